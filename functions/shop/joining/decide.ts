import { answerTemplate, joiningLimits } from '@app/types/shop/joining/values'
import type { Actor, PersonActor } from '../../platform/actor'
import type { Write } from '../../platform/ports/records'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { applicantAt, withClosed, writeApplicant } from './applicant'
import { applicationFor, particularsOf } from './load-application'
import { joiningMessage } from './message-words'
import { openUnder, writeClosed } from './open-under-code'
import type { StoredApplication } from './store'

export type Seen = { readonly applicationId: string; readonly revision: number }
export type Deciding = { readonly application: StoredApplication; readonly actor: PersonActor }

/** The application that somebody is about to decide, as it was looked at. Of two who decide at once one is told so. */
export const applicationToDecide = async (
  deps: ShopDeps,
  actor: Actor,
  { applicationId, revision }: Seen,
): Promise<Deciding | Refused> => {
  if (actor.kind !== 'person') return refuse('access.denied')
  const application = await applicationFor(deps, actor, applicationId)
  if (isRefused(application)) return application
  if (await isOwn(deps, actor, application)) return refuse('application.own', undefined, `application:${applicationId}`)
  if (application.state !== 'submitted') return refuse('application.settled')
  return application.revision === revision ? { application, actor } : refuse('application.changed')
}

/** At a console somebody has no WeChat: who they are there is asked. */
export const isOwn = async ({ joining }: ShopDeps, actor: PersonActor, { district, openid }: StoredApplication) =>
  actor.openid === openid || (await joining.merchants.personOf(district, openid))?.personId === actor.personId

/** What applies for nothing any more leaves its applicant and its credit code free for another. */
export const closing = async ({ store }: ShopDeps, application: StoredApplication, at: Date): Promise<Write[]> => {
  const { district, openid } = application
  const applicant = await applicantAt(store, { district, openid, at })
  return [
    writeApplicant(store, withClosed(applicant, application)),
    ...writeClosed(store, await openUnder(store, application), application),
  ]
}

/** When what is personal in it is forgotten, from the day on which it came to nothing, or went back. */
export const forgetAfter = (at: Date): string =>
  new Date(at.getTime() + joiningLimits.keptDays * 86_400_000).toISOString()

/** The application with its particulars set to vanish. */
export const forgetting = async (deps: ShopDeps, next: StoredApplication): Promise<Write[]> => {
  const { store } = deps
  const particulars = await particularsOf(deps, next)
  const forgotten =
    particulars && next.forgetAt ? [store.particulars.replace({ ...particulars, forgetAt: next.forgetAt })] : []
  return [store.applications.replace(next), ...forgotten]
}

/** One message to the applicant for each answer of the bureau, ever. */
export const telling = ({ joining }: ShopDeps, next: StoredApplication, at: Date): Write[] => {
  const { district, openid, applicationId, revision } = next
  return joining.message({
    district,
    recipientOpenid: openid,
    templateId: answerTemplate,
    page: `merchant/application/index?applicationId=${applicationId}`,
    data: joiningMessage(next),
    key: `${openid}#${answerTemplate}#${applicationId}#${revision}`,
    at,
  })
}
