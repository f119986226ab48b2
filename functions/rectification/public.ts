import { standingBy } from '@app/rules/duty/of-papers'
import { pressingDay } from '@app/rules/rectification/finding-days'
import type { Day } from '@app/rules/time/day'
import { responsiblePosts } from '@app/types/employee/values'
import { startDay } from '../platform/start-day'
import { onCard } from './on-card'
import { closedPk, type RectificationStore, underWayPk } from './store'

/** What the public may read of the orders of one shop, and of entries merged into it, by inspection. */
export const rectificationsOnCard =
  (store: Pick<RectificationStore, 'ofUnited'>) => async (of: Parameters<RectificationStore['ofUnited']>[0]) => {
    const ofInspections = (await store.ofUnited(of)).filter((order) => !order.selfCheck)
    const byInspection = new Map(ofInspections.map((order) => [order.rectificationId, onCard(order)]))
    return (inspectionId: string) => byInspection.get(inspectionId)
  }

export { type FindingLinks, findingLinks } from './finding-links'

/** Under what the index lists the district's orders. */
export const rectificationPartitions = async (district: string): Promise<readonly string[]> => [
  underWayPk(district),
  closedPk(district),
]

type United = Parameters<RectificationStore['ofUnited']>[0]

/** Findings that a shop has still to mend, an order each, by the day that presses. */
export const rectificationDuties =
  (store: Pick<RectificationStore, 'ofUnited'>) =>
  async ({ shop, today }: { readonly shop: United; readonly today: Day }) =>
    (await store.ofUnited(shop)).flatMap((order) => {
      if (order.state !== 'open' && order.state !== 'returned') return []
      const open = order.findings.filter(({ state }) => state === 'open' || state === 'returned')
      const dueDay = pressingDay(order)
      return [
        {
          kind: 'rectification' as const,
          subjectId: order.rectificationId,
          title: `整改：${(open[0] ?? order.findings[0])?.text ?? ''}`,
          words: wordsOf(open.length),
          dueDay,
          standing: standingBy(dueDay, today),
          posts: [...responsiblePosts],
        },
      ]
    })

const wordsOf = (open: number): string => {
  if (open === 0) return '都答复了，还没有提交'
  return open > 1 ? `还有 ${open} 项要改` : '改好以后拍一张照片'
}

/** What the bureau said of a shop's answers since an instant. */
export const judgedSince =
  (store: Pick<RectificationStore, 'ofUnited'>) =>
  async ({ shop, since }: { readonly shop: United; readonly since: string }) =>
    (await store.ofUnited(shop)).flatMap(({ rectificationId, findings }) =>
      findings.flatMap(({ text, judgements }) =>
        judgements
          .filter(({ at, takenBack }) => at > since && !takenBack)
          .map(({ at, verified }) => ({
            at,
            kind: 'judged' as const,
            subjectId: rectificationId,
            title: `${verified ? '整改通过' : '整改没有通过'}：${text}`,
          })),
      ),
    )

/** Every morning: each district's orders are to be reminded of and, where they are long overdue, told to the head. */
export const startRectificationDay = startDay('rectification-day')
