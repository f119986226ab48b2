import type { Day } from '../time/day'

/** What a daily record found, named by its day and the risk. */
export type DailyFinding = { readonly day: Day; readonly key: string; readonly text: string; readonly remark: string }

type Settling = { readonly day: Day; readonly key: string; readonly done: boolean }

const nameOf = ({ day, key }: { readonly day: Day; readonly key: string }) => `${day} ${key}`

/**
 * What a weekly review has to settle (周排查): everything that the daily records of its week and of the week before found
 * and that the review before did not say is mended, what came after that review among it.
 */
export const toSettle = (findings: readonly DailyFinding[], before: readonly Settling[]): readonly DailyFinding[] => {
  const mended = new Set(before.filter(({ done }) => done).map(nameOf))
  return findings.filter((one) => !mended.has(nameOf(one)))
}

/** Of what has to be settled, what a review says nothing of; and what it settles that nobody found. */
export const unsettled = (findings: readonly DailyFinding[], said: readonly Settling[]) => {
  const [names, found] = [new Set(said.map(nameOf)), new Set(findings.map(nameOf))]
  return {
    missing: findings.filter((one) => !names.has(nameOf(one))),
    strange: said.filter((one) => !found.has(nameOf(one))),
  }
}
