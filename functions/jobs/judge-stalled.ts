import type { OpenJob } from '../platform/open-jobs'
import type { WatchedJob } from './store'

/** A message that failed is tried again by its queue every few minutes: longer than that nothing moves on its own. */
const patienceMinutes = 10
/** A job that cannot go on before somebody mends something is not asked more often. */
const longestMinutes = 6 * 60

export type Looked = {
  /** What is to be remembered until the next look. */
  readonly watched: readonly WatchedJob[]
  /** What stood still so long that its message is sent again. */
  readonly stalled: readonly OpenJob[]
}

/** Milliseconds after which a job that did not move is asked to go on, twice as long each time. */
const waitOf = ({ patience = patienceMinutes }: OpenJob, sent: number): number =>
  Math.min(patience * 2 ** Math.min(sent, 10), longestMinutes) * 60_000

/** Compares the jobs that are not over with how they stood before. */
export const judgeStalled = (open: readonly OpenJob[], before: readonly WatchedJob[], at: Date): Looked => {
  const known = new Map(before.map((one) => [one.name, one]))
  const looked = open.map((job) => {
    const was = known.get(job.name)
    if (was?.revision !== job.revision) return { job, isStalled: false, ...anew(job, at) }
    const isStalled = at.getTime() - Date.parse(was.since) >= waitOf(job, was.sent)
    return { job, isStalled, ...(isStalled ? { ...was, since: at.toISOString(), sent: was.sent + 1 } : was) }
  })
  return {
    watched: looked.map(({ name, revision, since, sent }) => ({ name, revision, since, sent })),
    stalled: looked.filter(({ isStalled }) => isStalled).map(({ job }) => job),
  }
}

const anew = ({ name, revision }: OpenJob, at: Date): WatchedJob => ({
  name,
  revision,
  since: at.toISOString(),
  sent: 0,
})
