import { periodOf } from '@app/rules/duty/period'
import { controlTemplate } from '@app/rules/self-check/control-template'
import { toSettle } from '@app/rules/self-check/weekly'
import { addDays, type Day } from '@app/rules/time/day'
import type { StoredShop } from '../../shop/public'
import type { ControlRecord, SelfCheckStore, StoredControlList } from '../store'
import { findingsOf, isDaily } from './kept'

type Store = Pick<SelfCheckStore, 'latestList' | 'lists' | 'controlsBetween'>

/** The shop's own list, or the template of its kinds of business as version 0. */
export const listOf = async (
  store: Store,
  shop: StoredShop,
): Promise<Pick<StoredControlList, 'version' | 'items'> & Partial<Pick<StoredControlList, 'savedAt' | 'by'>>> =>
  (await store.latestList(shop)) ?? { version: 0, items: [...controlTemplate(shop.businessTypes)] }

/** The items of a version that was filled in; undefined where there never was such a one. */
export const itemsOf = async ({ lists }: Store, shop: StoredShop, version: number) => {
  if (version === 0) return [...controlTemplate(shop.businessTypes)]
  const { district, shopId } = shop
  return (await lists.get({ district, shopId, version }))?.items
}

const settledIn = (one: ControlRecord | undefined) =>
  one?.content.control === 'weeklyReview' ? one.content.settled : []

/** What a review of the week of this day has to settle. */
export const openFindings = async (store: Store, shop: StoredShop, day: Day) => {
  const week = periodOf('weekly', day)
  const before = periodOf('weekly', addDays(week.from, -1))
  const records = await store.controlsBetween(shop, before.from, week.to)
  const review = records.find(({ content, period }) => content.control === 'weeklyReview' && period === before.key)
  return toSettle(findingsOf(records.filter(isDaily)), settledIn(review))
}
