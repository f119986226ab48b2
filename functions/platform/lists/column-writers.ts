import type { Column } from './column'
import { numbersOf, wordsOf } from './dictionary'
import type { Cell, ColumnKind } from './listing'
import { orderOf } from './text-order'

/** Takes the cells of a column row by row. */
export type Writer = {
  readonly add: (cell: Cell | undefined) => void
  /** Of the known column. */
  readonly copy: (row: number) => void
  readonly finish: () => Column
}

/**
 * Numbers values as they come; `finish` gives each its place in the order. Values that `known` brings in order have
 * their codes as numbers and are sorted in one run; those that nobody uses fall away.
 */
const numbering = <V>(known: readonly V[]) => {
  const seen = new Map<V, number>(known.map((value, index) => [value, index + 1]))
  const numbers: number[] = []
  const used: boolean[] = []
  const use = (number: number): void => {
    if (number > 0) used[number] = true
    numbers.push(number)
  }
  const add = (value: V | undefined): void => {
    const number = value === undefined ? 0 : (seen.get(value) ?? seen.size + 1)
    if (value !== undefined && number > seen.size) seen.set(value, number)
    use(number)
  }
  const finish = (order: (a: V, b: V) => number) => {
    const sorted = [...seen].filter(([, number]) => used[number]).sort(([a], [b]) => order(a, b))
    const codeOf = new Uint32Array(seen.size + 1)
    for (const [index, [, number]] of sorted.entries()) codeOf[number] = index + 1
    return {
      sorted: sorted.map(([value]) => value),
      codes: Uint32Array.from(numbers, (one) => codeOf[one] as number),
    }
  }
  return { add, use, length: () => numbers.length, finish }
}

export const writerOf = (kind: ColumnKind, like: Column | undefined): Writer => {
  if (kind === 'number') return numberWriter(like?.kind === 'number' ? like : undefined)
  if (kind === 'set') return setWriter(like?.kind === 'set' ? like : undefined)
  return wordWriter(kind, like?.kind === kind ? like : undefined)
}

/** Words lie in files one behind the other, each followed by a line feed: one inside a word becomes a space. */
const separator = /\n/g
const inOneLine = (word: string): string => (word.includes('\n') ? word.replaceAll(separator, ' ') : word)

type Of<K> = Extract<Column, { kind: K }> | undefined

const numberWriter = (like: Of<'number'>): Writer => {
  const numbers = numbering(like ? [...like.values.values] : [])
  return {
    add: (cell) => numbers.add(typeof cell === 'number' ? cell : undefined),
    copy: (row) => numbers.use(like?.codes[row] ?? 0),
    finish: () => {
      const { sorted, codes } = numbers.finish((a, b) => a - b)
      return { kind: 'number', codes, values: numbersOf(Float64Array.from(sorted)) }
    },
  }
}

const wordWriter = (kind: 'text' | 'code', like: Of<'text' | 'code'>): Writer => {
  const words = numbering(like?.words.all() ?? [])
  return {
    add: (cell) => words.add(typeof cell === 'string' ? inOneLine(cell) : undefined),
    copy: (row) => words.use(like?.codes[row] ?? 0),
    finish: () => {
      const { sorted, codes } = words.finish(orderOf(kind))
      return { kind, codes, words: wordsOf(sorted, orderOf(kind)) }
    },
  }
}

const setWriter = (like: Of<'set'>): Writer => {
  const words = numbering(like?.words.all() ?? [])
  const starts = [0]
  const end = () => void starts.push(words.length())
  return {
    add: (cell) => {
      if (Array.isArray(cell)) for (const word of cell as readonly string[]) words.add(inOneLine(word))
      end()
    },
    copy: (row) => {
      if (like) for (const code of like.codes.subarray(like.starts[row], like.starts[row + 1])) words.use(code)
      end()
    },
    finish: () => {
      const { sorted, codes } = words.finish(orderOf('set'))
      return { kind: 'set', starts: Uint32Array.from(starts), codes, words: wordsOf(sorted, orderOf('set')) }
    },
  }
}
