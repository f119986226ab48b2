import type { DeliveryAnswer, PhotoAnswer } from '@app/rules/submission/answers'
import type { Act, OutboxEvent } from '@app/rules/submission/outbox'
import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { sha256 } from '../../data/sha256'
import type { ReadFile } from '../../device/read-file'
import type { UploadFile } from '../../device/upload-file'
import { deedKey } from '../delivery/deed-key'
import type { Picture } from '../delivery/pictures'
import { hashOfContent } from '../sealing/seal'
import type { Post } from './post'
import { refusedDelivery, refusedPhoto, troubleIn } from './server-words'

export type CallParts = {
  readonly post: (key: string) => Post | undefined
  readonly preparePicture: Api['photo']['preparePicture']
  readonly deliver: Api['inspection']['deliverInspection']
  readonly readFile: ReadFile
  readonly uploadFile: UploadFile
  /** For one try: a form of an earlier try may have expired. */
  readonly newKey: () => string
}

export type Call = Extract<Act, { readonly call: number }>
type PhotoCall = Extract<Call, { readonly photo: unknown }>
type Standing = Answer<'photo', 'preparePicture'>

const typeOf = { photo: 'image/jpeg', signature: 'image/png' } as const
const isPng = (bytes: Uint8Array) => bytes[0] === 0x89 && bytes[1] === 0x50

/** The bytes of a picture; sent are only the very ones that were hashed when it was taken. Undefined: not there. */
const bytesOf = async (readFile: ReadFile, { path, sha256: named }: Picture, sending: boolean) => {
  const bytes = await readFile(path).catch(() => undefined)
  return bytes && (!sending || sha256(bytes) === named) ? bytes : undefined
}

const failed = ({ key, call }: Call, outcome: Outcome<unknown>): OutboxEvent => ({
  ...{ type: 'failed', key, call },
  trouble: troubleIn(outcome) ?? 'serverFailed',
})

const standingIn = (outcome: Outcome<Standing>): PhotoAnswer | undefined => {
  if ('refused' in outcome) return refusedPhoto(outcome.refused)
  if (!('value' in outcome)) return undefined
  return outcome.value.state === 'there' ? { kind: 'have' } : { kind: 'send' }
}

/** Where not the picture but whoever sends it is refused, so will be the record. */
const photoEvent = (act: PhotoCall, asked: Outcome<Standing>): OutboxEvent => {
  const { key, call, photo } = act
  const answer = standingIn(asked)
  if (answer) return { type: 'photoAnswered', key, call, photo, answer }
  if (!('refused' in asked) || troubleIn(asked)) return failed(act, asked)
  return { type: 'deliveryAnswered', key, call, answer: refusedDelivery(asked.refused) }
}

/** Asks for the picture by its content; sends it when that is the call, and asks again, which has it looked at. */
const sendPhoto = async (parts: CallParts, act: PhotoCall, picture: Picture): Promise<OutboxEvent> => {
  const { key, inspectionId, photo } = act
  const sending = act.act === 'sendPhoto'
  const bytes = await bytesOf(parts.readFile, picture, sending)
  if (!bytes) return { type: 'unsendable', key, reason: 'photoGone', detail: [photo.sha256] }
  const contentType = isPng(bytes) ? ('image/png' as const) : typeOf[picture.purpose]
  const facts = { inspectionId, purpose: picture.purpose, sha256: photo.sha256, contentType, bytes: bytes.length }
  const ask = () => parts.preparePicture(facts, { idempotencyKey: parts.newKey() })
  let asked = await ask()
  if (sending && 'value' in asked && asked.value.state === 'wanted') {
    const { url, fields } = asked.value
    if (!(await parts.uploadFile({ url, fields, path: picture.path }))) return failed(act, { offline: true })
    asked = await ask()
  }
  return photoEvent(act, asked)
}

const deliveryIn = (
  outcome: Outcome<Answer<'inspection', 'deliverInspection'>>,
  contentHash: string,
): DeliveryAnswer | undefined => {
  if (troubleIn(outcome)) return undefined
  if ('refused' in outcome) return refusedDelivery(outcome.refused)
  if (!('value' in outcome)) return undefined
  const answer = outcome.value
  if (answer.outcome === 'received') return { kind: 'receipt', receipt: answer.receipt, marks: answer.marks }
  if (answer.outcome === 'filesMissing') return { kind: 'missingPhotos', sha256s: answer.files }
  const { by: who, receivedAt: when, contentHash: standing } = answer.existing
  return { kind: 'conflict', conflict: { who, when, standing, yours: contentHash } }
}

const deliver = async (parts: CallParts, act: Call, { delivery }: Post): Promise<OutboxEvent> => {
  const { key, call } = act
  if (hashOfContent(delivery.content) !== delivery.contentHash)
    return { type: 'unsendable', key, reason: 'contentAltered' }
  const outcome = await parts.deliver(delivery, { idempotencyKey: deedKey(delivery.inspectionId, delivery) })
  const answer = deliveryIn(outcome, delivery.contentHash)
  return answer ? { type: 'deliveryAnswered', key, call, answer } : failed(act, outcome)
}

/** One call of the outbox: the only place that knows the server's operations. Never throws. */
export const callServer = async (parts: CallParts, act: Call): Promise<OutboxEvent> => {
  const { key } = act
  const post = parts.post(key)
  if (!post) return { type: 'unsendable', key, reason: 'contentGone' }
  if (act.act === 'deliver') return await deliver(parts, act, post)
  const picture = post.pictures.find(({ sha256: name }) => name === act.photo.sha256)
  if (!picture) return { type: 'unsendable', key, reason: 'photoGone', detail: [act.photo.sha256] }
  return await sendPhoto(parts, act, picture)
}
