import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { firstWhere, ranked, type Words } from './dictionary'
import type { TextOrder } from './text-order'

const separator = 10

/** Words one behind the other as UTF-8, each followed by a line feed, so many of them deflated together. */
type PackedWords = {
  readonly size: number
  readonly inBlock: number
  /** The first word of each block: which one a word would lie in is told without inflating any. */
  readonly heads: readonly string[]
  readonly blocks: readonly Uint8Array[]
}

export const packWords = (words: readonly string[], inBlock: number): PackedWords => {
  const heads: string[] = []
  const blocks: Uint8Array[] = []
  for (let from = 0; from < words.length; from += inBlock) {
    heads.push(words[from] as string)
    blocks.push(deflateRawSync(`${words.slice(from, from + inBlock).join('\n')}\n`, { level: 4 }))
  }
  return { size: words.length, inBlock, heads, blocks }
}

/** Words of a file: a block is inflated when one of its words is wanted, and stays. */
export const openWords = (packed: PackedWords, order: TextOrder): Words => {
  const { size, inBlock, heads, blocks } = packed
  const lines: (readonly string[] | undefined)[] = []
  const linesOf = (block: number): readonly string[] => {
    const found =
      lines[block] ??
      inflateRawSync(blocks[block] as Uint8Array)
        .toString('utf8')
        .split('\n')
    lines[block] = found
    return found
  }
  const at = (code: number): string => linesOf(Math.floor((code - 1) / inBlock))[(code - 1) % inBlock] as string
  const rank = (word: string): number => {
    const later = firstWhere(heads.length, (head) => order(heads[head - 1] as string, word) > 0)
    if (later === 1) return 0.5
    const first = (later - 2) * inBlock
    const rest = Math.min(inBlock, size - first)
    return first + ranked(rest, (code) => linesOf(later - 2)[code - 1] as string, order).rank(word)
  }
  const all = () => blocks.flatMap((_, block) => linesOf(block).slice(0, -1))
  return { size, at, rank, all, holding: openSearch(packed) }
}

/** Searched blocks stay inflated as bytes, and where their words end is worked out once. */
const openSearch = ({ size, inBlock, blocks }: PackedWords) => {
  const bytes: Buffer[] = []
  const ends: Uint32Array[] = []
  const bytesOf = (block: number): Buffer => {
    bytes[block] ??= inflateRawSync(blocks[block] as Uint8Array)
    return bytes[block]
  }
  const endsOf = (block: number): Uint32Array => {
    ends[block] ??= endsIn(bytesOf(block), Math.min(inBlock, size - block * inBlock))
    return ends[block]
  }
  return (needle: string): Uint8Array => {
    const found = new Uint8Array(size + 1)
    const wanted = Buffer.from(needle)
    for (let block = 0; block < blocks.length; block++) {
      const text = bytesOf(block)
      let word = 0
      for (let at = text.indexOf(wanted); at >= 0; ) {
        const ending = endsOf(block)
        word = wordAt(ending, at, word)
        found[block * inBlock + word + 1] = 1
        at = text.indexOf(wanted, ending[word])
      }
    }
    return found
  }
}

const endsIn = (text: Buffer, words: number): Uint32Array => {
  const ends = new Uint32Array(words)
  let word = 0
  for (let at = 0; at < text.length; at++) if (text[at] === separator) ends[word++] = at + 1
  return ends
}

/** The first word from `from` on that ends behind a place: mostly one of the next, else by halves. */
const wordAt = (ends: Uint32Array, place: number, from: number): number => {
  for (let word = from; word < from + 4; word++) if ((ends[word] as number) > place) return word
  return firstWhere(ends.length, (word) => (ends[word - 1] as number) > place) - 1
}
