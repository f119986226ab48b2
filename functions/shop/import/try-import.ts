import { runJobStep } from '../../platform/job-step'
import { refuse } from '../../platform/verb'
import type { ShopWorkDeps } from '../work-deps'
import { failImport } from './fail-import'

type Of = { readonly district: string; readonly importId: string }
type Step = {
  readonly failure: string
  readonly work: () => Promise<void>
  /** What says so when every try failed; the import has failed unless told otherwise. */
  readonly fail?: (failure: string) => Promise<void>
}

/** One less than the queues deliver a message: when every try died, the last delivery is left to say so. */
export const mostTries = 3

/**
 * Runs a step of an import that may take the process with it: the try is counted before, so that the last delivery ends
 * the import in words rather than dying once more.
 */
export const tryStep = async (deps: ShopWorkDeps, of: Of, { failure, work }: Step): Promise<void> => {
  const left = await countTry(deps, of)
  if (left < 0) return await failImport(deps, of, failure)
  try {
    await work()
  } catch (error) {
    if (left === 0) await failImport(deps, of, failure)
    throw error
  }
}

/** Runs a step of bounded size: only a try that failed is counted. */
export const trySmallStep = async (deps: ShopWorkDeps, of: Of, { failure, work, fail }: Step): Promise<void> => {
  const ending = fail ?? ((words: string) => failImport(deps, of, words))
  try {
    await work()
  } catch (error) {
    if ((await countTry(deps, of)) <= 0) await ending(failure)
    throw error
  }
}

/** How many tries are left after this one, negative when it is one too many. Progress counts anew. */
const countTry = async ({ kernel, store, clock, newId }: ShopWorkDeps, of: Of): Promise<number> => {
  const tries = ((await store.imports.get(of))?.tries ?? 0) + 1
  if (tries > mostTries) return mostTries - tries
  const step = { district: of.district, operation: 'shop.tryImport', key: `${of.importId}-${newId()}`, at: clock() }
  await runJobStep(kernel)(step, async () => {
    const one = await store.imports.get(of)
    if (!one) return refuse('import.unknown')
    return { answer: {}, writes: [store.imports.replace({ ...one, tries })], subject: `import:${of.importId}` }
  })
  return mostTries - tries
}
