import type { InspectionContent } from '@app/types/inspection/content'
import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { joinTexts, readWhole } from '../../data/read-whole'
import { sha256 } from '../../data/sha256'
import { utf8 } from '../../data/utf8'
import type { Storage } from '../../device/storage'
import { unsigned } from '../../inspection/draft'
import { type DraftBox, openDraft } from '../../inspection/drafts'
import { type FetchParts, fetchPictures } from '../../inspection/hand-over/fetch-pictures'
import { noteFetched, noteFetching } from '../../inspection/hand-over/take-draft'
import { enterDraft, type OutboxDoor } from '../../inspection/outbox/begin-draft'
import { type Correction, correctionOf, type Signed } from './correction-of'

type AskSigned = Pick<Api['inspection'], 'showSigned'>
type Of = { readonly shopId: string; readonly inspectionId: string }

/** What was signed last, put together of its pages, and the very text that its hash stands for. */
export const readSigned = async (api: AskSigned, of: Of): Promise<Outcome<Signed>> => {
  const read = await readWhole<Answer<'inspection', 'showSigned'>>(
    (from) => api.showSigned({ ...of, ...from }),
    joinTexts(({ contentHash }) => contentHash),
  )
  if (!('value' in read)) return read
  const { text, contentHash, tables, pictures } = read.value
  if (sha256(utf8(text)) !== contentHash) return { failed: 'E-SIGNED' }
  return { value: { content: JSON.parse(text) as InspectionContent, contentHash, tables, pictures } }
}

/** Keeps a correction as a begun inspection, its pictures being here; false when the phone is full. `now` in ms. */
const keep = (outbox: OutboxDoor, draft: DraftBox, { head, answers, end, sent }: Correction, now: number): boolean => {
  const kept = [
    draft.saveHanded(undefined),
    draft.saveSent(sent),
    draft.saveAnswers(answers, now),
    draft.saveEnd(end),
    draft.begin(head),
  ].every(Boolean)
  return kept && draft.saveSigning(unsigned) && enterDraft(outbox, draft)
}

export type CorrectParts = FetchParts & {
  readonly storage: Storage
  readonly outbox: OutboxDoor
  readonly api: AskSigned
  /** Milliseconds. */
  readonly now: () => number
}

/**
 * Begins a correction: what was signed is read now, since addresses of its pictures are good for minutes, and every
 * picture is brought to this phone before anything is a draft. A second try goes on where the first stopped.
 */
export const beginCorrection = async (
  parts: CorrectParts,
  of: Of,
  reason: string,
): Promise<Outcome<DraftBox> | 'full'> => {
  const { storage, outbox, api, now } = parts
  const { inspectionId } = of
  const signed = await readSigned(api, of)
  if (!('value' in signed)) return signed
  const correction = correctionOf(signed.value, reason)
  if (!noteFetching(storage, inspectionId)) return 'full'
  const draft = openDraft(storage, inspectionId)
  const missing = await fetchPictures(parts, draft, correction, signed.value.pictures)
  if (missing) return missing
  if (!keep(outbox, draft, correction, now())) return 'full'
  noteFetched(storage, inspectionId)
  return { value: draft }
}
