import type { InspectionKind } from '@app/types/inspection/values'
import { addMonths, type Day } from '../time/day'
import type { PlanSetting } from './plan-setting'

type Visit = { readonly day: Day; readonly kind: InspectionKind }

/** Visits that look at every item (Order 49 art. 22, 27). */
const fullKinds: readonly InspectionKind[] = ['routine', 'systemCheck']
/** Visits to a shop for its own sake, as a draw asks for; rechecks and complaints are about something else. */
const wholeKinds: readonly InspectionKind[] = [...fullKinds, 'flyCheck']

const lastOf = (visits: readonly Visit[], kinds: readonly InspectionKind[]): Day | undefined =>
  visits.reduce<Day | undefined>(
    (last, { kind, day }) => (kinds.includes(kind) && (last === undefined || day > last) ? day : last),
    undefined,
  )

/** The last concluded visit that covered everything. */
export const lastFull = (visits: readonly Visit[]): Day | undefined => lastOf(visits, fullKinds)
/** The last concluded visit that answers a draw. */
export const lastWhole = (visits: readonly Visit[]): Day | undefined => lastOf(visits, wholeKinds)

/** What decides whether a shop is due; `food`: whether Order 49 is about it. */
export type MaybeDue = {
  readonly food: boolean
  readonly fullOn?: Day | undefined
  readonly wholeOn?: Day | undefined
  /** When it was drawn by lot last. */
  readonly drawnOn?: Day | undefined
}

/** Why a shop is to be visited: drawn by lot, never fully inspected, or too long ago. */
export type DueVisit =
  | { readonly why: 'drawn'; readonly since: Day }
  | { readonly why: 'never' }
  | { readonly why: 'period'; readonly since: Day; readonly lastOn: Day; readonly months: number }

type Periods = Pick<PlanSetting, 'foodEveryMonths' | 'drugsEveryMonths'>

const periodOf = ({ food }: MaybeDue, plan: Periods) => (food ? plan.foodEveryMonths : plan.drugsEveryMonths)

/** A draw asks for a visit of its day or later; then comes the time that may pass between two full inspections. */
export const dueVisit = (shop: MaybeDue, plan: Periods, day: Day): DueVisit | undefined => {
  const { drawnOn, wholeOn, fullOn } = shop
  if (drawnOn !== undefined && drawnOn <= day && (wholeOn === undefined || wholeOn < drawnOn))
    return { why: 'drawn', since: drawnOn }
  if (fullOn === undefined) return { why: 'never' }
  const months = periodOf(shop, plan)
  const since = addMonths(fullOn, months)
  return since <= day ? { why: 'period', since, lastOn: fullOn, months } : undefined
}

const order: Readonly<Record<DueVisit['why'], number>> = { drawn: 0, period: 1, never: 2 }

/** Drawn shops first, then those overdue longest, then those that were never inspected. */
export const byUrgency = (a: DueVisit, b: DueVisit): number => {
  if (a.why !== b.why) return order[a.why] - order[b.why]
  const [first, second] = ['since' in a ? a.since : '', 'since' in b ? b.since : '']
  return first === second ? 0 : first < second ? -1 : 1
}

/** `随机抽中（2026-11-24），还没去查`. */
export const dueVisitWords = (due: DueVisit): string => {
  switch (due.why) {
    case 'drawn':
      return `${due.since} 随机抽中，还没去查`
    case 'never':
      return '还没有全面检查过'
    case 'period':
      return `上次全面检查 ${due.lastOn}，已满 ${due.months} 个月`
  }
}
