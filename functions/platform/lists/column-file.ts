import { gunzipSync, gzipSync } from 'node:zlib'
import type { Column, ColumnSet } from './column'
import { numbersOf, wordsOf } from './dictionary'
import type { ColumnKind } from './listing'
import { orderOf } from './text-order'

/** Raised when the layout changes: a file of another one is built anew, never guessed at. */
const layout = 1

type Part = { readonly column: string; readonly kind: ColumnKind; readonly what: PartName; readonly bytes: number }
type PartName = 'codes' | 'starts' | 'values' | 'words' | 'ends'
type Head = { readonly layout: number; readonly count: number; readonly parts: readonly Part[] }

export class UnknownLayoutError extends Error {}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array | Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

const partsOf = (column: Column): readonly [PartName, Buffer][] => {
  const codes: [PartName, Buffer] = ['codes', bytesOf(column.codes)]
  if (column.kind === 'number') return [codes, ['values', bytesOf(column.values.values)]]
  const words: [PartName, Buffer][] = [
    ['words', column.words.bytes],
    ['ends', bytesOf(column.words.ends)],
  ]
  return column.kind === 'set' ? [codes, ['starts', bytesOf(column.starts)], ...words] : [codes, ...words]
}

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8

/**
 * A set as one gzipped file: four bytes for the head's length, the head as JSON, then the arrays, little-endian, each
 * begun at a multiple of eight.
 */
export const writeColumns = ({ count, columns }: ColumnSet): Uint8Array => {
  const found = Object.entries(columns).flatMap(([column, one]) =>
    partsOf(one).map(([what, body]) => ({ part: { column, kind: one.kind, what, bytes: body.length }, body })),
  )
  const head = Buffer.from(JSON.stringify({ layout, count, parts: found.map(({ part }) => part) } satisfies Head))
  const start = Buffer.alloc(padded(4 + head.length))
  start.writeUInt32LE(head.length)
  head.copy(start, 4)
  const bodies = found.flatMap(({ body }) => [body, Buffer.alloc(padded(body.length) - body.length)])
  return gzipSync(Buffer.concat([start, ...bodies]), { level: 4 })
}

/** Throws `UnknownLayoutError` for a file of another layout. */
export const readColumns = (file: Uint8Array): ColumnSet => {
  const all = aligned(gunzipSync(file))
  const length = all.readUInt32LE()
  const head = JSON.parse(all.toString('utf8', 4, 4 + length)) as Head
  if (head.layout !== layout) throw new UnknownLayoutError(`a list file of layout ${head.layout}`)
  const found = new Map<string, { kind: ColumnKind; parts: Map<PartName, Buffer> }>()
  let at = padded(4 + length)
  for (const { column, kind, what, bytes } of head.parts) {
    const one = found.get(column) ?? { kind, parts: new Map() }
    one.parts.set(what, all.subarray(at, at + bytes))
    found.set(column, one)
    at += padded(bytes)
  }
  const columns = [...found].map(([name, { kind, parts }]) => [name, columnFrom(kind, parts)] as const)
  return { count: head.count, columns: Object.fromEntries(columns) }
}

/** Typed arrays lie over whole words of the memory; what unzips may begin anywhere. */
const aligned = (bytes: Buffer): Buffer =>
  bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer)

const columnFrom = (kind: ColumnKind, parts: ReadonlyMap<PartName, Buffer>): Column => {
  const part = (what: PartName): Buffer => {
    const found = parts.get(what)
    if (!found) throw new Error(`a list file without ${what}`)
    return found
  }
  const integers = (what: PartName) => {
    const { buffer, byteOffset, byteLength } = part(what)
    return new Uint32Array(buffer as ArrayBuffer, byteOffset, byteLength / 4)
  }
  const codes = integers('codes')
  if (kind === 'number') {
    const { buffer, byteOffset, byteLength } = part('values')
    return { kind, codes, values: numbersOf(new Float64Array(buffer as ArrayBuffer, byteOffset, byteLength / 8)) }
  }
  const words = wordsOf(part('words'), integers('ends'), orderOf(kind))
  return kind === 'set' ? { kind, starts: integers('starts'), codes, words } : { kind, codes, words }
}
