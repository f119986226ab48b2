import type { Refused } from '../../platform/verb'
import { type PrintedWords, refuseUnprintable } from '../check-words'
import type { CoversText } from '../deps'
import type { Delivery } from './delivery'

/** Refuses words that the document's fonts cannot draw, wherever in the delivery they stand, naming the field. */
export const refuseUnprintableContent = (
  coversText: CoversText,
  { content, signatures, refusalToSign }: Delivery,
): Refused | undefined =>
  refuseUnprintable(coversText, {
    ...textsIn(content, 'content'),
    ...textsIn(signatures, 'signatures'),
    ...textsIn(refusalToSign, 'refusalToSign'),
  })

const textsIn = (value: unknown, path: string): PrintedWords => {
  if (typeof value === 'string') return { [path]: value }
  if (typeof value !== 'object' || value === null) return {}
  const inner = Object.entries(value).map(([name, one]) => textsIn(one, `${path}.${name}`))
  return Object.assign({}, ...inner) as PrintedWords
}
