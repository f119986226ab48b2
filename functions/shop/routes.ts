import type { shopContract } from '@app/types/shop/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { answerChain, setChain, showChain } from './chain/chain'
import { reissueCode, resolveCode, revokeCode } from './code/codes'
import { noteScan } from './code/note-scan'
import type { ShopDeps } from './deps'
import { findDuplicates } from './duplicates/find-duplicates'
import { listDuplicates } from './duplicates/list-duplicates'
import { mergeShops } from './duplicates/merge-shops'
import { previewMerge } from './duplicates/preview-merge'
import { settleDuplicate } from './duplicates/settle-duplicate'
import { splitShops } from './duplicates/split-shops'
import { confirmImport } from './import/confirm-import'
import { downloadOutcome } from './import/download-outcome'
import { mapColumns } from './import/map-columns'
import { listImportRows, listImports, showImport } from './import/show-imports'
import { startImport } from './import/start-import'
import { undoImport } from './import/undo/undo-import'
import { joiningRoutes } from './joining/routes'
import { listBusinessTypes, setBusinessTypes } from './kinds/business-types'
import { placeRoutes } from './places/routes'
import { prepareUpload } from './prepare-upload'
import { changeShop } from './register/change-shop'
import { listMyGrids } from './register/list-my-grids'
import { countFlags, listShops } from './register/list-shops'
import { listTags } from './register/list-tags'
import { registerShop } from './register/register-shop'
import { settleFlags } from './register/settle-flags'
import { listMyShops, showShop } from './register/show-shop'
import { printSigns } from './signs/print-signs'
import { listSigns, showSigns } from './signs/show-signs'

export const shopRoutes = (deps: ShopDeps): Routes<typeof shopContract> => ({
  resolveCode: reading(may.resolveCode, resolveCode(deps)),
  listShops: reading(may.listShops, listShops(deps)),
  countFlags: reading(may.listShops, countFlags(deps)),
  showShop: reading(may.showShop, showShop(deps)),
  listMyShops: reading(may.listMyShops, listMyShops(deps)),
  listMyGrids: reading(may.listMyGrids, listMyGrids(deps)),
  registerShop: changing(may.keepOwn, registerShop(deps)),
  changeShop: changing(may.keepOwn, changeShop(deps)),
  settleFlags: changing(may.keepOwn, settleFlags(deps)),
  ...joiningRoutes(deps),
  showChain: reading(may.showShop, showChain(deps)),
  setChain: changing(may.keepRegister, setChain(deps)),
  answerChain: changing(may.listMyShops, answerChain(deps)),
  listBusinessTypes: reading(may.listBusinessTypes, listBusinessTypes(deps)),
  setBusinessTypes: changing(may.keepRegister, setBusinessTypes(deps)),
  listTags: reading(may.listShops, listTags(deps)),
  ...placeRoutes(deps),
  prepareUpload: changing(may.upload, prepareUpload(deps)),
  startImport: changing(may.keepRegister, startImport(deps)),
  mapColumns: changing(may.keepRegister, mapColumns(deps)),
  confirmImport: changing(may.keepRegister, confirmImport(deps)),
  undoImport: changing(may.keepRegister, undoImport(deps)),
  listImports: reading(may.keepRegister, listImports(deps)),
  showImport: reading(may.keepRegister, showImport(deps)),
  listImportRows: reading(may.keepRegister, listImportRows(deps)),
  downloadOutcome: reading(may.keepRegister, downloadOutcome(deps)),
  printSigns: changing(may.keepRegister, printSigns(deps)),
  listSigns: reading(may.keepRegister, listSigns(deps)),
  showSigns: reading(may.keepRegister, showSigns(deps)),
  reissueCode: changing(may.keepOwn, reissueCode(deps)),
  listDuplicates: reading(may.keepRegister, listDuplicates(deps)),
  findDuplicates: changing(may.keepRegister, findDuplicates(deps)),
  settleDuplicate: changing(may.keepRegister, settleDuplicate(deps)),
  previewMerge: reading(may.keepRegister, previewMerge(deps)),
  mergeShops: changing(may.keepRegister, mergeShops(deps)),
  splitShops: changing(may.keepRegister, splitShops(deps)),
  noteScan: changing(may.noteScan, noteScan(deps)),
  revokeCode: changing(may.keepOwn, revokeCode(deps)),
})
