import type { Verdict } from '@app/types/inspection/values'
import type { JudgementRule } from '../table'

/** What a text on verdicts counts: failing key items, failing general items, per cent of the counted general ones that pass. */
export type Quantity = 'keyFailed' | 'generalFailed' | 'rate'

/** 不少于, 不多于, 多于, 少于, 正好. */
export type Bound = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'exactly'

/** One comparison with a whole number, strict or not: `一般项合格率不低于70%` is `rate atLeast 70`. */
export type Condition = { readonly of: Quantity; readonly is: Bound; readonly than: number }

/** A sentence of a rule: this verdict when all of these hold. `或` is a second clause with the same verdict. */
export type Clause = { readonly verdict: Verdict; readonly when: readonly Condition[] }

/** A rule as it is written: nothing says yet that its clauses leave no hole and do not contradict each other. */
export type RuleText = readonly Clause[]

/** All that a verdict depends on. An item that is missing or unchecked is in none of them. */
export type CountVector = {
  readonly keyFailed: number
  readonly generalFailed: number
  readonly generalCounted: number
}

const compared: Readonly<Record<Bound, (value: number, than: number) => boolean>> = {
  atLeast: (value, than) => value >= than,
  atMost: (value, than) => value <= than,
  moreThan: (value, than) => value > than,
  lessThan: (value, than) => value < than,
  exactly: (value, than) => value === than,
}

/** Rates compare as integers: 100 × passed against per cent × counted. Where nothing counts nothing failed: 100 %. */
const holds = ({ of, is, than }: Condition, counts: CountVector): boolean => {
  if (of !== 'rate') return compared[is](counts[of], than)
  const { generalCounted, generalFailed } = counts
  if (generalCounted === 0) return compared[is](100, than)
  return compared[is](100 * (generalCounted - generalFailed), than * generalCounted)
}

/** The verdicts that a rule gives for what was counted, each once: one where the rule is sound, none where it is silent. */
export const verdictsOf = (rule: RuleText, counts: CountVector): readonly Verdict[] => [
  ...new Set(rule.filter(({ when }) => when.every((one) => holds(one, counts))).map(({ verdict }) => verdict)),
]

const nothingFails: readonly Condition[] = [
  { of: 'keyFailed', is: 'exactly', than: 0 },
  { of: 'generalFailed', is: 'exactly', than: 0 },
]

const conforming: Clause = { verdict: 'conforming', when: nothingFails }

type Limit = { readonly of: Quantity; readonly is: Bound; readonly broken: Bound; readonly than: number }

/** Within all limits but not without failure: basicallyConforming; past any limit: nonConforming. */
const within = (limits: readonly Limit[]): RuleText => [
  conforming,
  ...(['keyFailed', 'generalFailed'] as const).map(
    (of): Clause => ({
      verdict: 'basicallyConforming',
      when: [{ of, is: 'atLeast', than: 1 }, ...limits.map(({ of: limited, is, than }) => ({ of: limited, is, than }))],
    }),
  ),
  ...limits.map(({ of, broken, than }): Clause => ({ verdict: 'nonConforming', when: [{ of, is: broken, than }] })),
]

/** A table's rule as clauses, completed where the published text is silent; `judge` says the same (`code-agrees.test`). */
export const clausesOf = (rule: JudgementRule): RuleText => {
  switch (rule.kind) {
    case 'catering-2016':
      return within([
        { of: 'keyFailed', is: 'atMost', broken: 'moreThan', than: rule.keyMax },
        { of: 'rate', is: 'atLeast', broken: 'lessThan', than: rule.ratePercent },
      ])
    case 'production-2016':
      return within([
        { of: 'keyFailed', is: 'atMost', broken: 'moreThan', than: rule.keyMax },
        { of: 'generalFailed', is: 'atMost', broken: 'moreThan', than: rule.generalMax },
      ])
    case 'drug-2021':
      return within([{ of: 'keyFailed', is: 'atMost', broken: 'moreThan', than: 0 }])
    case 'all-key':
      return [
        conforming,
        { verdict: 'nonConforming', when: [{ of: 'keyFailed', is: 'atLeast', than: 1 }] },
        { verdict: 'nonConforming', when: [{ of: 'generalFailed', is: 'atLeast', than: 1 }] },
      ]
  }
}
