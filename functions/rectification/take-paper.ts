import { createHash } from 'node:crypto'
import { paperState, paperUntil } from '@app/rules/rectification/paper'
import { dayOf } from '@app/rules/time/day'
import { DistrictId, Instant, Sha256, ShopId, Words } from '@app/types/platform/contract'
import { mostPhotoText } from '@app/types/rectification/public-finding'
import { answerLimits, paperLimits } from '@app/types/rectification/values'
import * as z from 'zod'
import { keptPhoto, unusableWords } from '../photo/public'
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

const subjectIn = ({ order }: Found) => ({ kind: 'rectification', id: order.rectificationId }) as const

const pictureOf = ({ district }: Photo | Answer, found: Found, sha256: string) =>
  ({ district, subject: subjectIn(found), purpose: 'photo', sha256 }) as const

/** Laid where nobody reads until its answer comes, if somebody waits for it. */
const layPhoto = async (deps: RectificationWorkDeps, photo: Photo): Promise<void> => {
  const found = await answerable(deps, photo)
  if (found) await deps.photos.lay(pictureOf(photo, found, photo.sha256), Buffer.from(photo.jpeg, 'base64'))
}

/**
 * What an answer names, taken in as every picture is. Photographs are on their way by messages of their own: until they
 * are there the answer goes back to the queue. One that is no picture holds up nothing: whoever sent it has gone, and
 * hears of it on the page behind the code.
 */
const takenPhotos = async ({ photos, clock }: RectificationWorkDeps, answer: Answer, found: Found) => {
  for (const sha256 of answer.photos) {
    const has = await photos.hasCome(pictureOf(answer, found, sha256))
    if (!has) throw new Error(`a photo of ${answer.ref} has not come yet`)
  }
  const { district, ref } = answer
  const sent = { owner: `finding:${ref}`, contentType: 'image/jpeg' } as const
  const named = answer.photos.map((sha256, n) => ({
    purpose: 'photo' as const,
    sha256,
    words: `第 ${n + 1} 张照片`,
    sent,
  }))
  const { shopId } = found.order
  const { files, writes } = await photos.intakeFiles(
    { district, subject: subjectIn(found), shopId, at: clock() },
    named,
  )
  const lost = files.flatMap(({ words, intake }) => (intake.state === 'lost' ? [`${words}：没有收到`] : []))
  return { photos: files.flatMap(keptPhoto), unusable: [...unusableWords(files), ...lost], writes }
}

const takeAnswer = async (deps: RectificationWorkDeps, answer: Answer): Promise<Changed<object> | Refused> => {
  const found = await answerable(deps, answer)
  if (!found) return refuse('rectification.submitted')
  const { order, finding } = found
  const { at: sentAt, words } = answer
  const { photos, unusable, writes } = await takenPhotos(deps, answer, found)
  const moment = { at: deps.clock(), holidays: deps.holidays }
  const next = advance(order, ['bearer'], { kind: 'answer', key: finding.key }, moment)
  if (typeof next === 'string') return refusalOf(next, subjectOf(order))
  const said = {
    at: sentAt,
    by: bearer,
    way: 'paper',
    words,
    photos,
    ...(unusable.length > 0 && { unusable }),
  } as const
  const written = answered(next, order, finding.key, said)
  // nobody presses a button on paper: the last answer sends the order in
  const whole = advance(written, ['bearer'], { kind: 'submit' }, moment)
  const last = typeof whole === 'string' ? written : whole
  return { answer: {}, writes: [deps.store.orders.replace(last), ...writes], subject: subjectOf(order) }
}

/**
 * Takes what was sent through the code on a printed page: one answer, however often it is delivered; what comes after
 * it, or too late, is dropped.
 */
export const takePaper =
  (deps: RectificationWorkDeps): Worker =>
  async (message) => {
    const paper = PaperMessage.parse(message)
    if (paper.kind === 'findingPhoto') return await layPhoto(deps, paper)
    const hash = createHash('sha256').update(JSON.stringify(paper)).digest('base64url').slice(0, 22)
    const step = { district: paper.district, operation: 'rectification.takePaper', at: deps.clock() }
    await runJobStep(deps.kernel)({ ...step, key: `paper-${paper.ref}-${hash}` }, async () => takeAnswer(deps, paper))
  }
