import { type Kernel, runChange } from './kernel'
import { type Change, isRefused } from './verb'

type JobStep = { readonly district: string; readonly operation: string; readonly key: string; readonly at: Date }

/**
 * One step of a job as one transaction with its own audit event, at most once per key. A refusal is the step's own
 * business and is answered; a step that lost a race is tried again by the queue.
 */
export const runJobStep =
  (kernel: Kernel) =>
  async <O>({ district, operation, key, at }: JobStep, verb: Change<undefined, O>): Promise<O | undefined> => {
    const actor = { kind: 'system' as const, district, job: operation }
    const outcome = await runChange(kernel)({ operation, key, body: key }, verb, {
      actor,
      input: undefined,
      at,
      browser: '',
    })
    if (!isRefused(outcome)) return outcome.answer
    if (outcome.refused.code === 'request.busy') throw new Error(`${operation} ${key} lost every race`)
    return undefined
  }
