import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { keep, loadPublication, type PublicationDeps } from './load-publication'
import { type Publication, withDeed } from './publication'
import type { StoredReply } from './store'
import { telling } from './tell-merchants'
import type { ReplyAnswer } from './write-reply'

type Input = InspectionAsked & { readonly writtenAt: string; readonly reason?: string | undefined }

const states = { approveReply: 'approved', returnReply: 'returned' } as const

/** The reply that was read, while nobody has decided about it and no other took its place. */
const waitingReply = ({ reply }: Publication, writtenAt: string): StoredReply | Refused => {
  if (reply?.state !== 'waiting') return refuse('reply.unknown')
  return reply.writtenAt === writtenAt ? reply : refuse('reply.changed')
}

const moderate = async (
  deps: PublicationDeps,
  deed: keyof typeof states,
  { actor, input, at }: Asked<Input>,
): Promise<Omit<Changed<ReplyAnswer>, 'subject'> | Refused> => {
  const { writtenAt, reason, ...asked } = input
  const loaded = await loadPublication(deps, actor.district, asked)
  if (isRefused(loaded)) return loaded
  const { shop, publication } = loaded
  const reply = waitingReply(publication, writtenAt)
  if (isRefused(reply)) return reply
  const state = states[deed]
  const because = reason && { reason }
  const next = withDeed(
    { ...publication, reply: { ...reply, state, ...because } },
    { deed, at: at.toISOString(), by: deciderOf(actor), ...because },
  )
  return {
    answer: { inspectionId: input.inspectionId, reply: state },
    writes: [
      keep(deps.store, next),
      deps.shops.touch(shop),
      ...(await telling(deps, 'reply', { ...loaded, publication: next, at })),
    ],
    ...because,
  }
}

/** The office lets the merchant's words stand beside the result. */
export const approveReply = given(
  async (deps: PublicationDeps, asked: Asked<Input>): Promise<Changed<ReplyAnswer> | Refused> => {
    const done = await moderate(deps, 'approveReply', asked)
    return isRefused(done) ? done : { ...done, subject: subjectOf(asked.input) }
  },
)

/** The office sends them back, saying what to change. */
export const returnReply = given(
  async (deps: PublicationDeps, asked: Asked<Input>): Promise<Changed<ReplyAnswer> | Refused> => {
    const done = await moderate(deps, 'returnReply', asked)
    return isRefused(done) ? done : { ...done, subject: subjectOf(asked.input) }
  },
)
