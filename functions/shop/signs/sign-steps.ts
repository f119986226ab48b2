import { runJobStep } from '../../platform/job-step'
import type { Write } from '../../platform/ports/records'
import { refuse } from '../../platform/verb'
import type { ShopWorkDeps } from '../work-deps'
import type { StoredSignJob } from './store'

type SignsOf = { readonly district: string; readonly signJobId: string }

type Step = {
  /** Names the step within its job; a step is taken once. */
  readonly name: string
  readonly next: Partial<StoredSignJob>
  readonly writes?: readonly Write[]
}

/** Takes one step of a job that is still under way. */
export const takeSignStep = async (
  { kernel, store, clock }: ShopWorkDeps,
  of: SignsOf,
  { name, next, writes = [] }: Step,
): Promise<void> => {
  const step = { district: of.district, operation: 'shop.renderSigns', key: `${of.signJobId}-${name}`, at: clock() }
  await runJobStep(kernel)(step, async () => {
    const job = await store.signJobs.get(of)
    if (!job || isOver(job)) return refuse('sign.unknown')
    return {
      answer: {},
      writes: [store.signJobs.replace({ ...job, ...next }), ...writes],
      subject: `signs:${of.signJobId}`,
    }
  })
}

export const isOver = ({ state }: StoredSignJob): boolean => state === 'done' || state === 'failed'
