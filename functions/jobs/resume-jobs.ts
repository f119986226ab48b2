import * as z from 'zod'
import { runJobStep } from '../platform/job-step'
import type { Kernel } from '../platform/kernel'
import type { FindOpenJobs, OpenJob } from '../platform/open-jobs'
import type { Clock } from '../platform/ports/clock'
import type { SendMessage } from '../platform/ports/queue'
import type { Reaction, Worker } from '../platform/reaction'
import { judgeStalled } from './judge-stalled'
import type { JobStore, StoredWatch } from './store'

export type JobDeps = {
  readonly store: JobStore
  readonly kernel: Kernel
  readonly clock: Clock
  readonly send: SendMessage
  /** Every domain's. */
  readonly openJobs: readonly FindOpenJobs[]
  /** What the house does when something happened: also what makes a job go on. */
  readonly reactions: readonly Reaction[]
}

const ResumeMessage = z.object({ district: z.string() })

/**
 * Looks at a district's jobs that are not over. One that stood still for minutes lost its message, or the message lies
 * among the dead letters: it is sent again, as if the job had just come to where it stands. Steps are taken once however
 * often they are asked for, so a message too many does nothing.
 */
export const resumeJobs =
  (deps: JobDeps): Worker =>
  async (message) => {
    const { district } = ResumeMessage.parse(message)
    const at = deps.clock()
    const open = (await Promise.all(deps.openJobs.map((find) => find(district, at)))).flat()
    const known = (await deps.store.watches.get({ district })) ?? { revision: 0, district, jobs: [] }
    const { watched, stalled } = judgeStalled(open, known.jobs, at)
    for (const job of stalled) await sendAgain(deps, job, at)
    if (JSON.stringify(watched) === JSON.stringify(known.jobs)) return
    await remember(deps, { ...known, jobs: [...watched] }, { stalled, at })
  }

type Seen = { readonly stalled: readonly OpenJob[]; readonly at: Date }

/** Revision 0 was never stored. */
const remember = async ({ kernel, store }: JobDeps, watch: StoredWatch, { stalled, at }: Seen): Promise<void> => {
  const { district, revision } = watch
  const key = `jobs-${at.getTime()}-${revision}`
  await runJobStep(kernel)({ district, operation: 'jobs.resumeJobs', key, at }, async () => ({
    answer: {},
    writes: [revision === 0 ? store.watches.insert({ ...watch, revision: 1 }) : store.watches.replace(watch)],
    subject: stalled.length > 0 ? `jobs:${stalled.map(({ name }) => name).join()}` : `jobs:${district}`,
  }))
}

const sendAgain = async ({ send, reactions }: JobDeps, { kind, doc }: OpenJob, at: Date): Promise<void> => {
  for (const { queue, when } of reactions) {
    const message = when({ kind, pk: '', after: doc, at, changeId: `resume-${at.toISOString()}` })
    if (message) await send(queue, message)
  }
}
