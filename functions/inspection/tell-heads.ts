import { dayOf, fullDate } from '@app/rules/time/day'
import { runJobStep } from '../platform/job-step'
import type { Worker } from '../platform/reaction'
import { isRefused } from '../platform/verb'
import type { InspectionWorkDeps } from './deps'
import { loadInspection, subjectOf } from './load-inspection'
import { fitted } from './message-words'
import { readMessage } from './read-message'
import type { StoredInspection } from './store'

/**
 * Tells the head of the station, once, that a shop asked the inspectors to step aside (回避): others have to be sent
 * (Order 49 art. 23). Without a head the office hears of it.
 */
export const tellHeads =
  (deps: InspectionWorkDeps): Worker =>
  async (message) => {
    const { district, ...asked } = readMessage(message)
    const loaded = await loadInspection(deps, district, asked)
    if (isRefused(loaded) || loaded.inspection.state !== 'recused') return
    const { inspection, shop, united = shop } = loaded
    const { shopId, inspectionId } = asked
    const at = deps.clock()
    const heads = await deps.people.headsOf(district, united.stationId)
    const writes = heads.flatMap(({ openid }) =>
      deps.enqueueMessage({
        district,
        recipientOpenid: openid,
        templateId: 'recusal-asked',
        page: `inspector/dossier/index?shopId=${shopId}`,
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
  thing4: { value: '检查已停止，请另派两名执法人员' },
})
