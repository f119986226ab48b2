import { inflateRawSync } from 'node:zlib'

type ZipFault = 'cut' | 'password' | 'tooLarge'
export type ZipEntries = ReadonlyMap<string, Buffer>
type Wanted = { readonly mostBytes: number; readonly wants: (name: string) => boolean }

type Entry = {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly compressed: number
  readonly offset: number
}

// APPNOTE.TXT 4.3: signatures and lengths of an archive's records.
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 65_535
const elsewhere = 0xffffffff

/** Place and number of the entries in the directory at the archive's end; nothing when the end is missing. */
const directoryOf = (zip: Buffer) => {
  const from = Math.max(0, zip.length - endLength - longestComment)
  for (let at = zip.length - endLength; at >= from; at--) {
    if (zip.readUInt32LE(at) === endSignature)
      return { at: zip.readUInt32LE(at + 16), count: zip.readUInt16LE(at + 10) }
  }
  return undefined
}

/** Numbers too large for their field stand in the extra field 1, uncompressed size first, as far as they do (zip64). */
const long = (zip: Buffer, at: number): Pick<Entry, 'compressed' | 'offset'> => {
  const [uncompressed, compressed, offset] = [
    zip.readUInt32LE(at + 24),
    zip.readUInt32LE(at + 20),
    zip.readUInt32LE(at + 42),
  ]
  if (compressed !== elsewhere && offset !== elsewhere) return { compressed, offset }
  let next = at + 46 + zip.readUInt16LE(at + 28) + 4
  const take = (value: number) => {
    if (value !== elsewhere) return value
    next += 8
    return Number(zip.readBigUInt64LE(next - 8))
  }
  take(uncompressed)
  return { compressed: take(compressed), offset: take(offset) }
}

const entriesOf = (zip: Buffer): Entry[] | undefined => {
  const directory = directoryOf(zip)
  if (!directory) return undefined
  const entries: Entry[] = []
  for (let at = directory.at, n = 0; n < directory.count; n++) {
    if (zip.readUInt32LE(at) !== entrySignature) return undefined
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      ...long(zip, at),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

const contentOf = (zip: Buffer, { offset, compressed, method }: Entry, most: number): Buffer => {
  if (zip.readUInt32LE(offset) !== localSignature) throw new RangeError('no entry where one should be')
  const from = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  const body = zip.subarray(from, from + compressed)
  if (body.length < compressed) throw new RangeError('the entry ends early')
  if (method === 0) return body
  return inflateRawSync(body, { maxOutputLength: Math.max(1, most) })
}

const isTooLarge = (error: unknown) => (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'

/**
 * The wanted entries of a ZIP archive, as its directory names them: what hides between them is not read. Inflating stops
 * at `mostBytes` for all together, whatever sizes the archive claims.
 */
export const readZip = (bytes: Uint8Array, { mostBytes, wants }: Wanted): ZipEntries | ZipFault => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = entriesOf(zip)
    if (!entries) return 'cut'
    if (entries.some(({ encrypted }) => encrypted)) return 'password'
    const found = new Map<string, Buffer>()
    let left = mostBytes
    for (const entry of entries.filter(({ name }) => wants(name))) {
      const content = contentOf(zip, entry, left)
      left -= content.length
      if (left < 0) return 'tooLarge'
      found.set(entry.name, content)
    }
    return found
  } catch (error) {
    return isTooLarge(error) ? 'tooLarge' : 'cut'
  }
}
