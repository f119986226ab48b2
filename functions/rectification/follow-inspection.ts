import type { ConcludedInspection } from '../inspection/public'
import { runJobStep } from '../platform/job-step'
import type { Write } from '../platform/ports/records'
import type { Worker } from '../platform/reaction'
import type { Changed, Refused } from '../platform/verb'
import { refuse } from '../platform/verb'
import type { Moment } from './advance'
import { correctedOrder, endedOrder } from './correct-order'
import type { RectificationWorkDeps } from './deps'
import { subjectOf } from './load-order'
import { lookedOnSite } from './look-on-site'
import { orderOf } from './make-order'
import { withRepeats } from './mark-repeats'
import { type InspectionMessage, readInspectionMessage } from './reactions'
import { rejudged } from './rejudge'
import type { StoredRectification } from './store'

/**
 * A concluded inspection: its order, once however often this runs, and what it says of the shop's earlier orders. An
 * inspection that arrives late, after a later visit, is judged by that visit at once, and what it found is marked as
 * repeated in the orders after it. A corrected one corrects its order
 * and judges the earlier ones anew; one that was withdrawn, or corrected to one that was never held, ends its own and
 * takes back what it judged of the others.
 */
export const followInspection =
  (deps: RectificationWorkDeps): Worker =>
  async (message) => {
    const of = readInspectionMessage(message)
    const { district, inspectionId } = of
    const at = deps.clock()
    const key = `rectification-of-${inspectionId}${stepOf(of)}`
    const step = { district, operation: 'rectification.follow', key, at }
    await runJobStep(deps.kernel)(step, async () => await followed(deps, of, at))
  }

/** What of the inspection is followed: its first version, a later one, or that it was withdrawn. */
const stepOf = ({ version, withdrawnAt }: InspectionMessage): string => {
  if (withdrawnAt !== undefined) return `-withdrawn-${withdrawnAt}`
  return version > 1 ? `-${version}` : ''
}

const withdrawn = '检查结果已撤回，不再要求整改'

const followed = async (
  deps: RectificationWorkDeps,
  { district, shopId, inspectionId, version }: InspectionMessage,
  at: Date,
): Promise<Changed<object> | Refused> => {
  const { store, shops, inspections, holidays } = deps
  const entry = await shops.shop(district, shopId)
  if (!entry) return refuse('shop.unknown')
  const { shopId: unitedId, mergedFrom } = await shops.united(entry)
  const concluded = await inspections.concluded(district, unitedId, mergedFrom)
  const visits = concluded.filter((visit) => !visit.isWithdrawn)
  const inspection = visits.find(isAbout(inspectionId))
  const standing = await store.ofUnited({ district, shopId: unitedId, mergedFrom })
  const own = standing.find(isOf(inspectionId))
  const shop: OfShop = { own, others: standing.filter((order) => order !== own), visits, moment: { at, holidays } }
  const isWithdrawn = concluded.some(isAbout(inspectionId))
  return inspection
    ? withResult(store, shop, { inspection, isCorrection: version > 1 })
    : withoutResult(store, shop, { inspectionId, isWithdrawn })
}

/** An inspection's own order, the shop's others, and its visits whose results stand. */
type OfShop = {
  readonly own: StoredRectification | undefined
  readonly others: readonly StoredRectification[]
  readonly visits: readonly ConcludedInspection[]
  readonly moment: Moment
}

type Store = RectificationWorkDeps['store']

const withResult = (
  store: Store,
  { own, others, visits, moment }: OfShop,
  { inspection, isCorrection }: { readonly inspection: ConcludedInspection; readonly isCorrection: boolean },
): Changed<object> => {
  const looked = others.flatMap((order) => {
    const next = withRepeats(judgedAnew(order, { inspection, visits, moment }) ?? order, visits)
    return next === order ? [] : [next]
  })
  const made = newOrder(inspection, { visits, moment })
  const writes = [
    ...looked.map((order) => store.orders.replace(order)),
    ...ownWrites(store, { own, made, isCorrection }, moment),
  ]
  return leaving(writes, made ? subjectOf(made) : `inspection:${inspection.inspectionId}`)
}

/** It ends its own order, and takes back what it judged of the others. */
const withoutResult = (
  store: Store,
  { own, others, visits, moment }: OfShop,
  { inspectionId, isWithdrawn }: { readonly inspectionId: string; readonly isWithdrawn: boolean },
): Changed<object> => {
  const ended = own && endedOrder(own, moment, isWithdrawn ? withdrawn : undefined)
  const reason = isWithdrawn ? '复查结果已撤回' : '复查记录已更正，不再有检查结果'
  const again = others.flatMap((order) => {
    const judged = isJudgedBy(inspectionId)(order) ? rejudged(order, visits, { ...moment, reason }) : undefined
    const next = withRepeats(judged ?? order, visits)
    return next === order ? [] : [next]
  })
  const next = [...(ended ? [ended] : []), ...again]
  return leaving(
    next.map((order) => store.orders.replace(order)),
    `inspection:${inspectionId}`,
  )
}

const isAbout = (inspectionId: string) => (visit: ConcludedInspection) => visit.inspectionId === inspectionId
const isJudgedBy = (inspectionId: string) => (order: StoredRectification) => order.rechecks.some(isVisit(inspectionId))
const isVisit = (inspectionId: string) => (recheck: { readonly inspectionId: string }) =>
  recheck.inspectionId === inspectionId

type Anew = {
  readonly inspection: ConcludedInspection
  readonly visits: readonly ConcludedInspection[]
  readonly moment: Moment
}

/** By the first version of a visit once; by a later one in the place of what the earlier one said. */
const judgedAnew = (
  order: StoredRectification,
  { inspection, visits, moment }: Anew,
): StoredRectification | undefined =>
  inspection.version > 1
    ? rejudged(order, visits, { ...moment, reason: '复查结果已更正' })
    : lookedOnSite(order, inspection, moment)

const isOf = (inspectionId: string) => (order: StoredRectification) => order.rectificationId === inspectionId

const leaving = (writes: readonly Write[], subject: string): Changed<object> => ({
  answer: {},
  writes: [...writes],
  subject,
  ...(writes.length === 0 && { idle: true as const }),
})

type Own = {
  readonly own: StoredRectification | undefined
  readonly made: StoredRectification | undefined
  readonly isCorrection: boolean
}

/** What happens to the inspection's own order: made once, and corrected with it. */
const ownWrites = (
  { orders }: RectificationWorkDeps['store'],
  { own, made, isCorrection }: Own,
  moment: Moment,
): readonly Write[] => {
  if (!own) return made ? [orders.insert(made)] : []
  if (!isCorrection) return []
  const corrected = made ? correctedOrder(own, made, moment) : endedOrder(own, moment)
  return corrected ? [orders.replace(corrected)] : []
}

/** Visits come oldest first, so that the last look counts. */
const newOrder = (
  inspection: ConcludedInspection,
  { visits, moment }: { readonly visits: readonly ConcludedInspection[]; readonly moment: Moment },
): StoredRectification | undefined => {
  const made = orderOf(inspection, visits, moment.holidays)
  return made && visits.reduce((order, visit) => lookedOnSite(order, visit, moment) ?? order, made)
}
