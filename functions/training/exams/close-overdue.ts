import * as z from 'zod'
import { runJobStep } from '../../platform/job-step'
import type { SendMessage } from '../../platform/ports/queue'
import type { Worker } from '../../platform/reaction'
import { refuse } from '../../platform/verb'
import type { TrainingWorkDeps } from '../deps'
import { runningPk } from '../people/store'
import { closeExam, isOver } from './close-exam'

const CloseMessage = z.object({ district: z.string() })

/** Papers closed in one message; those that are left are closed with the next, minutes later. */
const mostAtOnce = 100

type Starting = { readonly districts: () => Promise<readonly string[]>; readonly send: SendMessage }

/** Every few minutes: papers that nobody came back to are closed, with what was answered in time. */
export const startClosing =
  ({ districts, send }: Starting) =>
  async (): Promise<void> => {
    for (const district of await districts()) await send('training-close', { district })
  }

/** Closes the papers of a district whose time is over, each once. */
export const closeOverdue =
  (deps: TrainingWorkDeps): Worker =>
  async (message) => {
    const { district } = CloseMessage.parse(message)
    const { items } = await deps.store.exams.list(runningPk(district), { limit: mostAtOnce })
    for (const exam of items.filter((one) => isOver(one, deps.clock()))) {
      const step = { district, operation: 'training.closeExam', key: `close-${exam.examId}`, at: deps.clock() }
      await runJobStep(deps.kernel)(step, async ({ at }) => {
        const current = await deps.store.exams.get(exam)
        if (current?.state !== 'running') return refuse('training.examClosed')
        const { writes } = await closeExam(deps.store, current, at)
        return { answer: {}, writes, subject: `exam:${exam.examId}` }
      })
    }
  }
