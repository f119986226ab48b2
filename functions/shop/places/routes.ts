import type { boundariesContract } from '@app/types/shop/boundaries'
import type { placesContract } from '@app/types/shop/places'
import type { transfersContract } from '@app/types/shop/transfers'
import { changing, type Routes, reading } from '../../platform/bind'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { listTransfers, showTransfer } from '../transfers/show-transfers'
import { transferShops } from '../transfers/transfer-shops'
import { undoTransfer } from '../transfers/undo-transfer'
import { appointHolders } from './appoint-holders'
import { listBoundaries, setBoundaries } from './boundaries'
import { checkGrid } from './check-grid'
import { countPlaces } from './count-places'
import { handOver } from './hand-over'
import { listHoldingChanges } from './holding-changes'
import { addGrid, addStation, changeStation, listPlaces } from './places'

type PlacesContract = typeof placesContract & typeof transfersContract & typeof boundariesContract

/** Holders, grids, who answers for them, and shops that move between them. */
export const placeRoutes = (deps: ShopDeps): Routes<PlacesContract> => ({
  listPlaces: reading(may.listPlaces, listPlaces(deps)),
  addStation: changing(may.keepRegister, addStation(deps)),
  changeStation: changing(may.keepRegister, changeStation(deps)),
  addGrid: changing(may.keepOwn, addGrid(deps)),
  appointHolders: changing(may.keepRegister, appointHolders(deps)),
  handOver: changing(may.handOver, handOver(deps)),
  listHoldingChanges: reading(may.listPlaces, listHoldingChanges(deps)),
  transferShops: changing(may.keepRegister, transferShops(deps)),
  undoTransfer: changing(may.keepRegister, undoTransfer(deps)),
  showTransfer: reading(may.keepRegister, showTransfer(deps)),
  listTransfers: reading(may.keepRegister, listTransfers(deps)),
  setBoundaries: changing(may.keepRegister, setBoundaries(deps)),
  listBoundaries: reading(may.listPlaces, listBoundaries(deps)),
  countPlaces: reading(may.listShops, countPlaces(deps)),
  checkGrid: reading(may.listShops, checkGrid(deps)),
})
