import type { SendMessage } from '../platform/ports/queue'
import type { Workers } from '../platform/reaction'
import { beginSelfChecks } from './begin'
import { beginMissing } from './begin-missing'
import { renderControlRecord } from './controls/render-record'
import type { SelfCheckWorkDeps } from './deps'
import { runSelfCheckDay } from './run-day'
import { makeTasks } from './tasks/make-tasks'

/** What runs from this domain's queues, by queue. */
export const selfCheckWorkers = (deps: SelfCheckWorkDeps & { readonly send: SendMessage }): Workers => ({
  'self-check-begin': beginSelfChecks(deps),
  'self-check-missing': beginMissing(deps),
  'self-check-day': runSelfCheckDay(deps),
  'self-check-tasks': makeTasks(deps),
  'self-check-paper': renderControlRecord(deps),
})
