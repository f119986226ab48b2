import type { SelfCheckDeps } from './deps'
import { dueOf } from './due'

export { startSelfCheckDay } from './start-day'

/** What other domains may ask about self-checks. */
export const askSelfChecks = (deps: Pick<SelfCheckDeps, 'store' | 'tables'>) => ({
  /** What is due at a shop on a day or was missed, for `duty`. */
  dueOf: dueOf(deps),
})
export type AskSelfChecks = ReturnType<typeof askSelfChecks>
