import { type AnyParcel, isPending } from '@app/rules/submission/parcel'
import { type Day, dayOf } from '@app/rules/time/day'
import type { InspectionLine } from '@app/types/inspection/contract'

type Known = {
  /** The person's own, of whatever kind and wherever, as the server has them. */
  readonly visits: readonly Pick<InspectionLine, 'inspectionId' | 'shopId' | 'state' | 'day'>[]
  /** Signed on this phone, delivered or not. */
  readonly parcels: readonly AnyParcel[]
}

/** Signed and not a correction, which is no visit. */
const isVisit = (parcel: AnyParcel) =>
  (isPending(parcel) || parcel.stage === 'delivered' || parcel.stage === 'conflict') && parcel.version === 1

/**
 * In how many shops somebody inspected on a day: what the server knows to be concluded, and what this phone signed and
 * the server does not list yet.
 */
export const visitedOn = ({ visits, parcels }: Known, day: Day): number => {
  const known = new Set(visits.map(({ inspectionId }) => inspectionId))
  const concluded = visits.filter((visit) => visit.state === 'submitted' && visit.day === day)
  const here = parcels.flatMap((parcel) =>
    parcel.stage !== 'unreadable' &&
    isVisit(parcel) &&
    !known.has(parcel.inspectionId) &&
    dayOf(new Date(parcel.begunAt).toISOString()) === day
      ? [parcel.shopId ?? parcel.inspectionId]
      : [],
  )
  return new Set([...concluded.map(({ shopId }) => shopId), ...here]).size
}
