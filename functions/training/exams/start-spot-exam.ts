import type { ExamSheet } from '@app/types/training/exam'
import { inspectsAt } from '../../platform/reach'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { traineeOf, whoseOf } from '../people/find-trainee'
import { begun, clearRunning } from './start-exam'

type Input = {
  readonly shopId: string
  readonly employeeId: string
  readonly blueprintId: string
  readonly examId: string
  readonly window: string
}

/**
 * 监督抽考 (FSL art. 44): an inspector of the shop's grid puts an exam to one of its people, on the inspector's phone. It
 * asks for no course before and uses up no attempt; its result is marked as what it is.
 */
export const startSpotExam = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Changed<ExamSheet> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { district, personId, name } = actor
    const { shopId, employeeId, blueprintId, examId, window } = input
    const shop = await deps.shops.shop(district, shopId)
    if (!shop) return refuse('shop.unknown')
    if (!inspectsAt(actor, shop)) return refuse('access.denied', undefined, `shop:${shopId}`)
    const trainee = await traineeOf(deps, shop, employeeId, at)
    if (isRefused(trainee)) return trainee
    const [blueprint, exams] = await Promise.all([
      deps.store.blueprints.get({ district, blueprintId }),
      deps.store.examsOf(whoseOf(trainee)),
    ])
    if (blueprint?.state !== 'inUse') return refuse('training.blueprintUnknown')
    const cleared = await clearRunning(deps, exams, at)
    if (isRefused(cleared)) return cleared
    const spot = { personId, name }
    const outcome = await begun(deps, { examId, windowId: window, blueprint, trainee, at, spot }, cleared.writes)
    return isRefused(outcome) ? outcome : { ...outcome, subject: `exam:${examId}` }
  },
)
