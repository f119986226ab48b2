import { inspectionKindNames } from '@app/types/inspection/values'
import type { Actor } from '../platform/actor'
import { startDay } from '../platform/start-day'
import { isRefused, type Refused, refuse } from '../platform/verb'
import { type ConcludedInspection, concludedOf } from './concluded'
import type { InspectionDeps } from './deps'
import { audienceOf, type InspectionAsked, loadInspection, subjectOf } from './load-inspection'
import { openFailures, standing, submittedOf, summaryOf } from './past-visits'
import { type AskOrders, publicPart } from './publish/on-card'
import type { InspectionStore } from './store'
import { lineOf } from './views'

export type { ConcludedInspection, ItemToRectify } from './concluded'
export { isPicture } from './picture'
export { publicationListing, publicationPartitions } from './publish/listing'
export type { AskOrders } from './publish/on-card'

/** What other domains may ask about inspections. */
export const askInspection = (store: InspectionStore, orders: AskOrders) => ({
  /** Of one shop and of entries merged into it, newest first: all of them as lines, and what is still open. */
  ofShop: async (district: string, shopId: string, mergedFrom: readonly string[] = []) => {
    const of = { district, shopId, mergedFrom }
    const [inspections, publications] = await Promise.all([store.ofUnited(of), store.publicationsOf(of)])
    const left = standing(inspections, publications)
    const lines = inspections.map(lineOf).sort((a, b) => b.day.localeCompare(a.day) || newerFirst(a, b))
    return {
      lines,
      lastFailures: openFailures(left).map(({ number, text, remark }) => ({
        number,
        text,
        ...(remark && { remark }),
      })),
      summary: summaryOf(left),
    }
  },
  /** What the public may read of the same. */
  forPublic: async (district: string, shopId: string, mergedFrom: readonly string[] = []) => {
    const of = { district, shopId, mergedFrom }
    const [inspections, publications, settings, rectificationOf] = await Promise.all([
      store.ofUnited(of),
      store.publicationsOf(of),
      store.settingsOf(district),
      orders(of),
    ])
    return publicPart({ inspections: submittedOf(inspections).toReversed(), publications, settings, rectificationOf })
  },
  /** Concluded inspections of one shop and of entries merged into it, oldest conclusion first. */
  concluded: async (
    district: string,
    shopId: string,
    mergedFrom: readonly string[] = [],
  ): Promise<readonly ConcludedInspection[]> => {
    const of = { district, shopId, mergedFrom }
    const [inspections, publications] = await Promise.all([store.ofUnited(of), store.publicationsOf(of)])
    const left = new Set(standing(inspections, publications))
    return submittedOf(inspections).map((one) => ({
      ...concludedOf(one),
      ...(!left.has(one) && { isWithdrawn: true as const }),
    }))
  },
})
export type AskInspection = ReturnType<typeof askInspection>

const newerFirst = (a: { inspectionId: string }, b: { inspectionId: string }) =>
  b.inspectionId.localeCompare(a.inspectionId)

/** Under what the index lists the district's inspections. */
export const inspectionPartitions = async (district: string): Promise<readonly string[]> => [
  `D#${district}#INSPECTIONS`,
]

/** Why somebody may not see one inspection as its staff do; undefined for who may. */
export const refuseToStaff =
  (deps: Pick<InspectionDeps, 'store' | 'shops'>) =>
  async (actor: Actor, asked: InspectionAsked): Promise<Refused | undefined> => {
    const loaded = await loadInspection(deps, actor.district, asked)
    if (isRefused(loaded)) return loaded
    const audience = audienceOf(actor, loaded)
    if (isRefused(audience)) return audience
    return audience === 'staff' ? undefined : refuse('access.denied', undefined, subjectOf(loaded.inspection))
  }

/** Results that came to a shop since an instant. */
export const inspectedSince =
  (asked: Pick<AskInspection, 'concluded'>) =>
  async ({ shop, since }: { readonly shop: United; readonly since: string }) =>
    (await asked.concluded(shop.district, shop.shopId, shop.mergedFrom ?? []))
      .filter(({ finishedAt, isWithdrawn }) => finishedAt > since && !isWithdrawn)
      .map(({ inspectionId, finishedAt, kind }) => ({
        at: finishedAt,
        kind: 'inspection' as const,
        subjectId: inspectionId,
        title: `${inspectionKindNames[kind]}的结果`,
      }))
type United = Parameters<InspectionStore['ofUnited']>[0]

/** Every morning: each district's office is to be told of results to publish and objections to answer. */
export const startTermDay = startDay('publication-day')
