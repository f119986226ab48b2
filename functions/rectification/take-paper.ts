import { createHash } from 'node:crypto'
import { paperState, paperUntil } from '@app/rules/rectification/paper'
import { dayOf } from '@app/rules/time/day'
import { DistrictId, Instant, Sha256, ShopId, Words } from '@app/types/platform/contract'
import { mostPhotoText } from '@app/types/rectification/public-finding'
import { answerLimits, paperLimits } from '@app/types/rectification/values'
import * as z from 'zod'
import { isPicture } from '../inspection/public'
import { runJobStep } from '../platform/job-step'
import type { Worker } from '../platform/reaction'
import { type Changed, type Refused, refuse } from '../platform/verb'
import { advance, refusalOf } from './advance'
import type { RectificationWorkDeps } from './deps'
import { refOf } from './finding-code'
import { subjectOf } from './load-order'
import type { StoredFinding, StoredRectification } from './store'
import { answered } from './write-answer'

const at = { district: DistrictId, shopId: ShopId, ref: z.string().regex(/^[\w-]{11}$/) }

/** What the page behind a printed code puts on the queue `intake`: first each photograph, then the answer. */
const PaperMessage = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('findingPhoto'),
    ...at,
    at: Instant,
    sha256: Sha256,
    jpeg: z.base64().max(mostPhotoText),
  }),
  z.strictObject({
    kind: z.literal('findingAnswer'),
    ...at,
    at: Instant,
    words: Words(answerLimits.words),
    photos: z.array(Sha256).max(paperLimits.photos),
  }),
])
type PaperMessage = z.infer<typeof PaperMessage>
type Photo = Extract<PaperMessage, { kind: 'findingPhoto' }>
type Answer = Extract<PaperMessage, { kind: 'findingAnswer' }>

/** Who is said to have answered: whoever held the page. */
const bearer = '持文书的人'

export const isPaperMessage = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'kind' in message && /^finding/.test(String(message.kind))

const keyOfPhoto = ({ district, shopId, ref }: Photo | Answer, sha256: string): string =>
  `D/${district}/rectification/${shopId}/${ref}/${sha256}.jpg`

type Found = { readonly order: StoredRectification; readonly finding: StoredFinding }

/** The finding, while its code still answers. */
const answerable = async (
  { store }: Pick<RectificationWorkDeps, 'store'>,
  { district, shopId, ref, at: sentAt }: PaperMessage,
): Promise<Found | undefined> => {
  const orders = await store.ofUnited({ district, shopId })
  const found = orders
    .flatMap((order) => order.findings.map((finding) => ({ order, finding })))
    .find(({ order, finding }) => refOf(order.rectificationId, finding.key) === ref)
  if (!found || dayOf(sentAt) > paperUntil(found.order.dueDay)) return undefined
  return paperState(found.order.state, found.finding.state) === 'open' ? found : undefined
}

const refusedMark = (objectKey: string) => `${objectKey}.refused`

/**
 * Kept only where it is a whole picture with the hash that it says, and somebody waits for it. One that is none leaves
 * a mark, so that its answer does not wait for ever.
 */
const keepPhoto = async (deps: RectificationWorkDeps, photo: Photo): Promise<void> => {
  if (!(await answerable(deps, photo))) return
  const body = Buffer.from(photo.jpeg, 'base64')
  const key = keyOfPhoto(photo, photo.sha256)
  const isWhole = createHash('sha256').update(body).digest('hex') === photo.sha256 && isPicture(body)
  if (isWhole) await deps.objects.put({ key, body, contentType: 'image/jpeg' })
  else await deps.objects.put({ key: refusedMark(key), body: Buffer.from('refused'), contentType: 'text/plain' })
}

/** Photographs are on their way by messages of their own: until they are there the answer goes back to the queue. */
const keptPhotos = async (deps: RectificationWorkDeps, answer: Answer) =>
  (await Promise.all(answer.photos.map(async (sha256) => await keptPhoto(deps, answer, sha256)))).flat()

const keptPhoto = async ({ objects }: RectificationWorkDeps, answer: Answer, sha256: string) => {
  const objectKey = keyOfPhoto(answer, sha256)
  if (await objects.head(objectKey)) return [{ sha256, objectKey }]
  if (await objects.head(refusedMark(objectKey))) return []
  throw new Error(`a photo of ${answer.ref} has not come yet`)
}

const takeAnswer = async (deps: RectificationWorkDeps, answer: Answer): Promise<Changed<object> | Refused> => {
  const found = await answerable(deps, answer)
  if (!found) return refuse('rectification.submitted')
  const { order, finding } = found
  const { at: sentAt, words } = answer
  const photos = await keptPhotos(deps, answer)
  const moment = { at: deps.clock(), holidays: deps.holidays }
  const next = advance(order, ['bearer'], { kind: 'answer', key: finding.key }, moment)
  if (typeof next === 'string') return refusalOf(next, subjectOf(order))
  const written = answered(next, order, finding.key, { at: sentAt, by: bearer, way: 'paper', words, photos })
  // nobody presses a button on paper: the last answer sends the order in
  const whole = advance(written, ['bearer'], { kind: 'submit' }, moment)
  const last = typeof whole === 'string' ? written : whole
  return { answer: {}, writes: [deps.store.orders.replace(last)], subject: subjectOf(order) }
}

/**
 * Takes what was sent through the code on a printed page: one answer, however often it is delivered; what comes after
 * it, or too late, is dropped.
 */
export const takePaper =
  (deps: RectificationWorkDeps): Worker =>
  async (message) => {
    const paper = PaperMessage.parse(message)
    if (paper.kind === 'findingPhoto') return await keepPhoto(deps, paper)
    const hash = createHash('sha256').update(JSON.stringify(paper)).digest('base64url').slice(0, 22)
    const step = { district: paper.district, operation: 'rectification.takePaper', at: deps.clock() }
    await runJobStep(deps.kernel)({ ...step, key: `paper-${paper.ref}-${hash}` }, async () => takeAnswer(deps, paper))
  }
