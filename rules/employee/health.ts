import type { HealthState } from '@app/types/employee/values'
import { addDays, addMonths, type Day, daysBetween } from '../time/day'

/** What of a yearly check is kept: that it was passed or not and until when, never why not (FSL art. 45; PIPL art. 28). */
export type HealthCertificate = { readonly fit: boolean; readonly issuedOn: Day; readonly validUntil: Day }

export type Checked = {
  /** Whether the work touches food that is eaten as it is (接触直接入口食品); only then the law asks for a certificate. */
  readonly handlesReadyToEat: boolean
  readonly certificate?: HealthCertificate | undefined
}

/** Days before the end from which a certificate is called expiring: the first rung of the ladder that a shop can act on. */
const expiringDays = 30

/** The last day that a certificate of this day may be good for: the check is yearly (FSL art. 45; Drug Law art. 50). */
export const healthLimit = (issuedOn: Day): Day => addDays(addMonths(issuedOn, 12), -1)

/** A certificate that was typed: undefined where it can stand. */
export const healthProblem = (
  { issuedOn, validUntil }: HealthCertificate,
  today: Day,
): 'issuedLater' | 'endsBefore' | 'longerThanAYear' | undefined => {
  if (issuedOn > today) return 'issuedLater'
  if (validUntil < issuedOn) return 'endsBefore'
  // papers say either the last day or the same date of the next year
  return validUntil > addDays(healthLimit(issuedOn), 1) ? 'longerThanAYear' : undefined
}

/** What a certificate is worth on a day. `days`: left, 0 on its last day, negative after. */
export const healthState = (
  { handlesReadyToEat, certificate }: Checked,
  today: Day,
): { readonly state: HealthState; readonly days?: number } => {
  if (!certificate) return { state: handlesReadyToEat ? 'missing' : 'notNeeded' }
  if (!certificate.fit) return { state: handlesReadyToEat ? 'unfit' : 'notNeeded' }
  const days = daysBetween(today, certificate.validUntil)
  if (days < 0) return { state: 'expired', days }
  return { state: days <= expiringDays ? 'expiring' : 'valid', days }
}

/** The states in which somebody may not touch food that is eaten as it is. */
export const barred: ReadonlySet<HealthState> = new Set(['expired', 'unfit', 'missing'])

/** Of a shop's staff in service: how many need a certificate, how many have one that holds, and the month the next ends. */
export const healthRate = (staff: readonly Checked[], today: Day) => {
  const needing = staff.filter(({ handlesReadyToEat }) => handlesReadyToEat)
  const holding = needing.filter((one) => !barred.has(healthState(one, today).state))
  const ends = holding.map(({ certificate }) => certificate?.validUntil ?? '').toSorted()[0]
  return { needed: needing.length, valid: holding.length, ...(ends && { nextEnd: ends.slice(0, 7) }) }
}

/** From this day on the picture of a certificate is gone: a year after its end or after leaving, whichever is first. */
export const pictureGoneOn = ({
  validUntil,
  leftOn,
}: {
  readonly validUntil: Day
  readonly leftOn?: Day | undefined
}): Day => addMonths(leftOn !== undefined && leftOn < validUntil ? leftOn : validUntil, 12)
