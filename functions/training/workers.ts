import type { Workers } from '../platform/reaction'
import { renderCertificate } from './certificates/render-certificate'
import type { TrainingWorkDeps } from './deps'
import { closeOverdue } from './exams/close-overdue'
import { remarkExams } from './exams/remark-exams'

/** What runs from this domain's queues, by queue. */
export const trainingWorkers = (deps: TrainingWorkDeps): Workers => ({
  'training-close': closeOverdue(deps),
  'training-remark': remarkExams(deps),
  'training-certificate': renderCertificate(deps),
})
