import { offlineMs } from '@app/rules/submission/right-times'
import { type Refused, refuse } from '../../platform/verb'
import { refuseOddBeginning, refuseOddEnd, type Times } from '../check-times'
import type { Delivery } from './delivery'

/**
 * A phone's clock may be a day off and no more: within that what it wrote stands, marked. Nothing is signed before the
 * inspection began. A refusal names the fields, and last our own time: by it the phone puts its times right.
 */
export const refuseOddTimes = (delivery: Timed, at: Date): Refused | undefined => {
  const odd = oddTimes(delivery, at)
  return odd && refuse('inspection.timesInvalid', [...(odd.refused.detail ?? []), at.toISOString()])
}

type Timed = Pick<Delivery, 'signatures' | 'refusalToSign'> & {
  readonly content: Pick<Delivery['content'], 'startedAt' | 'finishedAt' | 'beginning'>
}

const oddTimes = ({ content, signatures, refusalToSign }: Timed, at: Date): Refused | undefined => {
  const { startedAt, finishedAt, beginning } = content
  const answeredAt = beginning.told?.answeredAt
  const ends: Times = {
    finishedAt,
    'refusalToSign.notedAt': refusalToSign?.notedAt,
    ...Object.fromEntries(signatures.map(({ signedAt }, index) => [`signatures.${index}.signedAt`, signedAt])),
  }
  const latest = new Date(at.getTime() + aheadMs)
  return refuseOddBeginning({ startedAt, answeredAt }, latest, offlineMs) ?? refuseOddEnd(ends, startedAt, latest)
}

const aheadMs = 24 * 60 * 60_000
