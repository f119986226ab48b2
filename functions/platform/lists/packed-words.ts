import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { firstWhere, ranked, type Words } from './dictionary'
import type { TextOrder } from './text-order'

/** So many words, one behind the other as UTF-8, each followed by a line feed, are deflated together. */
const wordsInBlock = 1_024
const separator = 10

export type PackedWords = {
  readonly size: number
  /** The first word of each block: which one a word would lie in is told without inflating any. */
  readonly heads: readonly string[]
  readonly blocks: readonly Uint8Array[]
}

export const packWords = (words: readonly string[]): PackedWords => {
  const heads: string[] = []
  const blocks: Uint8Array[] = []
  for (let from = 0; from < words.length; from += wordsInBlock) {
    heads.push(words[from] as string)
    blocks.push(deflateRawSync(`${words.slice(from, from + wordsInBlock).join('\n')}\n`, { level: 4 }))
  }
  return { size: words.length, heads, blocks }
}

/** Words of a file: a block is inflated when one of its words is wanted, and stays. */
export const openWords = ({ size, heads, blocks }: PackedWords, order: TextOrder): Words => {
  const inflated: (Buffer | undefined)[] = []
  const lines: (readonly string[] | undefined)[] = []
  const bytesOf = (block: number): Buffer => {
    const bytes = inflated[block] ?? inflateRawSync(blocks[block] as Uint8Array)
    inflated[block] = bytes
    return bytes
  }
  const linesOf = (block: number): readonly string[] => {
    const found =
      lines[block] ??
      inflateRawSync(blocks[block] as Uint8Array)
        .toString('utf8')
        .split('\n')
    lines[block] = found
    return found
  }
  const at = (code: number): string =>
    linesOf(Math.floor((code - 1) / wordsInBlock))[(code - 1) % wordsInBlock] as string
  const rank = (word: string): number => {
    const later = firstWhere(heads.length, (head) => order(heads[head - 1] as string, word) > 0)
    if (later === 1) return 0.5
    const block = later - 2
    const first = block * wordsInBlock
    const inBlock = Math.min(wordsInBlock, size - first)
    return first + ranked(inBlock, (code) => linesOf(block)[code - 1] as string, order).rank(word)
  }
  const all = () => blocks.flatMap((_, block) => linesOf(block).slice(0, -1))
  const holding = (needle: string): Uint8Array => {
    const found = new Uint8Array(size + 1)
    const wanted = Buffer.from(needle)
    for (let block = 0; block < blocks.length; block++) {
      markHolding(bytesOf(block), wanted, { found, first: block * wordsInBlock + 1 })
    }
    return found
  }
  return { size, at, rank, all, holding }
}

type Marks = { readonly found: Uint8Array; readonly first: number }

/** One pass over the bytes: how often a text occurs costs nothing. */
const markHolding = (bytes: Buffer, wanted: Buffer, { found, first }: Marks): void => {
  const begin = wanted[0] as number
  let code = first
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === separator) code += 1
    else if (byte === begin && found[code] === 0 && isAt(bytes, wanted, at)) found[code] = 1
  }
}

const isAt = (bytes: Buffer, wanted: Buffer, at: number): boolean => {
  for (let next = 1; next < wanted.length; next++) if (bytes[at + next] !== wanted[next]) return false
  return true
}
