import { startDay } from '../platform/start-day'
import type { SelfCheckDeps } from './deps'
import { dueOf } from './due'

/** What other domains may ask about self-checks. */
export const askSelfChecks = (deps: Pick<SelfCheckDeps, 'store' | 'tables' | 'employees'>) => ({
  /** What is due at a shop on a day or was missed, for `duty`. */
  dueOf: dueOf(deps),
})
export type AskSelfChecks = ReturnType<typeof askSelfChecks>

/** Every morning: what each district's shops missed by the day before is to be marked. */
export const startSelfCheckDay = startDay('self-check-day')
