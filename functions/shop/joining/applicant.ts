import { dayOf } from '@app/rules/time/day'
import { joiningLimits } from '@app/types/shop/joining/values'
import type { Write } from '../../platform/ports/records'
import type { JoiningStore, StoredApplicant, StoredApplication } from './store'

/** Applications that an applicant still sees. */
const mostSeen = 20

type Store = Pick<JoiningStore, 'applicants'>

/** What is known of one WeChat user as of an instant: yesterday's counts are gone. */
export const applicantAt = async (
  store: Store,
  { district, openid, at }: { readonly district: string; readonly openid: string; readonly at: Date },
): Promise<StoredApplicant> => {
  const day = dayOf(at.toISOString())
  const touchedAt = at.toISOString()
  const known = await store.applicants.get({ district, openid })
  if (!known) {
    return {
      revision: 0,
      district,
      openid,
      applicationIds: [],
      open: [],
      day,
      sent: 0,
      photos: 0,
      claims: 0,
      touchedAt,
    }
  }
  return known.day === day ? { ...known, touchedAt } : { ...known, day, sent: 0, photos: 0, claims: 0, touchedAt }
}

/** Of two sendings at once the second is asked again, and sees the first. */
export const writeApplicant = (store: Store, applicant: StoredApplicant): Write =>
  applicant.revision === 0
    ? store.applicants.insert({ ...applicant, revision: 1 })
    : store.applicants.replace(applicant)

export const leftFor = ({ open, sent }: StoredApplicant) => ({
  openLeft: Math.max(0, joiningLimits.open - open.length),
  sendLeft: Math.max(0, joiningLimits.sentADay - sent),
})

export const withSent = (applicant: StoredApplicant, applicationId: string): StoredApplicant => {
  const others = applicant.applicationIds.filter((id) => id !== applicationId)
  return {
    ...applicant,
    applicationIds: [...others, applicationId].slice(-mostSeen),
    open: [...applicant.open.filter((id) => id !== applicationId), applicationId],
    sent: applicant.sent + 1,
  }
}

export const withClosed = (applicant: StoredApplicant, { applicationId }: StoredApplication): StoredApplicant => ({
  ...applicant,
  open: applicant.open.filter((id) => id !== applicationId),
})
