import { dayOf } from '@app/rules/time/day'
import type { Holidays } from '@app/rules/time/working-days'
import { onCard } from './on-card'
import { closedPk, type RectificationStore, underWayPk } from './store'
import { lineOf } from './views'

/** What other domains may ask about rectification. */
export const askRectification = (store: RectificationStore, holidays: Holidays) => ({
  /** Of one shop and of entries merged into it, newest first; standings as of `at`. */
  ofShop: async (district: string, shopId: string, { at, mergedFrom = [] }: { at: Date; mergedFrom?: string[] }) => {
    const orders = await store.ofUnited({ district, shopId, mergedFrom })
    const asOf = { day: dayOf(at.toISOString()), holidays }
    return orders.toSorted((a, b) => Date.parse(b.foundAt) - Date.parse(a.foundAt)).map((order) => lineOf(order, asOf))
  },
})
/** What the public may read of the orders of one shop, and of entries merged into it, by inspection. */
export const rectificationsOnCard =
  (store: Pick<RectificationStore, 'ofUnited'>) => async (of: Parameters<RectificationStore['ofUnited']>[0]) => {
    const byInspection = new Map((await store.ofUnited(of)).map((order) => [order.rectificationId, onCard(order)]))
    return (inspectionId: string) => byInspection.get(inspectionId)
  }

export type AskRectification = ReturnType<typeof askRectification>

export { type FindingLinks, findingLinks } from './finding-links'
export { startRectificationDay } from './start-day'

/** Under what the index lists the district's orders. */
export const rectificationPartitions = async (district: string): Promise<readonly string[]> => [
  underWayPk(district),
  closedPk(district),
]
