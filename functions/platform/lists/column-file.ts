import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Column, type ColumnSet, type LazyColumn, lazily } from './column'
import { numbersOf } from './dictionary'
import { type ColumnKind, searchColumn } from './listing'
import { type Integers, narrowest, widen } from './narrow-codes'
import { openWords, packWords } from './packed-words'
import { orderOf } from './text-order'

/** Raised when the layout changes: a file of another one is built anew, never guessed at. */
export const layout = 2

type ColumnHead = {
  readonly name: string
  readonly kind: ColumnKind
  /** Bytes of the deflated pieces, in order: codes, how many each row of a set has, then values or blocks of words. */
  readonly pieces: readonly number[]
  /** Bytes of one code, and of one row's number of codes. */
  readonly wide: readonly number[]
  readonly size: number
  readonly heads?: readonly string[]
  readonly inBlock?: number
}
type Head = { readonly layout: number; readonly count: number; readonly columns: readonly ColumnHead[] }

/** Words deflated together: few where one at a time is wanted, many where all are looked through. */
const readInBlock = 256
const searchedInBlock = 4_096

export class UnknownLayoutError extends Error {}

/** A set as two files: the columns, and what rows are searched by, which is large and wanted only by a search. */
type ColumnFiles = { readonly columns: Uint8Array; readonly search: Uint8Array }

const bytesOf = ({ buffer, byteOffset, byteLength }: Integers | Float64Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)
const deflate = (bytes: Buffer): Buffer => deflateRawSync(bytes, { level: 4 })

const howMany = (starts: Uint32Array): Uint32Array =>
  starts.subarray(1).map((end, row) => end - (starts[row] as number))

const writeColumn = (name: string, column: Column): { readonly head: ColumnHead; readonly pieces: Uint8Array[] } => {
  const arrays = [column.codes, ...(column.kind === 'set' ? [howMany(column.starts)] : [])].map(narrowest)
  const packed =
    column.kind === 'number'
      ? undefined
      : packWords(column.words.all(), name === searchColumn ? searchedInBlock : readInBlock)
  const values = column.kind === 'number' ? [deflate(bytesOf(column.values.values))] : []
  const pieces = [...arrays.map((one) => deflate(bytesOf(one))), ...values, ...(packed?.blocks ?? [])]
  const head = {
    name,
    kind: column.kind,
    pieces: pieces.map(({ length }) => length),
    wide: arrays.map(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT),
    size: column.kind === 'number' ? column.values.size : column.words.size,
    ...(packed && { heads: packed.heads, inBlock: packed.inBlock }),
  }
  return { head, pieces }
}

/** Four bytes for the head's length, the head as JSON, then the deflated pieces of each column, little-endian. */
const writeFile = (count: number, columns: readonly (readonly [string, LazyColumn])[]): Uint8Array => {
  const written = columns.map(([name, column]) => writeColumn(name, column.read()))
  const head = Buffer.from(JSON.stringify({ layout, count, columns: written.map((one) => one.head) } satisfies Head))
  const start = Buffer.alloc(4)
  start.writeUInt32LE(head.length)
  return Buffer.concat([start, head, ...written.flatMap(({ pieces }) => pieces)])
}

export const writeColumns = ({ count, columns }: ColumnSet): ColumnFiles => {
  const all = Object.entries(columns)
  return {
    columns: writeFile(
      count,
      all.filter(([name]) => name !== searchColumn),
    ),
    search: writeFile(
      count,
      all.filter(([name]) => name === searchColumn),
    ),
  }
}

/** Either of the two files; each column is inflated when it is read. Throws `UnknownLayoutError` for another layout. */
export const readColumns = (file: Uint8Array): ColumnSet => {
  const all = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const head = headOf(all)
  let at = 4 + all.readUInt32LE()
  const columns: Record<string, LazyColumn> = {}
  for (const one of head.columns) {
    const pieces = one.pieces.map((length) => {
      at += length
      return all.subarray(at - length, at)
    })
    columns[one.name] = { kind: one.kind, read: lazily(() => columnFrom(one, pieces)) }
  }
  return { count: head.count, columns }
}

/** A file of the first layout is gzipped as a whole, and so begins with 0x8b1f. */
const headOf = (all: Buffer): Head => {
  if (all.readUInt16LE() === 0x8b1f) throw new UnknownLayoutError('a list file of layout 1')
  const head = JSON.parse(all.toString('utf8', 4, 4 + all.readUInt32LE())) as Head
  if (head.layout !== layout) throw new UnknownLayoutError(`a list file of layout ${head.layout}`)
  return head
}

const columnFrom = (
  { kind, wide, size, heads = [], inBlock = readInBlock }: ColumnHead,
  pieces: readonly Buffer[],
): Column => {
  const arrays = wide.map((bytes, index) => widen(inflateRawSync(pieces[index] as Buffer), bytes))
  const rest = pieces.slice(wide.length)
  const [codes = new Uint32Array(), counts = new Uint32Array()] = arrays
  if (kind === 'number') return { kind, codes, values: numbersOf(doublesIn(inflateRawSync(rest[0] as Buffer))) }
  const words = openWords({ size, inBlock, heads, blocks: rest }, orderOf(kind))
  return kind === 'set' ? { kind, starts: startsOf(counts), codes, words } : { kind, codes, words }
}

/** Typed arrays lie over whole words of the memory; what inflates may begin anywhere. */
const doublesIn = (bytes: Buffer): Float64Array => new Float64Array(new Uint8Array(bytes).buffer)

const startsOf = (counts: Uint32Array): Uint32Array => {
  const starts = new Uint32Array(counts.length + 1)
  for (let row = 0; row < counts.length; row++) starts[row + 1] = (starts[row] as number) + (counts[row] as number)
  return starts
}
