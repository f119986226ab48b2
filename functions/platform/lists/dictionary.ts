import type { TextOrder } from './text-order'

/**
 * The distinct values of a column in its order. Codes begin with 1; 0 is a cell without a value. So codes compare as
 * values do, and no value is looked at when rows are filtered or sorted.
 */
type Dictionary<V> = {
  readonly size: number
  /** Of a code from 1 to `size`. */
  readonly at: (code: number) => V
  /** A code, or, for a value that is not here, the half between its neighbours. */
  readonly rank: (value: V) => number
}

export const ranked = <V>(size: number, at: (code: number) => V, order: (a: V, b: V) => number): Dictionary<V> => {
  const rank = (value: V): number => {
    const next = firstWhere(size, (code) => order(at(code), value) >= 0)
    return next <= size && order(at(next), value) === 0 ? next : next - 0.5
  }
  return { size, at, rank }
}

/** The first of the numbers 1 to `size` from which on it holds; `size + 1` when it never does. */
export const firstWhere = (size: number, holds: (code: number) => boolean): number => {
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

/** Words of a column: in memory one by one, or packed as they lie in a file (`packed-words.ts`). */
export type Words = Dictionary<string> & {
  /** Every word, in order. */
  readonly all: () => readonly string[]
  /** Marks the words that hold a text, by code. */
  readonly holding: (needle: string) => Uint8Array
}

/** `sorted`: distinct, in the column's order. */
export const wordsOf = (sorted: readonly string[], order: TextOrder): Words => {
  const holding = (needle: string): Uint8Array => {
    const found = new Uint8Array(sorted.length + 1)
    for (const [index, word] of sorted.entries()) if (word.includes(needle)) found[index + 1] = 1
    return found
  }
  return { ...ranked(sorted.length, (code) => sorted[code - 1] as string, order), all: () => sorted, holding }
}
