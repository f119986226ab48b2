import type { Checklist } from '../table'
import { everydayCoverage, fewest } from './everyday-coverage'
import { readRows } from './read-rows'
import { farmMarketItems } from './rows/farm-market'
import { smallCateringItems } from './rows/small-catering'
import { smallGroceryItems } from './rows/small-grocery'
import { stallItems } from './rows/stall'
import { workshopItems } from './rows/workshop'

/**
 * Small operators: a province's rule where it has one, else by reference to Order 49 (its art. 54; FSL art. 36). Items
 * are our own, short, under the keys of the large tables where the check is the same. The catering rule judges them,
 * because a share of the items fits a short table and a number of failures does not; to be confirmed with the items.
 */
const shared = {
  version: 1,
  standing: '待本局确认',
  judgement: { kind: 'catering-2016', keyMax: 1, ratePercent: 70 },
} as const satisfies Partial<Checklist>

/** T-XCY: small caterers (小餐饮店). */
export const smallCatering: Checklist = {
  ...shared,
  id: 'T-XCY',
  title: '小餐饮店监督检查表',
  businessTypes: ['smallCatering'],
  effectiveFrom: '2026-12-01',
  coverage: everydayCoverage(fewest(4, 13)),
  groups: readRows('xc', smallCateringItems),
}

/** T-XSZ: small grocers (小食杂店). */
export const smallGrocery: Checklist = {
  ...shared,
  id: 'T-XSZ',
  title: '小食杂店监督检查表',
  businessTypes: ['smallGrocery'],
  effectiveFrom: '2022-03-15',
  coverage: everydayCoverage(fewest(4, 11)),
  groups: readRows('xz', smallGroceryItems),
}

/** T-XZF: small food workshops (食品小作坊). */
export const workshop: Checklist = {
  ...shared,
  id: 'T-XZF',
  title: '食品小作坊监督检查表',
  businessTypes: ['workshop'],
  effectiveFrom: '2022-03-15',
  coverage: everydayCoverage(fewest(5, 13)),
  groups: readRows('zf', workshopItems),
}

/** T-TF: food stalls and mobile trucks (食品摊贩、流动餐车). */
export const stall: Checklist = {
  ...shared,
  id: 'T-TF',
  title: '食品摊贩监督检查表',
  businessTypes: ['stall'],
  effectiveFrom: '2022-03-15',
  coverage: everydayCoverage(fewest(3, 10)),
  groups: readRows('tf', stallItems),
}

/** T-NP: markets of farm products and who sells there (食用农产品市场与销售者). Order 81, in force 2023-12-01. */
export const farmMarket: Checklist = {
  ...shared,
  id: 'T-NP',
  title: '食用农产品市场与销售者监督检查表',
  businessTypes: ['farmMarket'],
  effectiveFrom: '2023-12-01',
  coverage: everydayCoverage(fewest(5, 14)),
  groups: readRows('np', farmMarketItems),
}
