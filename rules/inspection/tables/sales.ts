import type { Checklist } from '../table'
import { everydayCoverage } from './everyday-coverage'
import { readRows } from './read-rows'
import { salesItems } from './rows/sales'
import { salesSpecialItems } from './rows/sales-special'

/**
 * T-XS-2016: the food sales table (食品销售日常监督检查要点表) of 2016, 35 items, 12 of them key, and 19 for whom they concern
 * (regulations §2.5). Wording is ours. Its rule is not established; the production rule of the same year is most likely
 * (§3.1). Minimum of 2016: all key items, general ones at random; we ask for 7, as the catering table does.
 */
export const sales2016: Checklist = {
  id: 'T-XS-2016',
  version: 1,
  title: '食品销售监督检查要点表',
  businessTypes: ['foodSales'],
  effectiveFrom: '2016-05-01',
  standing: '待本局确认',
  judgement: { kind: 'production-2016', generalMax: 8, keyMax: 0 },
  coverage: everydayCoverage({ kind: 'atLeast', key: 12, general: 7 }),
  groups: readRows('xs', salesItems + salesSpecialItems),
}
