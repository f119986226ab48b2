import type { Workers } from '../platform/reaction'
import type { EmployeeWorkDeps } from './deps'
import { drawLetter } from './draw-letter'
import { runDay } from './run-day'

/** What runs from this domain's queues, by queue. */
export const employeeWorkers = (deps: EmployeeWorkDeps): Workers => ({
  'employee-day': runDay(deps),
  'employee-letter': drawLetter(deps),
})
