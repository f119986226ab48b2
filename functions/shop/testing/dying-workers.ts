import type { Commit } from '../../platform/ports/records'
import { shopWorkers } from '../workers'
import type { Register } from './open-register'

/** When a process dies: before or after its nth commit. */
export type Death = { readonly at: number; readonly when: 'before' | 'after' }

/** Every death that a run of so many commits can die. */
export const deathsIn = (commits: number): Death[] =>
  Array.from({ length: commits }, (_, at) => [{ at, when: 'before' } as const, { at, when: 'after' } as const]).flat()

/** Runs what waits until nothing is left; the process dies once, and the message it died of comes again, twice. */
export const dyingWorkers = (register: Register, death: Death | undefined) => {
  let commits = 0
  const commit: Commit = async (writes) => {
    const dies = commits++ === death?.at
    if (dies && death?.when === 'before') throw new Error('killed')
    const outcome = await register.deps.kernel.commit(writes)
    if (dies) throw new Error('killed')
    return outcome
  }
  const workers = shopWorkers({ ...register.deps, kernel: { ...register.deps.kernel, commit } })
  const work = async (): Promise<void> => {
    for (;;) {
      await register.database.feed.idle()
      const next = register.pending.shift()
      if (!next) return
      await workers[next.queue]?.(next.message).catch(() => void register.pending.push(next, next))
    }
  }
  return { work, commits: () => commits }
}
