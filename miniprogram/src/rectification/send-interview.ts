import type { Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import type { UploadRef } from '../data/upload-ref'
import { deedKey } from './deed-key'

/** What was talked about and with whom; the hands of both as they lie on the phone, or why the other side gave none. */
export type Interview = {
  readonly with: string
  readonly said: string
  readonly at: string
  readonly officer: string
  readonly signed: { readonly path: string } | { readonly refusal: string }
}

type Parts = {
  readonly upload: (file: { path: string; key: string }) => Promise<Outcome<UploadRef>>
  readonly recordInterview: Api['rectification']['recordInterview']
}
type At = { readonly shopId: string; readonly rectificationId: string }
type Sent = Awaited<ReturnType<Api['rectification']['recordInterview']>>

/** Sends the signatures, then the record. A second try of the same goes under the same keys: nothing is there twice. */
export const sendInterview = async (
  { upload, recordInterview }: Parts,
  { shopId, rectificationId }: At,
  interview: Interview,
): Promise<Sent> => {
  const { with: whom, said, at: talkedAt, officer, signed } = interview
  const keyOf = (who: string) => deedKey(rectificationId, { who, talkedAt })
  const mine = await upload({ path: officer, key: keyOf('officer') })
  if (!('value' in mine)) return mine
  const theirs = 'path' in signed ? await upload({ path: signed.path, key: keyOf('other') }) : undefined
  if (theirs && !('value' in theirs)) return theirs
  const input = {
    shopId,
    rectificationId,
    with: whom.trim(),
    at: talkedAt,
    said: said.trim(),
    officerSignature: mine.value,
    ...(theirs && { signature: theirs.value }),
    ...('refusal' in signed && { refusalToSign: signed.refusal.trim() }),
  }
  return await recordInterview(input, { idempotencyKey: deedKey(rectificationId, input) })
}
