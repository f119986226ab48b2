import type { Checklist } from '../table'
import { cateringLocalCut } from './catering-2016'
import { everydayCoverage } from './everyday-coverage'
import { readRows } from './read-rows'
import { canteenItems } from './rows/canteen'

/**
 * T-ST: canteens (单位食堂). The catering items, without the grade that the risk level replaced, and what Order 49 art. 20
 * and the rule on food safety in schools ask of schools, kindergartens and their like. Judged as catering.
 */
export const canteen: Checklist = {
  ...cateringLocalCut,
  id: 'T-ST',
  version: 1,
  title: '单位食堂监督检查表',
  businessTypes: ['canteen'],
  effectiveFrom: '2026-12-01',
  coverage: everydayCoverage({ kind: 'atLeast', key: 3, general: 7 }),
  groups: [...cateringLocalCut.groups, ...readRows('st', canteenItems)],
}
