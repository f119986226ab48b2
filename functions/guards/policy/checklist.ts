import type { PolicyOf } from './row'
import { here, inThisDistrict, office } from './words'

const ofDraft = {
  relations: inThisDistrict,
  may: office,
  refused: { otherDistrict: 'checklist.draftUnknown' },
} as const

/** The law's tables of a district: who may. Inspectors get theirs with the inspection. */
export const checklistPolicy = {
  'checklist.listChecklists': {
    does: '看本局的要点表：在用的、待生效的、被替代的和草稿',
    relations: here,
    may: office,
  },
  'checklist.showChecklist': {
    does: '看要点表的一版',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'checklist.unknown' },
  },
  'checklist.showDraft': { does: '看要点表的草稿', ...ofDraft },
  'checklist.beginDraft': { does: '起草要点表的下一版', relations: here, may: office },
  'checklist.saveDraft': { does: '存要点表的草稿', ...ofDraft },
  'checklist.importDraft': { does: '从表格文件读入草稿', relations: here, may: office },
  'checklist.exportChecklist': { does: '把要点表存成表格文件', ...ofDraft },
  'checklist.checkDraft': { does: '检查草稿能不能发布', ...ofDraft },
  'checklist.publishDraft': { does: '发布要点表，从定下的一天起生效', ...ofDraft },
  'checklist.withdrawDraft': { does: '撤回草稿', ...ofDraft },
} as const satisfies PolicyOf<'checklist'>
