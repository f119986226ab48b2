import { type Refused, refuse } from '../platform/verb'

const minutes = (count: number) => count * 60_000
const days = (count: number) => minutes(count * 24 * 60)

/** How far a phone's clock may be ahead of ours. */
const aheadMs = minutes(5)

/** Instants by the field that named them. */
export type Times = Readonly<Record<string, string | undefined>>

const refusalFor = (fields: readonly string[]): Refused | undefined =>
  fields.length > 0 ? refuse('inspection.timesInvalid', fields) : undefined

const fieldsWhere = (times: Times, isWrong: (ms: number) => boolean) =>
  Object.entries(times).flatMap(([field, time]) => (time !== undefined && isWrong(Date.parse(time)) ? [field] : []))

/** Times at which something began: not in the future, nor longer ago than a phone may be offline. */
export const refuseOddBeginning = (times: Times, at: Date, offlineMs = days(30)): Refused | undefined =>
  refusalFor(fieldsWhere(times, (ms) => ms > at.getTime() + aheadMs || ms < at.getTime() - offlineMs))

/** Times at which it ended and was signed: after the beginning, not in the future. */
export const refuseOddEnd = (times: Times, startedAt: string, at: Date): Refused | undefined =>
  refusalFor(fieldsWhere(times, (ms) => ms > at.getTime() + aheadMs || ms < Date.parse(startedAt)))
