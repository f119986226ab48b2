import { mayDecide, needsReason } from '@app/rules/inspection/publication'
import { dayOf } from '@app/rules/time/day'
import type { PublicationDecision, PublicationStanding } from '@app/types/inspection/publication/values'
import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { keep, loadPublication, type PublicationDeps } from './load-publication'
import { logged } from './log-publication'
import { type Publication, seenOn, standingIn, withDeed } from './publication'
import { tellingInspectors } from './tell-inspectors'
import { telling } from './tell-merchants'
import { touching } from './touch-shop'

type Input = InspectionAsked & { readonly version: number; readonly reason?: string | undefined }
type Answer = { readonly inspectionId: string; readonly standing: PublicationStanding }
type Deed = 'publish' | 'hold' | 'return' | 'withdraw'

const decisionOf: Readonly<Record<Deed, PublicationDecision>> = {
  publish: 'published',
  hold: 'held',
  return: 'correcting',
  withdraw: 'withdrawn',
}

const refusalOf = (publication: Publication, deed: Deed, { version, reason }: Input): Refused | undefined => {
  if (version !== publication.about.version) return refuse('publication.changed')
  const standing = standingIn(publication)
  if (!mayDecide(standing, deed)) return refuse('publication.settled')
  return deed === 'publish' && needsReason(standing) && !reason ? refuse('publication.reasonNeeded') : undefined
}

/** What a decision about the version at hand leaves; what the public read until today is noted before. */
export const decided = (
  publication: Publication,
  decision: PublicationDecision,
  { at, reason }: { readonly at: Date; readonly reason?: string | undefined },
): Publication => {
  const day = dayOf(at.toISOString())
  const { reason: _, ...before } = seenOn(publication, day)
  const { version } = before.about
  return seenOn({ ...before, decision, decidedVersion: version, ...(reason && { reason }) }, day)
}

type Decided = Omit<Changed<Answer>, 'subject'>

const decide = async (
  deps: PublicationDeps,
  deed: Deed,
  { actor, input, at }: Asked<Input>,
): Promise<Decided | Refused> => {
  const { version, reason, ...asked } = input
  const loaded = await loadPublication(deps, actor.district, asked)
  if (isRefused(loaded)) return loaded
  const { inspection, publication } = loaded
  const refusal = refusalOf(publication, deed, input)
  if (refusal) return refusal
  const done = { deed, at: at.toISOString(), by: deciderOf(actor), ...(reason && { reason }) }
  const next = withDeed(decided(publication, decisionOf[deed], { at, reason }), done)
  return {
    answer: { inspectionId: input.inspectionId, standing: standingIn(next) },
    writes: [
      keep(deps.store, next),
      ...(await touching(deps, loaded, next)),
      ...logged(deps, { inspection, publication: next, at }),
      ...(await telling(deps, 'result', { ...loaded, publication: next, at })),
      ...(await tellingInspectors(deps, { inspection, publication: next, at })),
    ],
    ...(reason && { reason }),
  }
}

/** The office makes a result public; one that was kept or taken back with the reason. */
export const publishResult = given(
  async (deps: PublicationDeps, asked: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const done = await decide(deps, 'publish', asked)
    return isRefused(done) ? done : { ...done, subject: subjectOf(asked.input) }
  },
)

/** The office keeps a result from the public for the time being. */
export const holdResult = given(
  async (deps: PublicationDeps, asked: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const done = await decide(deps, 'hold', asked)
    return isRefused(done) ? done : { ...done, subject: subjectOf(asked.input) }
  },
)

/** The office sends a result back to its inspectors, who hear of it, to be corrected. */
export const returnResult = given(
  async (deps: PublicationDeps, asked: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const done = await decide(deps, 'return', asked)
    return isRefused(done) ? done : { ...done, subject: subjectOf(asked.input) }
  },
)

/** The office takes a result back for good. */
export const withdrawResult = given(
  async (deps: PublicationDeps, asked: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const done = await decide(deps, 'withdraw', asked)
    return isRefused(done) ? done : { ...done, subject: subjectOf(asked.input) }
  },
)
