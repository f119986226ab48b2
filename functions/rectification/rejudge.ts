import { type Happened, replayed } from '@app/rules/rectification/replay'
import { dayOf } from '@app/rules/time/day'
import type { ConcludedInspection } from '../inspection/public'
import { type Moment, machineView, withView } from './advance'
import { isLater, judgementOf, namesOf } from './look-on-site'
import type { StoredFinding, StoredJudgement, StoredRectification } from './store'

type Look = { readonly visit: ConcludedInspection; readonly takenAt: string }
type Event = { readonly at: string; readonly what: Happened; readonly look?: Look }

/** Later visits as their results stand now; each counts from when the bureau had its first version. */
const looksAt = (
  order: StoredRectification,
  visits: readonly ConcludedInspection[],
  { at }: Moment,
): readonly Look[] => {
  const known = new Map(order.rechecks.map((one) => [one.inspectionId, one]))
  return visits
    .filter((visit) => visit.inspectionId !== order.rectificationId && isLater(visit, order))
    .map((visit) => {
      const recheck = known.get(visit.inspectionId)
      return { visit, takenAt: recheck ? (recheck.takenAt ?? visit.finishedAt) : at.toISOString() }
    })
}

const deskOf = ({ key, judgements }: StoredFinding): readonly Event[] =>
  judgements.flatMap(({ at, way, verified }) =>
    way === 'desk' ? [{ at, what: { kind: 'judged' as const, key, verified } }] : [],
  )

const answersOf = ({ key, answers }: StoredFinding): readonly Event[] =>
  answers.map(({ at }) => ({ at, what: { kind: 'answered' as const, key } }))

const eventsOf = (order: StoredRectification, looks: readonly Look[]): readonly Event[] =>
  [
    ...order.findings.flatMap(answersOf),
    ...order.findings.flatMap(deskOf),
    ...looks.map((look) => {
      const { results, toRectify } = look.visit
      const what = { kind: 'looked' as const, results, carried: toRectify.map(({ key }) => key) }
      return { at: look.takenAt, what, look }
    }),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))

type Counts = {
  /** What counts of looks now, by finding. */
  readonly judged: ReadonlyMap<string, readonly StoredJudgement[]>
  readonly takenBack: NonNullable<StoredJudgement['takenBack']>
}

const isSame = (a: StoredJudgement, b: StoredJudgement): boolean =>
  a.inspectionId === b.inspectionId && (a.version ?? 1) === (b.version ?? 1) && a.verified === b.verified

/** What was noted and counts no more stays to be seen, with when and why; what counts instead stands after it. */
const renoted = (finding: StoredFinding, { judged, takenBack }: Counts): StoredFinding => {
  const now = judged.get(finding.key) ?? []
  const stands = (one: StoredJudgement) =>
    one.way === 'desk' || one.takenBack !== undefined || now.some((other) => isSame(one, other))
  const kept = finding.judgements.map((one) => (stands(one) ? one : { ...one, takenBack }))
  const standing = kept.filter((one) => one.takenBack === undefined)
  return { ...finding, judgements: [...kept, ...now.filter((one) => !standing.some((other) => isSame(one, other)))] }
}

type Recheck = StoredRectification['rechecks'][number]

const recheckOf = ({ visit: { inspectionId, shopId, day, version }, takenAt }: Look): Recheck => ({
  ...{ inspectionId, shopId, day, version, takenAt },
})

const rechecksOf = (
  { rechecks }: StoredRectification,
  looks: readonly Look[],
  takenBack: Recheck['takenBack'],
): readonly Recheck[] => {
  const now = new Map(looks.map((look) => [look.visit.inspectionId, recheckOf(look)]))
  const kept = rechecks.map((one) => now.get(one.inspectionId) ?? (one.takenBack ? one : { ...one, takenBack }))
  const known = new Set(rechecks.map(({ inspectionId }) => inspectionId))
  return [...kept, ...[...now.values()].filter(({ inspectionId }) => !known.has(inspectionId))]
}

const statesOf = ({ findings }: StoredRectification): string =>
  JSON.stringify(findings.map(({ key, state, onSite }) => [key, state, onSite ?? false]))

const closedBy = (
  order: StoredRectification,
  next: StoredRectification,
  { at, looks }: { readonly at: Date; readonly looks: readonly Look[] },
): StoredRectification => {
  const { closed, ending, ...rest } = next
  if (next.state !== 'closed') return rest
  if (order.state === 'closed') return next
  const last = looks.at(-1)
  return {
    ...rest,
    ...(ending && { ending }),
    closed: { at: at.toISOString(), ...(last && { by: namesOf(last.visit) }) },
  }
}

/**
 * An order as it stands by the results of later visits as they are now, after one of them was corrected or withdrawn:
 * each visit judges with the version that stands, in the place in time of its first. Undefined where nothing changes, or
 * where the head or the office had ended the order.
 */
export const rejudged = (
  order: StoredRectification,
  visits: readonly ConcludedInspection[],
  moment: Moment & { readonly reason: string },
): StoredRectification | undefined => {
  if (order.ending === 'ended') return undefined
  const { at, holidays, reason } = moment
  const events = eventsOf(order, looksAt(order, visits, moment))
  const on = { day: dayOf(at.toISOString()), holidays }
  const { order: stands, counted } = replayed(
    machineView(order),
    events.map(({ what }) => what),
    on,
  )
  const looks = events.flatMap(({ look }, n) => (look && counted[n]?.length ? [{ ...look, keys: counted[n] }] : []))
  const takenBack = { at: at.toISOString(), reason }
  const noted = {
    ...order,
    findings: order.findings.map((finding) => renoted(finding, { judged: judgedBy(looks), takenBack })),
    rechecks: [...rechecksOf(order, looks, takenBack)],
  }
  if (JSON.stringify(noted) === JSON.stringify(order)) return undefined
  const next = withView(noted, stands)
  return statesOf(next) === statesOf(order) ? noted : closedBy(order, next, { at, looks })
}

const judgedBy = (looks: readonly (Look & { readonly keys: readonly string[] })[]): Counts['judged'] => {
  const judged = new Map<string, StoredJudgement[]>()
  for (const { visit, keys } of looks) {
    for (const key of keys) {
      const result = visit.results[key]
      if (result) judged.set(key, [...(judged.get(key) ?? []), judgementOf(visit, namesOf(visit), result)])
    }
  }
  return judged
}
