import type { Workers } from '../platform/reaction'
import { rebuildCard } from './card-rebuild'
import { intakeWorker } from './intake'
import { readImport } from './read-import'
import { removeUpload } from './remove-upload'
import { renderSigns } from './render-signs'
import { storeImportChunk } from './store-import-chunk'
import type { ShopWorkDeps } from './work-deps'

export const shopWorkers = (deps: ShopWorkDeps): Workers => ({
  'import-read': readImport(deps),
  'import-store': storeImportChunk(deps),
  'sign-render': renderSigns(deps),
  intake: intakeWorker(deps),
  'card-rebuild': rebuildCard(deps),
  'upload-remove': removeUpload(deps),
})
