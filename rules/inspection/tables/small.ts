import type { Day } from '../../time/day'
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

/** T-XCY: small caterers (小餐饮店). First version: never in force, followed by the second on its own first day. */
export const smallCateringFirst: Checklist = {
  ...shared,
  id: 'T-XCY',
  title: '小餐饮店监督检查表',
  businessTypes: ['smallCatering'],
  effectiveFrom: '2026-12-01',
  coverage: everydayCoverage(fewest(4, 13)),
  groups: readRows('xc', smallCateringItems),
}

/**
 * The next version with own keys for items that ask something else than the larger table's item whose key they had: a
 * kitchen's general item on how stock is labelled and kept does not answer for nitrite.
 */
const withOwnKeys = (first: Checklist, effectiveFrom: Day, ownKeys: Readonly<Record<string, string>>): Checklist => ({
  ...first,
  version: first.version + 1,
  effectiveFrom,
  groups: first.groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, key: ownKeys[item.key] ?? item.key })),
  })),
})

export const smallCatering = withOwnKeys(smallCateringFirst, '2026-12-01', {
  'cy.4.1': 'xc.2.3',
  'cy.5.1': 'xc.3.1',
  'cy.8.2': 'xc.3.2',
  'cy.6.2': 'xc.4.2',
  'cy.8.4': 'xc.4.3',
})

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

/** T-TF: food stalls and mobile trucks (食品摊贩、流动餐车). First version. */
export const stallFirst: Checklist = {
  ...shared,
  id: 'T-TF',
  title: '食品摊贩监督检查表',
  businessTypes: ['stall'],
  effectiveFrom: '2022-03-15',
  coverage: everydayCoverage(fewest(3, 10)),
  groups: readRows('tf', stallItems),
}

export const stall = withOwnKeys(stallFirst, '2026-12-01', { 'cy.5.3': 'tf.3.3', 'cy.6.2': 'tf.4.2' })

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
