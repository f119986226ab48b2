import { makeCreditCode } from '@app/rules/shop/credit-code'
import { addDays, type Day } from '@app/rules/time/day'
import { compiled, type Hold, inBrowser } from './hold'
import type { NewShop } from './join'
import { firstDay } from './open-month'

/** Owed from the day after somebody began to run the shop here. */
export const days: readonly Day[] = Array.from({ length: 31 }, (_, n) => addDays(firstDay, n + 1))
/** Both are closed, and say so before. */
export const closedDay: Day = '2027-03-17'
/** Whoever runs a shop has a new phone from this day on, of the other kind. */
export const newPhone: Day = '2027-03-16'

export type MonthShop = NewShop & {
  /** Days on which nobody did anything. */
  readonly missed: readonly Day[]
  /** The phone of the one who runs it, before and after `newPhone`. */
  readonly phones: readonly [Hold, Hold]
}

export const noodles: MonthShop = {
  name: '溪桥面馆',
  creditCode: makeCreditCode({ prefix: '92', region: '990107', organisation: 'MA7654321' }),
  kind: 'smallCatering',
  owner: '叶知秋',
  phone: '19900006666',
  openid: 'oMonthNoodles00000000000001',
  missed: ['2027-03-10', '2027-03-21'],
  phones: [compiled, inBrowser],
}

export const canteen: MonthShop = {
  name: '溪桥小学食堂',
  creditCode: makeCreditCode({ prefix: '12', region: '990107', organisation: 'MA1112223' }),
  kind: 'canteen',
  owner: '宋雨眠',
  phone: '19900005555',
  openid: 'oMonthCanteen00000000000001',
  missed: ['2027-03-09', '2027-03-18'],
  phones: [inBrowser, compiled],
}

/** Of the noodle shop, with a phone of her own. */
export const worker = { name: '王小满', openid: 'oMonthWorker000000000000001', hold: compiled } as const
/** 食品安全员 of the canteen, with a phone of his own. */
export const officer = { name: '唐小满', openid: 'oMonthOfficer00000000000001', hold: inBrowser } as const
