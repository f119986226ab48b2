import { healthState } from '@app/rules/employee/health'
import type { Day } from '@app/rules/time/day'
import type { Employee } from '@app/types/employee/contract'
import type { StoredEmployee } from './store'

type Certificate = StoredEmployee['earlierCertificates'][number]

const certificateShown = ({ fit, issuedOn, validUntil, number, recordedAt }: Certificate) => ({
  fit,
  issuedOn,
  validUntil,
  ...(number && { number }),
  recordedAt,
})

const wechatOf = ({ personId, boundAt, invitation, leftOn }: StoredEmployee, now: string): Employee['wechat'] => {
  if (personId && boundAt) return { state: 'bound', since: boundAt }
  const isOpen = invitation && !leftOn && invitation.expiresAt > now
  return isOpen ? { state: 'invited', until: invitation.expiresAt } : { state: 'none' }
}

/** An employee as the shop and the bureau see one, with what the certificate is worth on this day. */
export const employeeShown = (one: StoredEmployee, { today, now }: { today: Day; now: string }): Employee => {
  const { shopId, employeeId, name, phone, handlesReadyToEat, posts, since, leftOn, certificate, consents } = one
  return {
    shopId,
    employeeId,
    name,
    ...(phone && { phone }),
    handlesReadyToEat,
    posts,
    since,
    ...(leftOn && { leftOn }),
    ...(certificate && {
      certificate: { ...certificateShown(certificate), hasPicture: certificate.picture !== undefined },
    }),
    earlierCertificates: one.earlierCertificates.map(certificateShown),
    health: healthState(one, today),
    consents,
    wechat: wechatOf(one, now),
  }
}
