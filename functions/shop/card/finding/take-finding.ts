import { createHash } from 'node:crypto'
import { plainText, withoutControls } from '@app/types/platform/plain-text'
import { mostPhotoText } from '@app/types/rectification/public-finding'
import { answerLimits, paperLimits } from '@app/types/rectification/values'
import type { Context } from 'hono'

/** What was sent with the form behind a printed code; undefined when it is not such a form. */
export type SentAnswer = {
  readonly words: string
  readonly photos: readonly { readonly sha256: string; readonly jpeg: string }[]
  readonly trapped: boolean
}

/** Three photographs as base64 in a form, percent-encoded, and some words. */
export const mostAnswerBytes = paperLimits.photos * mostPhotoText * 1.15 + 16_384

const base64 = /^[A-Za-z0-9+/]+={0,2}$/
/** JPEG begins so (FF D8 FF): anything else is no photograph, whatever it is called. */
const isJpeg = (text: string): boolean => text.startsWith('/9j/')

const photoOf = (jpeg: string) => ({
  jpeg,
  sha256: createHash('sha256').update(Buffer.from(jpeg, 'base64')).digest('hex'),
})

const isPhoto = (text: string) => text.length <= mostPhotoText && isJpeg(text) && base64.test(text)

export const readAnswer = async (c: Context): Promise<SentAnswer | undefined> => {
  const fields = new URLSearchParams(await c.req.text())
  const words = withoutControls(plainText(fields.get('words') ?? '')).trim()
  const sent = fields.getAll('photo')
  if (words.length === 0 || words.length > answerLimits.words) return undefined
  if (sent.length > paperLimits.photos || !sent.every(isPhoto)) return undefined
  const photos = [...new Set(sent)].map(photoOf)
  return { words, photos, trapped: (fields.get('website') ?? '') !== '' }
}
