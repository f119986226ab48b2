import type { Relation } from '../../policy'
import { smallTable, tableSheet } from '../make-checklists'
import type { ExampleWorld } from '../prepare-examples'
import { abroadOr, type Examples } from './example'

const draftIn = ({ home, abroad }: ExampleWorld, relation: Relation) =>
  abroadOr(relation, abroad.checklistDraft, home.checklistDraft)

export const checklistExamples: Examples<'checklist'> = {
  'checklist.listChecklists': () => undefined,
  'checklist.showChecklist': (_, relation) => ({ id: abroadOr(relation, 'T-THERE', 'T-HERE'), version: 1 }),
  'checklist.showDraft': (world, relation) => ({ id: draftIn(world, relation).id }),
  'checklist.beginDraft': () => ({ id: 'T-NEW' }),
  'checklist.saveDraft': (world, relation) => ({ ...draftIn(world, relation), content: smallTable('改过的要点表') }),
  'checklist.importDraft': () => ({ id: 'T-NEW', ...tableSheet('公示登记卡') }),
  'checklist.exportChecklist': (world, relation) => ({ id: draftIn(world, relation).id }),
  'checklist.checkDraft': (world, relation) => ({ id: draftIn(world, relation).id }),
  'checklist.publishDraft': (world, relation) => ({ ...draftIn(world, relation), effectiveFrom: '2999-01-01' }),
  'checklist.withdrawDraft': draftIn,
}
