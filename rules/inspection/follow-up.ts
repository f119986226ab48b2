import type { Day } from '../time/day'
import { carriedKey } from './extra-key'
import { type Answers, allItems, type Checklist } from './table'

/** A submitted visit, as far as the next one needs it. */
export type PastVisit = { readonly day: Day; readonly answers: Answers }

/** An item that failed last time and must be checked now (必查项目). */
export type MustCheck = { readonly key: string; readonly day: Day; readonly remark?: string | undefined }

/** `unmapped`: failures of items that the table no longer has; the inspector looks at them by hand. */
type FollowUp = { readonly mustCheck: readonly MustCheck[]; readonly unmapped: readonly MustCheck[] }

const failuresOf = ({ day, answers }: PastVisit): readonly MustCheck[] =>
  Object.entries(answers).flatMap(([key, answer]) => {
    if (answer?.result !== 'fail') return []
    return [{ key: carriedKey(key), day, ...(answer.remark ? { remark: answer.remark } : {}) }]
  })

/**
 * What earlier visits (oldest first) leave open: items whose last answer is a failure. A visit that did not look at an
 * item, such as a fly check, does not clear it; passing it, or calling it not applicable with a reason, does. An extra
 * check (`extra.<key>`) answers for the item it stems from.
 */
export const openAfter = (visits: readonly PastVisit[]): readonly MustCheck[] => {
  const open = new Map<string, MustCheck>()
  for (const visit of visits) {
    for (const [key, answer] of Object.entries(visit.answers)) if (answer) open.delete(carriedKey(key))
    for (const failure of failuresOf(visit)) open.set(failure.key, failure)
  }
  return [...open.values()]
}

/** What is open, for the items of a table: in their order what it has, the rest apart. */
export const placedIn = (keys: readonly string[], left: readonly MustCheck[]): FollowUp => {
  const open = new Map(left.map((one) => [one.key, one]))
  const order = new Set(keys)
  return {
    mustCheck: [...order].flatMap((key) => open.get(key) ?? []),
    unmapped: left.filter(({ key }) => !order.has(key)),
  }
}

/** What earlier visits (oldest first) leave to be checked by this table. */
export const followUp = (checklist: Pick<Checklist, 'groups'>, visits: readonly PastVisit[]): FollowUp =>
  placedIn(
    allItems(checklist).map(({ key }) => key),
    openAfter(visits),
  )
