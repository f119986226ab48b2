import { isUnderInvestigation } from '@app/rules/inspection/publication'
import { replyHintsIn } from '@app/rules/inspection/reply-hints'
import type { PublicationShown } from '@app/types/inspection/publication'
import { replyLimits } from '@app/types/inspection/publication/values'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import { audienceOf, type InspectionAsked } from '../load-inspection'
import { type LoadedPublication, loadPublication, type PublicationDeps } from './load-publication'
import { objectUntil } from './object-to-result'
import { objectionStateOf } from './open-objection'
import { type Publication, standingIn, viewOf } from './publication'
import type { StoredObjection, StoredReply } from './store'

/** How a result stands with the public: for staff with who did what, for the shop's merchant what concerns them. */
export const showPublication = given(
  async (deps: PublicationDeps, { actor, input }: Asked<InspectionAsked>): Promise<PublicationShown | Refused> => {
    const loaded = await loadPublication(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const audience = audienceOf(actor, loaded)
    if (isRefused(audience)) {
      return isReviewer(loaded, actor) ? shownToStaff(loaded) : audience
    }
    return audience === 'staff' ? shownToStaff(loaded) : shownToMerchant(loaded.publication)
  },
)

/** Who was asked to review an objection reads what it is about, wherever the shop lies. */
const isReviewer = ({ publication }: LoadedPublication, actor: Asked<unknown>['actor']): boolean =>
  actor.kind === 'person' && publication.objection?.assignee?.personId === actor.personId

const shownToMerchant = (publication: Publication): PublicationShown => {
  const { shopId, inspectionId, about, setting, dueOn, isDueUnsure, publishedOn, repliesSent } = publication
  const { reply, objection } = publication
  const view = viewOf(publication)
  return {
    shopId,
    inspectionId,
    version: about.version,
    mode: setting.mode,
    standing: standingIn(publication),
    publicSees: view.sees === 'notice' ? view.notice : view.sees,
    isCorrected: view.sees === 'result' && view.isCorrected,
    dueOn,
    isDueUnsure,
    ...(publishedOn && { publishedOn }),
    ...(reply && { reply: replyOf(reply) }),
    ...(publication.earlierReplies && { earlierReplies: publication.earlierReplies.map(replyOf) }),
    repliesLeft: replyLimits.ofResult - repliesSent,
    ...(objection && { objection: objectionOf(objection) }),
    ...(publication.earlierObjections && { earlierObjections: publication.earlierObjections.map(objectionOf) }),
    objectUntil: objectUntil(publication),
  }
}

const shownToStaff = ({ inspection, publication }: LoadedPublication): PublicationShown => {
  const { about, reason, reply, objection, deeds } = publication
  return {
    ...shownToMerchant(publication),
    isUnderInvestigation: isUnderInvestigation(about),
    ...(reason && { reason }),
    ...(reply && { reply: { ...replyOf(reply), hints: [...replyHintsIn(reply.text)] } }),
    ...(objection && { objection: objectionForStaff(objection) }),
    ...(publication.earlierObjections && {
      earlierObjections: publication.earlierObjections.map(objectionForStaff),
    }),
    history: deeds,
    inspectorIds: inspection.inspectors.map(({ personId }) => personId),
  }
}

const replyOf = ({ text, state, writtenAt, reason }: StoredReply) => ({
  text,
  state,
  writtenAt,
  ...(reason && { reason }),
})

const objectionForStaff = (objection: StoredObjection) => ({
  ...objectionOf(objection),
  raisedBy: objection.raisedBy,
  ...(objection.assignee && { assignee: objection.assignee }),
})

const objectionOf = (objection: StoredObjection): NonNullable<PublicationShown['objection']> => {
  const { text, version, raisedAt, dueOn, answer } = objection
  return {
    text,
    version,
    state: objectionStateOf(objection),
    raisedAt,
    dueOn,
    ...(answer && {
      answer: { outcome: answer.outcome, reasons: answer.reasons, answeredAt: answer.answeredAt },
    }),
  }
}
