import type { Checklist } from '../table'
import { clausesOf, type RuleText } from './clauses'
import { countWords } from './count-words'
import { coverageThatCannotBeMet, type ItemFinding, itemsThatCannotBeAnswered, itemsWithoutEffect } from './prove-items'
import { proveRule, type RuleFinding } from './prove-rule'
import { type Space, spaceOf } from './space'

export type Finding = RuleFinding | ItemFinding

/** The outcome: proven, or what stands against it, each with a counter-example in Chinese. */
export type Proof = {
  readonly proven: boolean
  readonly findings: readonly Finding[]
  /** Combinations of counts that were covered; each stands for all answers that come to it. */
  readonly combinations: number
  readonly words: string
}

const usesRate = (rule: RuleText) => rule.some(({ when }) => when.some(({ of }) => of === 'rate'))

const silent = (space: Space, words: string): readonly RuleFinding[] => [
  {
    problem: 'noVerdict',
    example: { keyFailed: 0, generalFailed: 0, generalCounted: 0 },
    verdicts: [],
    words: `${words || countWords({ keyFailed: 0, generalFailed: 0, generalCounted: 0 }, space)}：没有结果`,
  },
]

/** What `judge` blocks whatever the clauses say: no rate without general items, no verdict without any (§3.3, case 10). */
const blockedCases = (rule: RuleText, space: Space): readonly RuleFinding[] => {
  const { key, general } = space
  if (general.least > 0 || key.most + general.most === 0) return []
  if (general.most > 0 && usesRate(rule)) return silent(space, '一般项没有一项计入（都是合理缺项或未查），没有合格率')
  return key.least === 0 ? silent(space, '没有一项计入（都是合理缺项或未查）') : []
}

const saidOf = (findings: readonly Finding[], combinations: number): string =>
  findings.length === 0
    ? `${combinations} 种数目组合，每一种都恰有一个结果；每一项都能答、都有作用；每一类检查都能查够。`
    : findings.map(({ words }) => `${words}。`).join('')

/**
 * Proves of a table, over all answers and by reasoning (`prove-rule.ts`): that every combination of answers that its
 * coverage lets be closed has exactly one verdict, that every item can be answered and can change something, and that
 * the minimum of every kind of visit can be met. `rule` may be a text as written instead of the table's own rule.
 */
export const proveTable = (
  table: Pick<Checklist, 'groups' | 'coverage' | 'judgement'>,
  rule: RuleText = clausesOf(table.judgement),
): Proof => {
  const space = spaceOf(table)
  const { findings: ofRule, combinations, ...matters } = proveRule(rule, space)
  const findings = [
    ...ofRule,
    ...blockedCases(rule, space),
    ...itemsThatCannotBeAnswered(table),
    ...itemsWithoutEffect(table, matters),
    ...coverageThatCannotBeMet(table),
  ]
  return { proven: findings.length === 0, findings, combinations, words: saidOf(findings, combinations) }
}
