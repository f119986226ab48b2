import type { DutyPeriod } from '@app/types/duty/values'
import type { BusinessType, SizeClass } from '@app/types/shop/values'
import type { Checklist } from '../../table'
import { everydayCoverage } from '../everyday-coverage'
import { readRows } from '../read-rows'
import {
  canteenDailyItems,
  kitchenItems,
  largeKitchenItems,
  mediumKitchenItems,
  weeklyKitchenItems,
} from './rows/kitchen'
import {
  groceryWeeklyItems,
  largeSalesItems,
  pharmacyDailyItems,
  pharmacyMonthlyItems,
  salesDailyItems,
  salesQuarterlyItems,
} from './rows/shops'

type Made = {
  readonly id: string
  readonly title: string
  readonly types: readonly BusinessType[]
  readonly period: DutyPeriod
  readonly sizes?: readonly SizeClass[]
  /** Before the items' numbers: items that are the same for shops of other sizes have the same key. */
  readonly prefix: string
  readonly rows: readonly string[]
}

/** Nobody judges a self-check; the rule is there because every table has one, and any failing item is a finding. */
const tableOf = ({ id, title, types, period, sizes, prefix, rows }: Made): Checklist => ({
  id,
  version: 1,
  title,
  businessTypes: types,
  selfCheck: { period, ...(sizes && { sizes }) },
  effectiveFrom: '2026-01-01',
  standing: '待本局确认',
  judgement: { kind: 'all-key' },
  coverage: everydayCoverage({ kind: 'everyItem' }),
  groups: readRows(prefix, rows.join('\n')),
})

/** Tables of self-checks (自查表) that ship: our own, short; the law asks for the check and leaves its form (FSL art. 47). */
export const shippedSelfChecks: readonly Checklist[] = [
  tableOf({
    ...{ id: 'Z-CY-D', title: '大型餐饮每日自查表', types: ['catering'], period: 'daily' },
    ...{ sizes: ['extraLarge', 'large'], prefix: 'zc' },
    rows: [kitchenItems, mediumKitchenItems, largeKitchenItems],
  }),
  tableOf({
    ...{ id: 'Z-CY-Z', title: '中型餐饮每日自查表', types: ['catering'], period: 'daily', sizes: ['medium'] },
    ...{ prefix: 'zc', rows: [kitchenItems, mediumKitchenItems] },
  }),
  tableOf({
    ...{ id: 'Z-CY-X', title: '小型餐饮每日自查表', types: ['catering'], period: 'daily', sizes: ['small'] },
    ...{ prefix: 'zc', rows: [kitchenItems] },
  }),
  tableOf({
    ...{ id: 'Z-CY-ZH', title: '餐饮每周自查表', types: ['catering'], period: 'weekly' },
    ...{ sizes: ['extraLarge', 'large', 'medium'], prefix: 'zw', rows: [weeklyKitchenItems] },
  }),
  tableOf({
    ...{ id: 'Z-XCY', title: '小餐饮店每日自查表', types: ['smallCatering'], period: 'daily' },
    ...{ prefix: 'zc', rows: [kitchenItems] },
  }),
  tableOf({
    ...{ id: 'Z-ST', title: '食堂每日自查表', types: ['canteen'], period: 'daily' },
    ...{ prefix: 'zc', rows: [kitchenItems, mediumKitchenItems, canteenDailyItems] },
  }),
  tableOf({
    ...{ id: 'Z-ST-ZH', title: '食堂每周自查表', types: ['canteen'], period: 'weekly' },
    ...{ prefix: 'zw', rows: [weeklyKitchenItems] },
  }),
  tableOf({
    ...{ id: 'Z-XS-D', title: '大中型食品销售每日自查表', types: ['foodSales'], period: 'daily' },
    ...{ sizes: ['extraLarge', 'large', 'medium'], prefix: 'zx', rows: [salesDailyItems, largeSalesItems] },
  }),
  tableOf({
    ...{ id: 'Z-XS-X', title: '小型食品销售每日自查表', types: ['foodSales'], period: 'daily', sizes: ['small'] },
    ...{ prefix: 'zx', rows: [salesDailyItems] },
  }),
  tableOf({
    ...{ id: 'Z-XS-J', title: '食品销售每季自查表', types: ['foodSales'], period: 'quarterly' },
    ...{ prefix: 'zj', rows: [salesQuarterlyItems] },
  }),
  tableOf({
    ...{ id: 'Z-XSZ', title: '小食杂店每周自查表', types: ['smallGrocery'], period: 'weekly' },
    ...{ prefix: 'zz', rows: [groceryWeeklyItems] },
  }),
  tableOf({
    ...{ id: 'Z-YD', title: '药店每日自查表', types: ['drugRetail'], period: 'daily' },
    ...{ prefix: 'zy', rows: [pharmacyDailyItems] },
  }),
  tableOf({
    ...{ id: 'Z-YD-Y', title: '药店每月自查表', types: ['drugRetail'], period: 'monthly' },
    ...{ prefix: 'zm', rows: [pharmacyMonthlyItems] },
  }),
]
