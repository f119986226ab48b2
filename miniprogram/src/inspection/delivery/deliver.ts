import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import type { DraftBox } from '../drafts'
import { deedKey } from './deed-key'
import { type Delivery, deliveryOf } from './delivery-of'
import { picturesOf } from './pictures'
import { type SendPictureParts, sendPicture } from './send-picture'

export type DeliverParts = SendPictureParts & {
  readonly deliver: Api['inspection']['deliverInspection']
  /** How many pictures are there, of how many. */
  readonly onProgress: (done: number, total: number) => void
}

export type Delivered = Answer<'inspection', 'deliverInspection'>

const sendPictures = async (parts: DeliverParts, draft: DraftBox, inspectionId: string): Promise<Outcome<'there'>> => {
  const pictures = picturesOf(draft)
  for (const [index, picture] of pictures.entries()) {
    parts.onProgress(index, pictures.length)
    if (draft.sent().includes(picture.sha256)) continue
    const sent = await sendPicture(parts, inspectionId, picture)
    if (!('value' in sent)) return sent
    draft.saveSent([...draft.sent(), picture.sha256])
  }
  return { value: 'there' }
}

const sendAll = async (parts: DeliverParts, draft: DraftBox, delivery: Delivery): Promise<Outcome<Delivered>> => {
  const there = await sendPictures(parts, draft, delivery.inspectionId)
  if (!('value' in there)) return there
  return await parts.deliver(delivery, { idempotencyKey: deedKey(delivery.inspectionId, delivery) })
}

/** What the server lacks no longer counts as sent. */
const forgetMissing = (draft: DraftBox, outcome: Outcome<Delivered>): boolean => {
  if (!('value' in outcome) || outcome.value.outcome !== 'filesMissing') return false
  const { files } = outcome.value
  draft.saveSent(draft.sent().filter((sha256) => !files.includes(sha256)))
  return true
}

/**
 * Pictures first, each once, then the record whole. What has arrived is noted on the phone, so that a repeat, even after
 * the app was killed, sends only what is missing, and the record under the same key. What the server says it lacks is
 * sent once more by itself.
 */
export const deliver = async (parts: DeliverParts, draft: DraftBox): Promise<Outcome<Delivered>> => {
  const head = draft.head()
  const delivery = head && deliveryOf(head, draft.signing())
  if (!delivery) return { failed: 'E-DRAFT' }
  const sent = await sendAll(parts, draft, delivery)
  if (!forgetMissing(draft, sent)) return sent
  const again = await sendAll(parts, draft, delivery)
  forgetMissing(draft, again)
  return again
}
