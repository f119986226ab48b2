import type { Bound, Clause, Condition, RuleText } from './clauses'

/** Whole numbers from `least` to `most`; empty where `least` is greater. */
export type Interval = { readonly least: number; readonly most: number }

/** Failing key items × failing general items, for one number of general items that count. */
export type Rectangle = { readonly key: Interval; readonly general: Interval }

const all: Interval = { least: 0, most: Number.MAX_SAFE_INTEGER }
const none: Interval = { least: 1, most: 0 }

export const meet = (a: Interval, b: Interval): Interval => ({
  least: Math.max(a.least, b.least),
  most: Math.min(a.most, b.most),
})

const counting: Readonly<Record<Bound, (than: number) => Interval>> = {
  atLeast: (than) => ({ least: than, most: all.most }),
  atMost: (than) => ({ least: 0, most: than }),
  moreThan: (than) => ({ least: than + 1, most: all.most }),
  lessThan: (than) => ({ least: 0, most: than - 1 }),
  exactly: (than) => ({ least: than, most: than }),
}

/**
 * `rate ≥ p` is `100 (counted − failed) ≥ p · counted`, so `failed ≤ (100 − p) · counted / 100`: one linear inequality
 * in the failing items. With `room = (100 − p) · counted`, whole below and whole above are its quotients by 100.
 */
const ofRate = ({ is, than }: Condition, counted: number): Interval => {
  const room = (100 - than) * counted
  const rest = ((room % 100) + 100) % 100
  const below = (room - rest) / 100
  const above = rest === 0 ? below : below + 1
  const failed: Readonly<Record<Bound, Interval>> = {
    atLeast: { least: 0, most: below },
    moreThan: { least: 0, most: above - 1 },
    atMost: { least: above, most: all.most },
    lessThan: { least: below + 1, most: all.most },
    exactly: rest === 0 ? { least: below, most: below } : none,
  }
  return failed[is]
}

/** Nothing counts, so the rate stands at 100 (`clauses.ts`), whatever fails: all or nothing. */
const ofFixedRate = ({ is, than }: Condition): Interval => {
  const { least, most } = counting[is](than)
  return least <= 100 && 100 <= most ? all : none
}

const generalOf = (condition: Condition, counted: number): Interval => {
  if (condition.of === 'keyFailed') return all
  if (condition.of === 'generalFailed') return counting[condition.is](condition.than)
  return counted === 0 ? ofFixedRate(condition) : ofRate(condition, counted)
}

/** Where a clause holds once the number of general items that count is fixed: always a rectangle, perhaps empty. */
export const rectangleOf = ({ when }: Clause, counted: number, within: Rectangle): Rectangle =>
  when.reduce(
    ({ key, general }, condition) => ({
      key: condition.of === 'keyFailed' ? meet(key, counting[condition.is](condition.than)) : key,
      general: meet(general, generalOf(condition, counted)),
    }),
    within,
  )

const isEmpty = ({ least, most }: Interval) => least > most

/** Where something begins or has just ended, in order: between two neighbours every clause holds everywhere or nowhere. */
const cutsOf = (within: Interval, intervals: readonly Interval[]): readonly number[] =>
  [...new Set([within.least, ...intervals.flatMap(({ least, most }) => [least, most + 1])])]
    .filter((cut) => within.least <= cut && cut <= within.most)
    .sort((a, b) => a - b)

export type Grid = {
  readonly rectangles: readonly { readonly verdict: Clause['verdict']; readonly at: Rectangle }[]
  readonly keyCuts: readonly number[]
  readonly generalCuts: readonly number[]
}

/** Cuts the whole rectangle into cells in which no clause's borders run: the lowest corner of a cell speaks for all of it. */
export const gridOf = (rule: RuleText, counted: number, within: Rectangle): Grid => {
  const rectangles = rule
    .map((clause) => ({ verdict: clause.verdict, at: rectangleOf(clause, counted, within) }))
    .filter(({ at }) => !isEmpty(at.key) && !isEmpty(at.general))
  return {
    rectangles,
    keyCuts: cutsOf(
      within.key,
      rectangles.map(({ at }) => at.key),
    ),
    generalCuts: cutsOf(
      within.general,
      rectangles.map(({ at }) => at.general),
    ),
  }
}
