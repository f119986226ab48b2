import type { TextOrder } from './text-order'

/**
 * The distinct values of a column in its order. Codes begin with 1; 0 is a cell without a value. So codes compare as
 * values do, and no value is looked at when rows are filtered or sorted.
 */
export type Dictionary<V> = {
  readonly size: number
  /** Of a code from 1 to `size`. */
  readonly at: (code: number) => V
  /** A code, or, for a value that is not here, the half between its neighbours. */
  readonly rank: (value: V) => number
}

const ranked = <V>(size: number, at: (code: number) => V, order: (a: V, b: V) => number): Dictionary<V> => {
  const rank = (value: V): number => {
    const next = firstWhere(size, (code) => order(at(code), value) >= 0)
    return next <= size && order(at(next), value) === 0 ? next : next - 0.5
  }
  return { size, at, rank }
}

/** The first of the numbers 1 to `size` from which on it holds; `size + 1` when it never does. */
const firstWhere = (size: number, holds: (code: number) => boolean): number => {
  let [low, high] = [1, size + 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

export type Numbers = Dictionary<number> & { readonly values: Float64Array }

export const numbersOf = (values: Float64Array): Numbers => ({
  ...ranked(
    values.length,
    (code) => values[code - 1] as number,
    (a, b) => a - b,
  ),
  values,
})

/** Words lie one behind the other as UTF-8, each followed by a line feed, and are read only when they are wanted. */
export type Words = Dictionary<string> & { readonly bytes: Buffer; readonly ends: Uint32Array }

const separator = '\n'

export const wordsOf = (bytes: Buffer, ends: Uint32Array, order: TextOrder): Words => {
  const at = (code: number) => bytes.toString('utf8', code === 1 ? 0 : ends[code - 2], (ends[code - 1] as number) - 1)
  return { ...ranked(ends.length, at, order), bytes, ends }
}

/** `sorted`: distinct, in the column's order. A line feed inside a word would be two words: it becomes a space. */
export const writeWords = (sorted: readonly string[]): { readonly bytes: Buffer; readonly ends: Uint32Array } => {
  const parts = sorted.map((word) => Buffer.from(word.replaceAll(separator, ' ') + separator))
  const ends = new Uint32Array(parts.length)
  let end = 0
  for (const [index, part] of parts.entries()) {
    end += part.length
    ends[index] = end
  }
  return { bytes: Buffer.concat(parts), ends }
}

/** Marks the words that hold `needle`, by code. */
export const wordsHolding = ({ bytes, ends, size }: Words, needle: string): Uint8Array => {
  const found = new Uint8Array(size + 1)
  const wanted = Buffer.from(needle)
  let code = 1
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, ends[code - 1])) {
    code = wordAt(ends, at)
    found[code] = 1
    if (code === size) break
  }
  return found
}

/** The code of the word that covers a place. */
const wordAt = (ends: Uint32Array, place: number): number =>
  firstWhere(ends.length, (code) => (ends[code - 1] as number) > place)
