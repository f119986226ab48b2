import { utf8 } from '../../data/utf8'
import type { Seal } from '../draft'

/**
 * Most bytes of a sealed text as WeChat's cloud carries it, JSON as a text within JSON: one call takes 100 KB, and the
 * signatures, a refusal to sign and the address travel beside it.
 */
const mostBytes = 96_000

/** By how many percent a sealed text is longer than one call carries; undefined where it can be delivered. */
export const overLength = ({ text }: Pick<Seal, 'text'>): number | undefined => {
  const bytes = utf8(JSON.stringify(text)).length
  return bytes > mostBytes ? Math.ceil((bytes / mostBytes - 1) * 100) : undefined
}
