import { dayOf, fullDate } from '@app/rules/time/day'
import { runJobStep } from '../../platform/job-step'
import type { InspectionWorkDeps } from '../deps'
import { type Loaded, subjectOf } from '../load-inspection'
import { fitted } from '../message-words'
import type { StoredInspection } from '../store'

/**
 * Tells the head of the station, once, that a shop asked the inspectors to step aside (回避): others have to be sent, or
 * the request be rejected (Order 49 art. 23). Without a head the office hears of it.
 */
export const tellHeads = async (
  deps: InspectionWorkDeps,
  { shop, inspection, united = shop }: Loaded,
): Promise<void> => {
  const { district, shopId, inspectionId } = inspection
  const at = deps.clock()
  const heads = await deps.people.headsOf(district, united.stationId)
  const writes = heads.flatMap(({ openid }) =>
    deps.enqueueMessage({
      district,
      recipientOpenid: openid,
      templateId: 'recusal-asked',
      page: `inspector/recusal/index?shopId=${shopId}&inspectionId=${inspectionId}`,
      data: recusalMessage(inspection),
      key: `${openid}#recusal-asked#${inspectionId}`,
      at,
    }),
  )
  const step = { district, operation: 'inspection.tellHeads', key: `recusal-told-${inspectionId}`, at }
  await runJobStep(deps.kernel)(step, async () => ({
    answer: { told: heads.length },
    writes,
    subject: subjectOf(inspection),
    ...(writes.length === 0 && { idle: true as const }),
  }))
}

const recusalMessage = ({ shopName, inspectors, startedAt }: StoredInspection): Record<string, { value: string }> => ({
  thing1: { value: fitted(shopName) },
  thing2: { value: fitted(inspectors.map(({ name }) => name).join('、')) },
  date3: { value: fullDate(dayOf(startedAt)) },
  thing4: { value: '检查已停止，请您另派人员，或者驳回' },
})
