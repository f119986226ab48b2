import type { Refused } from '../../platform/verb'
import { refuseOddBeginning, refuseOddEnd, type Times } from '../check-times'
import type { Delivery } from './delivery'

/**
 * A phone's clock may be a day off and no more: within that what it wrote stands, marked. Nothing is signed before the inspection began.
 */
export const refuseOddTimes = ({ content, signatures, refusalToSign }: Delivery, at: Date): Refused | undefined => {
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

const day = 24 * 60 * 60_000
const aheadMs = day
/** A phone that was forgotten in a drawer still delivers what was signed; older than a year nobody means it. */
const offlineMs = 366 * day
