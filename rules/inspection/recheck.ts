import type { Answers } from './table'

/** A re-check (复查) has no rate: each item is mended or not, and it passes only if all are. */
type Recheck = {
  readonly mended: boolean
  readonly stillFailing: readonly string[]
  readonly open: readonly string[]
}

/** The outcome of a re-check of these items; it stands beside the first verdict and never overwrites it. */
export const judgeRecheck = (itemKeys: readonly string[], answers: Answers): Recheck => {
  const stillFailing = itemKeys.filter((key) => answers[key]?.result === 'fail')
  const open = itemKeys.filter((key) => !answers[key])
  return { mended: stillFailing.length + open.length === 0, stillFailing, open }
}
