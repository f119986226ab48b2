import { type Refused, refuse } from '../platform/verb'
import type { CoversText } from './deps'

/** Words that will be printed, by the field that holds them. */
export type PrintedWords = Readonly<Record<string, string | undefined>>

/**
 * Refuses words that the document's fonts cannot draw, such as an emoji, naming the fields: said before anybody signs,
 * so that a signed inspection always has its document.
 */
export const refuseUnprintable = (coversText: CoversText, words: PrintedWords): Refused | undefined => {
  const fields = Object.entries(words).flatMap(([field, text]) => (text && !coversText(text) ? [field] : []))
  return fields.length > 0 ? refuse('request.invalid', fields) : undefined
}
