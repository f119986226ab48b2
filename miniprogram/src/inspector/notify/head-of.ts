import type { InspectionKind } from '@app/types/inspection/values'
import type { Answer } from '../../data/api'
import type { DraftHead, DraftInspector } from '../../inspection/draft'
import type { Told } from './notification'

export type Plan = Answer<'inspection', 'prepareInspection'>

export type Begun = {
  readonly district: string
  readonly shopId: string
  readonly inspectionId: string
  readonly kind: InspectionKind
  readonly startedAt: string
}

type Inspector = Omit<DraftInspector, 'shows'>

/** The answer about recusal, with the notice whose words were read out (Order 49 art. 23). */
const answerOf = (told: Told, { notice }: Plan, startedAt: string): DraftHead['beginning']['told'] => ({
  notice: { version: notice.version, hash: notice.hash },
  recusalRequested: told.recusal === 'requested',
  ...(told.recusal === 'requested' && { recusalReason: told.recusalReason }),
  answeredBy: told.answeredBy.trim(),
  answeredAt: told.answeredAt ?? startedAt,
})

const overridesOf = ({ reasons }: Told, { problems }: Plan) =>
  problems.flatMap(({ rule }) => {
    const reason = reasons[rule]?.trim()
    return reason ? [{ rule, reason }] : []
  })

const beginningOf = (told: Told, plan: Plan): DraftHead['beginning'] => {
  const overrides = overridesOf(told, plan)
  const shown = [told.mine, told.theirs].includes('taskOrder')
  return {
    ...(shown && { taskOrder: told.taskOrder }),
    ...(told.approval.trim() && { approval: told.approval }),
    ...(overrides.length > 0 && { overrides }),
  }
}

/**
 * A begun inspection as the phone keeps it: everything that does not change any more. `untold`: nobody is there who
 * could be told anything, or they let nobody in.
 */
export const headOf = (
  begun: Begun,
  plan: Plan,
  told: Told,
  { inspectors, untold = false }: { readonly inspectors: readonly [Inspector, Inspector]; readonly untold?: boolean },
): DraftHead => {
  const [mine, theirs] = inspectors
  return {
    ...begun,
    version: 1,
    shopName: plan.shopName,
    shopAddress: plan.address,
    inspectors: [
      { ...mine, shows: told.mine },
      { ...theirs, shows: told.theirs },
    ],
    beginning: { ...beginningOf(told, plan), ...(!untold && { told: answerOf(told, plan, begun.startedAt) }) },
    place: { address: told.address.trim(), ...(told.position && { position: told.position }) },
    tables: plan.tables,
    notice: plan.notice,
    mustCheck: plan.mustCheck,
    extraChecks: plan.extraChecks,
  }
}
