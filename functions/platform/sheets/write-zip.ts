import { crc32 } from 'node:zlib'

type Part = {
  readonly name: Buffer
  /** As it lies in the archive. */
  readonly body: Buffer
  readonly length: number
  readonly crc: number
  /** APPNOTE.TXT 4.4.5: 0 as it is, 8 deflated. */
  readonly method: 0 | 8
}

/** Fields that local and directory records share: version 2.0, no flags but UTF-8, the method, no time. */
const sharedFields = ({ name, body, length, crc, method }: Part): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(body.length, 14)
  fields.writeUInt32LE(length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const directoryEntry = (part: Part, offset: number): Buffer[] => {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return [Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), sharedFields(part), rest, part.name]
}

const end = (count: number, length: number, offset: number): Buffer => {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(length, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

const lengthOf = (buffers: readonly Buffer[]) => buffers.reduce((sum, { length }) => sum + length, 0)

/** What is deflated already, piece by piece: length and checksum are those of what it was made from. */
export type Packed = { readonly pieces: readonly Buffer[]; readonly length: number; readonly crc: number }

type Content = Buffer | Packed

const partOf = (name: string, content: Content, deflate?: (content: Buffer) => Buffer): Part => {
  const named = { name: Buffer.from(name) }
  if ('pieces' in content) {
    const { pieces, length, crc } = content
    return { ...named, body: Buffer.concat(pieces), length, crc, method: 8 }
  }
  const body = deflate?.(content) ?? content
  return { ...named, body, length: content.length, crc: crc32(content), method: deflate ? 8 : 0 }
}

/** A ZIP archive of these entries, stored as they are unless they are to be deflated, with nothing between them. */
export const writeZip = (entries: ReadonlyMap<string, Content>, deflate?: (content: Buffer) => Buffer): Buffer => {
  const parts = [...entries].map(([name, content]) => partOf(name, content, deflate))
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const local = [Buffer.from([0x50, 0x4b, 3, 4]), sharedFields(part), part.name, part.body]
    directory.push(...directoryEntry(part, offset))
    locals.push(...local)
    offset += lengthOf(local)
  }
  return Buffer.concat([...locals, ...directory, end(parts.length, lengthOf(directory), offset)])
}
