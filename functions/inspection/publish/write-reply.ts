import { type ReplyState, replyLimits } from '@app/types/inspection/publication/values'
import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { keep, loadOwnPublication, type PublicationDeps } from './load-publication'
import { type Publication, standingIn, withDeed } from './publication'
import type { StoredReply } from './store'

type Input = InspectionAsked & { readonly version: number; readonly text: string }
export type ReplyAnswer = { readonly inspectionId: string; readonly reply: ReplyState }

const refusalOf = (publication: Publication, version: number): Refused | undefined => {
  if (publication.about.version !== version) return refuse('publication.changed')
  if (standingIn(publication) !== 'published') return refuse('publication.notPublic')
  return publication.repliesSent >= replyLimits.ofResult ? refuse('reply.tooMany') : undefined
}

/** Words that nobody has looked at give way to the next; those that are public stay until the next are. */
const settled = (reply: StoredReply): StoredReply => (reply.state === 'waiting' ? takenBack(reply) : reply)

const takenBack = (reply: StoredReply): StoredReply =>
  reply.state === 'returned' ? reply : { ...reply, state: 'withdrawn' }

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
    const { earlierReplies: earlier = [] } = publication
    const next = withDeed(
      {
        ...publication,
        reply: { text, version, state: 'waiting', writtenAt },
        ...(publication.reply && { earlierReplies: [...earlier, settled(publication.reply)] }),
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

/** The merchant takes the words back, whatever the office said of them: none of this shop's stays public. */
export const withdrawReply = given(
  async (
    deps: PublicationDeps,
    { actor, input, at }: Asked<InspectionAsked>,
  ): Promise<Changed<ReplyAnswer> | Refused> => {
    const loaded = await loadOwnPublication(deps, actor, input)
    if (isRefused(loaded)) return loaded
    const { shop, inspection, publication } = loaded
    const { reply, earlierReplies } = publication
    const isSaid = [...(earlierReplies ?? []), ...(reply ? [reply] : [])].some(({ state }) => state !== 'withdrawn')
    if (!reply || !isSaid) return refuse('reply.unknown')
    const next = withDeed(
      {
        ...publication,
        reply: { ...reply, state: 'withdrawn' },
        ...(earlierReplies && { earlierReplies: earlierReplies.map(takenBack) }),
      },
      { deed: 'withdrawReply', at: at.toISOString(), by: deciderOf(actor) },
    )
    return {
      answer: { inspectionId: input.inspectionId, reply: 'withdrawn' },
      writes: [keep(deps.store, next), deps.shops.touch(shop)],
      subject: subjectOf(inspection),
    }
  },
)
