import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import type { Voice } from './voices'

/** A setting of a day to come. */
export const plannedLater: InputOf<'inspection.setPlanSetting'> = {
  effectiveFrom: '2099-01-01',
  yearlyCap: 3,
  foodEveryMonths: 12,
  drugsEveryMonths: 24,
  reason: '按本局公布的年度计划',
}

/** What a superior bureau inspected. */
export const superiorAt = (shopId: string): InputOf<'inspection.recordSuperiorVisit'> => ({
  shopId,
  day: '2026-01-12',
  bureau: '云州市市场监督管理局',
  documentNumber: '云州市监检〔2026〕12号',
})

export const makeSuperiorVisit = async (ask: Ask, office: Voice, shopId: string) => {
  const asked = await ask(office, 'inspection.recordSuperiorVisit', superiorAt(shopId))
  return { shopId, visitId: got<{ visitId: string }>(asked).visitId }
}
