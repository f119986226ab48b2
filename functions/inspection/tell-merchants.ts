import { runJobStep } from '../platform/job-step'
import type { Worker } from '../platform/reaction'
import { isRefused } from '../platform/verb'
import type { InspectionWorkDeps } from './deps'
import { loadInspection, subjectOf } from './load-inspection'
import { merchantsOf } from './merchants-of'
import { resultMessage } from './message-words'
import { type Submitted, submittedOf } from './past-visits'
import { readMessage } from './read-message'

/** Tells every merchant of the shop what an inspection came to: one message for each and version, ever. */
export const tellMerchants =
  (deps: InspectionWorkDeps): Worker =>
  async (message) => {
    const { district, ...asked } = readMessage(message)
    const loaded = await loadInspection(deps, district, asked)
    const [inspection] = isRefused(loaded) ? [] : submittedOf([loaded.inspection])
    const merchants = isRefused(loaded) ? [] : await merchantsOf(deps, loaded)
    if (!inspection || merchants.length === 0 || isOldNews(inspection.result.finishedAt, deps.clock())) return
    const { shopId, inspectionId } = asked
    const at = deps.clock()
    const data = resultMessage(inspection)
    const writes = merchants.flatMap(({ openid }) =>
      deps.enqueueMessage({
        district,
        recipientOpenid: openid,
        templateId: 'inspection-result',
        page: `merchant/result/index?shopId=${shopId}&inspectionId=${inspectionId}`,
        data,
        key: `${openid}#inspection-result#${inspectionId}${ofVersion(inspection)}`,
        at,
      }),
    )
    const step = {
      district,
      operation: 'inspection.tellMerchants',
      key: `result-told-${inspectionId}${ofVersion(inspection)}`,
      at,
    }
    await runJobStep(deps.kernel)(step, async () => ({
      answer: { told: writes.length },
      writes,
      subject: subjectOf(inspection),
    }))
  }

/** A correction is told again: what people do because of it may differ. */
const ofVersion = ({ delivered: { version } }: Submitted): string => (version > 1 ? `-v${version}` : '')

/** Days after which nobody is told any more: whoever stood there knows. Covers a phone that was long without network. */
const newsDays = 3

const isOldNews = (finishedAt: string, at: Date): boolean =>
  at.getTime() - Date.parse(finishedAt) > newsDays * 86_400_000
