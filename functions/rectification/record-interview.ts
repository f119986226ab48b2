import { findPhotos, type KeptPhoto, type NamedRef, type PhotoRef } from '../photo/public'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { act, type Moved } from './act'
import type { RectificationDeps } from './deps'
import { type OrderAsked, subjectOf } from './load-order'

type Input = OrderAsked & {
  readonly with: string
  readonly at: string
  readonly said: string
  readonly signature?: PhotoRef | undefined
  readonly officerSignature?: PhotoRef | undefined
  readonly refusalToSign?: string | undefined
}

/** The officer's hand was looked up first, where there is one. */
const handsOf = ({ signature, officerSignature, refusalToSign }: Input, photos: readonly KeptPhoto[]) => ({
  ...(officerSignature && { officerSignature: photos.at(0) }),
  ...(signature && { signature: photos.at(-1) }),
  ...(refusalToSign && { refusalToSign }),
})

const namedHands = ({ signature, officerSignature }: Input): readonly NamedRef[] => [
  ...(officerSignature ? [{ ...officerSignature, words: '执法人员的签字' }] : []),
  ...(signature ? [{ ...signature, words: '被约谈人的签字' }] : []),
]

/** Nobody signs for the other. */
const isOneHand = ({ signature, officerSignature }: Input): boolean =>
  signature !== undefined &&
  (signature.uploadId === officerSignature?.uploadId || signature.sha256 === officerSignature?.sha256)

/** How far a phone's clock may be ahead of ours. */
const aheadMs = 5 * 60_000

/** 约谈 (Order 49 art. 40): with whom, when, what was said; signed, or why not. */
export const recordInterview = given(
  async (deps: RectificationDeps, asked: Asked<Input>): Promise<Changed<Moved> | Refused> => {
    const { actor, input, at } = asked
    if (actor.kind !== 'person') return refuse('access.denied')
    const { signature, refusalToSign, said } = input
    if ((signature === undefined) === (refusalToSign === undefined)) return refuse('rectification.interviewUnsigned')
    if (isOneHand(input)) return refuse('upload.unknown')
    if (Date.parse(input.at) > at.getTime() + aheadMs) return refuse('rectification.interviewTime', ['at'])
    const { district, personId, name } = actor
    return await act(deps, asked, {
      deed: { kind: 'interview' },
      subject: subjectOf(asked.input),
      write: async (order) => {
        if (Date.parse(input.at) < Date.parse(order.foundAt)) return refuse('rectification.interviewTime', ['at'])
        const number = order.interviews.length
        const usedFor = `${subjectOf(order)}#interview.${number}`
        // a hand serves one interview of the order
        const subject = { kind: 'rectification', id: `${order.rectificationId}.interview-${number}` } as const
        const wanted = { district, personId, purpose: 'signature', usedFor, subject, shopId: order.shopId, at } as const
        const found = await findPhotos(deps, namedHands(input), wanted)
        if (isRefused(found)) return found
        const interview = { at: input.at, with: input.with, by: [name], said, ...handsOf(input, found.photos) }
        return { order: { ...order, interviews: [...order.interviews, interview] }, writes: found.writes }
      },
    })
  },
)
