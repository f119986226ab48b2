import type { ObjectionOutcome } from '@app/types/inspection/publication/values'
import type { Actor } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { isOffice } from './assign-objection'
import { decided } from './decide-publication'
import { keep, type PublicationDeps } from './load-publication'
import { logged } from './log-publication'
import type { ObjectionAnswer } from './object-to-result'
import { inspected, loadOpenObjection, type OpenObjection } from './open-objection'
import { type Publication, withDeed } from './publication'
import type { StoredObjection } from './store'
import { tellingInspectors } from './tell-inspectors'
import { telling } from './tell-merchants'
import { touching } from './touch-shop'

type Input = InspectionAsked & { readonly outcome: ObjectionOutcome; readonly reasons: string }
type Reviewer = Extract<Actor, { kind: 'person' }>

/** Whether it is for this person to answer: of the office or assigned to, and not one of those who inspected. */
const refusalOf = (open: OpenObjection, actor: Reviewer): Refused | undefined => {
  const { assignee } = open.objection
  const isTheirs = isOffice(actor) || assignee?.personId === actor.personId
  if (!isTheirs) return refuse('access.denied', undefined, subjectOf(open.inspection))
  if (inspected(open, actor.personId)) return refuse('objection.inspector', [actor.name])
  return assignee ? undefined : refuse('objection.notAssigned')
}

/** What the answer does to the result: it stands, is sent back to be corrected, or is taken back. */
const outcomes: Readonly<Record<ObjectionOutcome, 'correcting' | 'withdrawn' | undefined>> = {
  upheld: undefined,
  corrected: 'correcting',
  withdrawn: 'withdrawn',
}

const settled = (publication: Publication, { outcome, reasons }: Input, at: Date): Publication => {
  const decision = outcomes[outcome]
  return decision ? decided(publication, decision, { at, reason: reasons }) : publication
}

type Answer = NonNullable<StoredObjection['answer']>

/** One answer for all that nobody has answered: a later objection was raised while an earlier one was open. */
const withAnswers = ({ earlierObjections, ...rest }: Publication, answer: Answer): Publication => ({
  ...rest,
  ...(earlierObjections && { earlierObjections: earlierObjections.map((one) => ({ answer, ...one })) }),
})

/** The answer to an objection, with its reasons, and what follows for the result. */
export const answerObjection = given(
  async (deps: PublicationDeps, { actor, input, at }: Asked<Input>): Promise<Changed<ObjectionAnswer> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { outcome, reasons, ...asked } = input
    const open = await loadOpenObjection(deps, actor.district, asked)
    if (isRefused(open)) return open
    const refusal = refusalOf(open, actor)
    if (refusal) return refusal
    const { inspection, publication, objection } = open
    const answer = { outcome, reasons, answeredAt: at.toISOString(), by: actor.name }
    const result = settled(publication, input, at)
    const next = withDeed(
      { ...withAnswers(result, answer), objection: { ...objection, answer } },
      { deed: 'answer', at: answer.answeredAt, by: actor.name, reason: reasons },
    )
    return {
      answer: { inspectionId: input.inspectionId, objection: 'answered', dueOn: objection.dueOn },
      writes: [
        keep(deps.store, next),
        ...(await touching(deps, open, next)),
        ...(result === publication ? [] : logged(deps, { inspection, publication: result, at })),
        ...(await telling(deps, 'objection', { ...open, publication: next, at })),
        ...(result === publication ? [] : await tellingInspectors(deps, { inspection, publication: next, at })),
      ],
      subject: subjectOf(inspection),
      reason: reasons,
    }
  },
)
