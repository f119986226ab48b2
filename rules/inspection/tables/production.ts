import type { Checklist } from '../table'
import { everydayCoverage } from './everyday-coverage'
import { readRows } from './read-rows'
import { productionItems } from './rows/production'
import { productionLaterItems } from './rows/production-after'

/**
 * T-SC-2016: the food production table (食品生产日常监督检查要点表) of 2016, 51 items, 21 of them key, and 3 for makers of
 * additives (regulations §2.6). Wording is ours. Minimum of 2016: 10 key items and 20 in all.
 */
export const production2016: Checklist = {
  id: 'T-SC-2016',
  version: 1,
  title: '食品生产监督检查要点表',
  businessTypes: ['foodProduction'],
  effectiveFrom: '2016-05-01',
  standing: '待本局确认',
  judgement: { kind: 'production-2016', generalMax: 8, keyMax: 0 },
  coverage: everydayCoverage({ kind: 'atLeast', key: 10, general: 10 }),
  groups: readRows('sc', productionItems + productionLaterItems),
}
