import { type ReplyState, replyLimits } from '@app/types/inspection/publication/values'
import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { keep, loadOwnPublication, type PublicationDeps } from './load-publication'
import { type Publication, standingIn, withDeed } from './publication'

type Input = InspectionAsked & { readonly version: number; readonly text: string }
export type ReplyAnswer = { readonly inspectionId: string; readonly reply: ReplyState }

const refusalOf = (publication: Publication, version: number): Refused | undefined => {
  if (publication.about.version !== version) return refuse('publication.changed')
  if (standingIn(publication) !== 'published') return refuse('publication.notPublic')
  return publication.repliesSent >= replyLimits.ofResult ? refuse('reply.tooMany') : undefined
}

/** The merchant's words to a published result; nobody else reads them before the office has. */
export const writeReply = given(
  async (deps: PublicationDeps, { actor, input, at }: Asked<Input>): Promise<Changed<ReplyAnswer> | Refused> => {
    const { version, text, ...asked } = input
    const loaded = await loadOwnPublication(deps, actor, asked)
    if (isRefused(loaded)) return loaded
    const { shop, inspection, publication } = loaded
    const refusal = refusalOf(publication, version)
    if (refusal) return refusal
    const writtenAt = at.toISOString()
    const next = withDeed(
      {
        ...publication,
        reply: { text, version, state: 'waiting', writtenAt },
        repliesSent: publication.repliesSent + 1,
      },
      { deed: 'reply', at: writtenAt, by: deciderOf(actor) },
    )
    return {
      answer: { inspectionId: input.inspectionId, reply: 'waiting' },
      writes: [keep(deps.store, next), deps.shops.touch(shop)],
      subject: subjectOf(inspection),
    }
  },
)

/** The merchant takes the words back, whatever the office said of them. */
export const withdrawReply = given(
  async (
    deps: PublicationDeps,
    { actor, input, at }: Asked<InspectionAsked>,
  ): Promise<Changed<ReplyAnswer> | Refused> => {
    const loaded = await loadOwnPublication(deps, actor, input)
    if (isRefused(loaded)) return loaded
    const { shop, inspection, publication } = loaded
    const { reply } = publication
    if (!reply || reply.state === 'withdrawn') return refuse('reply.unknown')
    const next = withDeed(
      { ...publication, reply: { ...reply, state: 'withdrawn' } },
      { deed: 'withdrawReply', at: at.toISOString(), by: deciderOf(actor) },
    )
    return {
      answer: { inspectionId: input.inspectionId, reply: 'withdrawn' },
      writes: [keep(deps.store, next), deps.shops.touch(shop)],
      subject: subjectOf(inspection),
    }
  },
)
