import { readFileSync } from 'node:fs'
import type { PhoneClient } from '@app/local/import/phone-client'
import type { DeliveryAnswer, PhotoAnswer, Trouble } from '@app/rules/submission/answers'
import type { Act, OutboxEvent } from '@app/rules/submission/outbox'
import { ORPCError } from '@orpc/client'
import { hashOfContent, type Papers, type Picture, pictureFile } from './papers'
import type { PhoneDisk } from './phone-disk'

type Call = Exclude<Act, { readonly act: 'signIn' | 'decline' }>
type Parts = { readonly api: PhoneClient; readonly disk: PhoneDisk; readonly shared: string }

/** Refusals that pass by themselves; every other one is the server's last word. */
const passing: Readonly<Record<string, Trouble>> = {
  'request.busy': 'busy',
  'request.tooMany': 'busy',
  'access.signInNeeded': 'signedOut',
  'access.assertionRefused': 'signedOut',
}

/** Undefined when the server has refused for good. */
const troubleOf = (error: unknown): Trouble | undefined => {
  if (!(error instanceof ORPCError)) return 'offline'
  return error.status >= 500 ? 'serverFailed' : passing[error.code]
}

const askPhoto = async (
  { api, shared }: Parts,
  inspectionId: string,
  picture: Picture,
  send: boolean,
): Promise<PhotoAnswer> => {
  const { purpose, contentType, bytes, sha256 } = picture
  const facts = { inspectionId, purpose, contentType, bytes, sha256 }
  const standing = await api.photo.preparePicture(facts)
  if (standing.state === 'there') return { kind: 'have' }
  if (!send) return { kind: 'send' }
  const form = new FormData()
  for (const [name, value] of Object.entries(standing.fields)) form.append(name, value)
  form.append('file', new Blob([readFileSync(pictureFile(shared, sha256))], { type: contentType }))
  const sent = await fetch(standing.url, { method: 'POST', body: form })
  if (!sent.ok) throw new Error(`upload: ${sent.status}`)
  return (await api.photo.preparePicture(facts)).state === 'there' ? { kind: 'have' } : { kind: 'send' }
}

const deliver = async ({ api }: Parts, papers: Papers): Promise<DeliveryAnswer> => {
  const { shopId, inspectionId, content, contentHash, signatures } = papers
  const answer = await api.inspection.deliverInspection({ shopId, inspectionId, content, contentHash, signatures })
  if (answer.outcome === 'received') return { kind: 'receipt', receipt: answer.receipt }
  if (answer.outcome === 'filesMissing') return { kind: 'missingPhotos', sha256s: answer.files }
  const { by: who, receivedAt: when, contentHash: standing } = answer.existing
  return { kind: 'conflict', conflict: { who, when, standing, yours: contentHash } }
}

const answerTo = async (parts: Parts, act: Call, papers: Papers): Promise<OutboxEvent> => {
  const { key, call } = act
  if (act.act === 'deliver') return { type: 'deliveryAnswered', key, call, answer: await deliver(parts, papers) }
  const { photo } = act
  const picture = papers.pictures.find(({ sha256 }) => sha256 === photo.sha256)
  if (!picture) return { type: 'unsendable', key, reason: 'photoGone', detail: [photo.sha256] }
  const answer = await askPhoto(parts, act.inspectionId, picture, act.act === 'sendPhoto')
  return { type: 'photoAnswered', key, call, photo, answer }
}

/** One call of the outbox against the real server: the only place that knows its operations. Never throws. */
export const callServer = async (parts: Parts, act: Call): Promise<OutboxEvent> => {
  const { key, call } = act
  const text = parts.disk.content(key)
  if (text === undefined) return { type: 'unsendable', key, reason: 'contentGone' }
  const papers = JSON.parse(text) as Papers
  if (hashOfContent(papers.content) !== papers.contentHash) return { type: 'unsendable', key, reason: 'contentAltered' }
  try {
    return await answerTo(parts, act, papers)
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble) return { type: 'failed', key, call, trouble }
    const refusal = { reason: 'contentInvalid' as const, detail: [String((error as { code?: unknown }).code)] }
    return { type: 'deliveryAnswered', key, call, answer: { kind: 'refused', refusal } }
  }
}
