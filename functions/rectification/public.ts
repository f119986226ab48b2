import { onCard } from './on-card'
import { closedPk, type RectificationStore, underWayPk } from './store'

/** What the public may read of the orders of one shop, and of entries merged into it, by inspection. */
export const rectificationsOnCard =
  (store: Pick<RectificationStore, 'ofUnited'>) => async (of: Parameters<RectificationStore['ofUnited']>[0]) => {
    const byInspection = new Map((await store.ofUnited(of)).map((order) => [order.rectificationId, onCard(order)]))
    return (inspectionId: string) => byInspection.get(inspectionId)
  }

export { type FindingLinks, findingLinks } from './finding-links'
export { startRectificationDay } from './start-day'

/** Under what the index lists the district's orders. */
export const rectificationPartitions = async (district: string): Promise<readonly string[]> => [
  underWayPk(district),
  closedPk(district),
]
