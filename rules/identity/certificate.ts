import { addDays, type Day } from '../time/day'

/** Days before the last one on which an enforcement certificate (执法证) is said to be about to end. */
export const certificateWarningDays = 60

export type CertificateStanding = 'valid' | 'expiring' | 'expired'

/** How a certificate stands on a day; its last day is one on which it is still valid. */
export const certificateStanding = (validUntil: Day, today: Day): CertificateStanding => {
  if (validUntil < today) return 'expired'
  return validUntil <= addDays(today, certificateWarningDays) ? 'expiring' : 'valid'
}
