import type { shopContract } from '@app/types/shop/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { changeShop } from './change-shop'
import { reissueCode, resolveCode, revokeCode } from './codes'
import { confirmImport } from './confirm-import'
import type { ShopDeps } from './deps'
import { downloadOutcome } from './download-outcome'
import { listMyGrids } from './list-my-grids'
import { listShops } from './list-shops'
import { mapColumns } from './map-columns'
import { addGrid, addStation, changeStation, listPlaces } from './places'
import { prepareUpload } from './prepare-upload'
import { printSigns } from './print-signs'
import { registerShop } from './register-shop'
import { settleFlags } from './settle-flags'
import { listImportRows, listImports, showImport } from './show-imports'
import { listMyShops, showShop } from './show-shop'
import { listSigns, showSigns } from './show-signs'
import { startImport } from './start-import'

export const shopRoutes = (deps: ShopDeps): Routes<typeof shopContract> => ({
  resolveCode: reading(may.resolveCode, resolveCode(deps)),
  listShops: reading(may.listShops, listShops(deps)),
  showShop: reading(may.showShop, showShop(deps)),
  listMyShops: reading(may.listMyShops, listMyShops(deps)),
  listMyGrids: reading(may.listMyGrids, listMyGrids(deps)),
  registerShop: changing(may.keepRegister, registerShop(deps)),
  changeShop: changing(may.keepRegister, changeShop(deps)),
  settleFlags: changing(may.keepRegister, settleFlags(deps)),
  listPlaces: reading(may.listPlaces, listPlaces(deps)),
  addStation: changing(may.keepRegister, addStation(deps)),
  changeStation: changing(may.keepRegister, changeStation(deps)),
  addGrid: changing(may.keepRegister, addGrid(deps)),
  prepareUpload: changing(may.upload, prepareUpload(deps)),
  startImport: changing(may.keepRegister, startImport(deps)),
  mapColumns: changing(may.keepRegister, mapColumns(deps)),
  confirmImport: changing(may.keepRegister, confirmImport(deps)),
  listImports: reading(may.keepRegister, listImports(deps)),
  showImport: reading(may.keepRegister, showImport(deps)),
  listImportRows: reading(may.keepRegister, listImportRows(deps)),
  downloadOutcome: reading(may.keepRegister, downloadOutcome(deps)),
  printSigns: changing(may.keepRegister, printSigns(deps)),
  listSigns: reading(may.keepRegister, listSigns(deps)),
  showSigns: reading(may.keepRegister, showSigns(deps)),
  reissueCode: changing(may.keepRegister, reissueCode(deps)),
  revokeCode: changing(may.keepRegister, revokeCode(deps)),
})
