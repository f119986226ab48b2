import { verdictOf } from '../judge'
import type { JudgementRule } from '../table'
import { type CountVector, clausesOf, verdictsOf } from './clauses'
import type { Space } from './space'

/** For tests: every count vector of a table with so many items, whatever its coverage; finitely many. */
export const everyCount = ({ key, general }: Space): readonly CountVector[] => {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count)
  return upTo(key.most).flatMap((keyFailed) =>
    upTo(general.most).flatMap((generalCounted) =>
      upTo(generalCounted).map((generalFailed) => ({ keyFailed, generalFailed, generalCounted })),
    ),
  )
}

/** Where `judge`'s code and the rule's clauses part, over every count vector: none is a proof that they are one rule. */
export const disagreements = (rule: JudgementRule, space: Space): readonly CountVector[] => {
  const clauses = clausesOf(rule)
  return everyCount(space).filter((counts) => {
    const { keyFailed, generalFailed, generalCounted } = counts
    const coded = verdictOf(rule, { keyFailed, generalCounted, generalPassed: generalCounted - generalFailed })
    return verdictsOf(clauses, counts).join() !== coded
  })
}
