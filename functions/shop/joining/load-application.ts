import type { Actor } from '../../platform/actor'
import { type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { applicantOf, may } from './access'
import type { StoredApplication, StoredParticulars } from './store'

type Deps = Pick<ShopDeps, 'store'>

/** Waits for the bureau or for the applicant. */
export const isOpen = ({ state }: StoredApplication): boolean => state === 'submitted' || state === 'returned'

/** The applicant's own; somebody else's is unknown to them. */
export const ownApplication = async (
  { store }: Deps,
  actor: Actor,
  applicationId: string,
): Promise<StoredApplication | Refused> => {
  const application = await store.applications.get({ district: actor.district, applicationId })
  return application && application.openid === applicantOf(actor) ? application : refuse('application.unknown')
}

/** One that the actor may look at and decide. */
export const applicationFor = async (
  { store }: Deps,
  actor: Actor,
  applicationId: string,
): Promise<StoredApplication | Refused> => {
  const application = await store.applications.get({ district: actor.district, applicationId })
  if (!application) return refuse('application.unknown')
  return may.review(actor, application)
    ? application
    : refuse('access.denied', undefined, `application:${applicationId}`)
}

export const particularsOf = async (
  { store }: Deps,
  { district, applicationId }: StoredApplication,
): Promise<StoredParticulars | undefined> => await store.particulars.get({ district, applicationId })
