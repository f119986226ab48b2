import type { Workers } from '../platform/reaction'
import { buildManyCards } from './card/card-bulk'
import { rebuildCard } from './card/card-rebuild'
import { intakeWorker } from './card/intake'
import { searchRegister } from './duplicates/search-register'
import { readImport } from './import/read-import'
import { storeImportChunk } from './import/store-import-chunk'
import { runUndo } from './import/undo/run-undo'
import { removeUpload } from './remove-upload'
import { renderSigns } from './signs/render-signs'
import { runTransfer } from './transfers/run-transfer'
import type { ShopWorkDeps } from './work-deps'

export const shopWorkers = (deps: ShopWorkDeps): Workers => ({
  'import-read': readImport(deps),
  'import-store': storeImportChunk(deps),
  'import-undo': runUndo(deps),
  'sign-render': renderSigns(deps),
  intake: intakeWorker(deps),
  'card-rebuild': rebuildCard(deps),
  'card-bulk': buildManyCards(deps),
  'duplicate-search': searchRegister(deps),
  'shop-transfer': runTransfer(deps),
  'upload-remove': removeUpload(deps),
})
