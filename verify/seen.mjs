// Part of a verifier of docs/evidence-format.md that shares no code with the product.
import { must } from './words.mjs'

/** A log's size and root as a document prints them; undefined where neither is given. */
export const printedHead = (size = '', root = '') => {
  const [count, digits] = [size, root].map((one) => one.replace(/\s/g, '').toLowerCase())
  if (!(count || digits)) return undefined
  must(/^\d{1,15}$/.test(count) && /^[0-9a-f]{32,64}$/.test(digits), 'seenInvalid')
  return { size: Number(count), root: digits }
}
