import type { Verdict } from '@app/types/inspection/values'
import { type CountVector, type RuleText, verdictsOf } from './clauses'
import { countWords, verdictWords } from './count-words'
import { type Grid, gridOf } from './rectangle'
import type { Space } from './space'

/** A combination for which the rule does not give exactly one verdict, or a better one for one more failure. */
export type RuleFinding = {
  readonly problem: 'noVerdict' | 'severalVerdicts' | 'betterByFailing'
  readonly example: CountVector
  readonly verdicts: readonly Verdict[]
  /** The counter-example in Chinese: `重点项 1 项不符合、一般项全部符合：没有结果`. */
  readonly words: string
}

export type RuleProof = {
  readonly findings: readonly RuleFinding[]
  /** How many combinations of counts this covers. */
  readonly combinations: number
  /** Whether one more failing key or general item can ever change the verdict; true where there is no such item. */
  readonly keyMatters: boolean
  readonly generalMatters: boolean
}

type Cell = CountVector & { readonly verdicts: readonly Verdict[] }
/** Cells by key cut, then general cut. */
type Cells = readonly (readonly Cell[])[]

const cellsOf = (rule: RuleText, { keyCuts, generalCuts }: Grid, generalCounted: number): Cells =>
  keyCuts.map((keyFailed) =>
    generalCuts.map((generalFailed) => {
      const counts = { keyFailed, generalFailed, generalCounted }
      return { ...counts, verdicts: verdictsOf(rule, counts) }
    }),
  )

const rank: Readonly<Record<Verdict, number>> = { conforming: 0, basicallyConforming: 1, nonConforming: 2 }
const rankOf = ({ verdicts: [verdict, ...others] }: Cell) =>
  verdict && others.length === 0 ? rank[verdict] : undefined

type Step = { readonly from: Cell; readonly to: Cell }

const stepsOf = (cells: Cells, along: 'key' | 'general'): readonly Step[] =>
  cells.flatMap((row, i) =>
    row.flatMap((from, j) => {
      const to = along === 'key' ? cells[i + 1]?.[j] : row[j + 1]
      return to ? [{ from, to }] : []
    }),
  )

const changes = ({ from, to }: Step) => from.verdicts.join() !== to.verdicts.join()

const improves = ({ from, to }: Step) => {
  const [before, after] = [rankOf(from), rankOf(to)]
  return before !== undefined && after !== undefined && after < before
}

const asFinding = (space: Space, problem: RuleFinding['problem'], { verdicts, ...example }: Cell): RuleFinding => ({
  problem,
  example,
  verdicts,
  words:
    problem === 'betterByFailing'
      ? `${countWords(example, space)}：比少一项不符合时的结果还好`
      : `${countWords(example, space)}：${verdictWords(verdicts)}`,
})

const findingsIn = (cells: Cells, space: Space): readonly RuleFinding[] => {
  const flat = cells.flat()
  const better = [...stepsOf(cells, 'key'), ...stepsOf(cells, 'general')].filter(improves)
  return [
    ...flat.filter(({ verdicts }) => verdicts.length === 0).map((cell) => asFinding(space, 'noVerdict', cell)),
    ...flat.filter(({ verdicts }) => verdicts.length > 1).map((cell) => asFinding(space, 'severalVerdicts', cell)),
    ...better.map(({ to }) => asFinding(space, 'betterByFailing', to)),
  ]
}

const countedFrom = ({ general: { least, most } }: Space): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => most - index)

/** Of one kind of problem, all where most items count; what only fewer counted items bring out comes once. */
const firstOfEach = (found: readonly (readonly RuleFinding[])[]): readonly RuleFinding[] =>
  (['noVerdict', 'severalVerdicts', 'betterByFailing'] as const).flatMap(
    (problem) =>
      found.map((some) => some.filter((one) => one.problem === problem)).find((some) => some.length > 0) ?? [],
  )

/**
 * Proves over ALL answers that a rule gives exactly one verdict, or shows where it does not. Nothing is sampled:
 *
 * 1. A verdict depends on the answers only through three numbers, failing key items, failing general items and general
 *    items that count; so answers with equal numbers are one case, and `Space` holds exactly the numbers that occur.
 * 2. With the third number fixed (at most as many values as there are general items) every condition is one linear
 *    inequality in one of the other two, also the rate; so every clause holds in a rectangle of whole numbers.
 * 3. The borders of all rectangles cut the plane into cells. No border runs through a cell, so the clauses that hold
 *    at its lowest corner are those that hold in all of it: looking at the corners looks at every point.
 *
 * A verdict that changes does so across the border of two neighbouring cells; so the same cells show whether an item
 * can matter at all, and whether one more failure could ever help.
 */
export const proveRule = (rule: RuleText, space: Space): RuleProof => {
  const found: (readonly RuleFinding[])[] = []
  let combinations = 0
  let keyMatters = space.key.most === 0
  let generalMatters = space.general.most === 0
  for (const counted of countedFrom(space)) {
    const within = { key: { least: 0, most: space.key.most }, general: { least: 0, most: counted } }
    const cells = cellsOf(rule, gridOf(rule, counted, within), counted)
    found.push(findingsIn(cells, space))
    combinations += (space.key.most + 1) * (counted + 1)
    keyMatters ||= stepsOf(cells, 'key').some(changes)
    generalMatters ||= stepsOf(cells, 'general').some(changes)
  }
  return { findings: firstOfEach(found), combinations, keyMatters, generalMatters }
}
