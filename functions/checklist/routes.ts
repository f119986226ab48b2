import type { checklistContract } from '@app/types/checklist/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { beginDraft } from './begin-draft'
import { checkDraft } from './check-draft'
import type { ChecklistDeps } from './deps'
import { exportChecklist } from './export-checklist'
import { importDraft } from './import-draft'
import { listChecklists } from './list-checklists'
import { publishDraft } from './publish-draft'
import { saveDraft } from './save-draft'
import { showChecklist } from './show-checklist'
import { showDraft } from './show-draft'
import { withdrawDraft } from './withdraw-draft'

export const checklistRoutes = (deps: ChecklistDeps): Routes<typeof checklistContract> => ({
  listChecklists: reading(may.keep, listChecklists(deps)),
  showChecklist: reading(may.keep, showChecklist(deps)),
  showDraft: reading(may.keep, showDraft(deps)),
  beginDraft: changing(may.keep, beginDraft(deps)),
  saveDraft: changing(may.keep, saveDraft(deps)),
  importDraft: changing(may.keep, importDraft(deps)),
  exportChecklist: reading(may.keep, exportChecklist(deps)),
  checkDraft: reading(may.keep, checkDraft(deps)),
  publishDraft: changing(may.keep, publishDraft(deps)),
  withdrawDraft: changing(may.keep, withdrawDraft(deps)),
})
