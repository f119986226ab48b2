import { spawnSync } from 'node:child_process'
import { gunzipSync, inflateRawSync } from 'node:zlib'

const isPdf = (body: Buffer) => body.subarray(0, 5).toString('latin1') === '%PDF-'
const isGzip = (body: Buffer) => body.readUInt16BE(0) === 0x1f8b
const isZip = (body: Buffer) => body.readUInt32LE(0) === 0x04034b50

const pdfText = (input: Buffer): string => {
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], { input, maxBuffer: 2 ** 26 })
  if (error) throw new Error('This test needs pdftotext: apt-get install -y poppler-utils', { cause: error })
  return stdout.toString('utf8')
}

/** Entries by the directory at the archive's end: only it always has their lengths. */
const zipEntries = (body: Buffer): Buffer[] => {
  const end = body.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entries: Buffer[] = []
  let at = body.readUInt32LE(end + 16)
  for (let left = body.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, start] = [body.readUInt32LE(at + 20), body.readUInt32LE(at + 42)]
    const from = start + 30 + body.readUInt16LE(start + 26) + body.readUInt16LE(start + 28)
    const content = body.subarray(from, from + packed)
    entries.push(body.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content)
    at += 46 + body.readUInt16LE(at + 28) + body.readUInt16LE(at + 30) + body.readUInt16LE(at + 32)
  }
  return entries
}

type ListHead = { readonly columns: readonly { readonly pieces: readonly number[] }[] }

/** A list file: its head's length, its head as JSON, then deflated pieces. */
export const textOfList = (file: Uint8Array): string => {
  const body = Buffer.from(file)
  let at = 4 + body.readUInt32LE(0)
  const head = body.toString('utf8', 4, at)
  const pieces = (JSON.parse(head) as ListHead).columns.flatMap((one) => one.pieces)
  const read = pieces.map((length) => {
    at += length
    return inflateRawSync(body.subarray(at - length, at)).toString('utf8')
  })
  return [head, ...read].join('\n')
}

/** Everything that can be read in a file: of a PDF its words, of an archive those of what is in it. */
export const textOf = (file: Uint8Array): string => {
  const body = Buffer.from(file)
  if (body.length < 22) return body.toString('utf8')
  if (isPdf(body)) return pdfText(body)
  if (isZip(body)) return zipEntries(body).map(textOf).join('\n')
  return (isGzip(body) ? gunzipSync(body) : body).toString('utf8')
}
