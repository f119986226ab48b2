import type { Fingerprint } from '@app/rules/photo/fingerprint'
import { bookDigits } from './store'

const word = (half: number) => half.toString(16).padStart(8, '0')
const half = (digits: string) => Number.parseInt(digits, 16) >>> 0

export const printText = ({ high, low }: Fingerprint): string => `${word(high)}${word(low)}`
export const printFrom = (text: string): Fingerprint => ({ high: half(text.slice(0, 8)), low: half(text.slice(8, 16)) })

/** Two halves of the fingerprint, two of the beginning of the content's hash: 16 bytes a picture. */
const wordsOfEntry = 4

export type Entry = { readonly print: string; readonly sha256: string }

/** More entries behind those of a book, as its file holds them; little-endian. */
export const bookBytes = (before: Uint8Array, entries: readonly Entry[]): Uint8Array => {
  const body = new Uint8Array(before.byteLength + entries.length * wordsOfEntry * 4)
  body.set(before)
  const view = new DataView(body.buffer)
  entries.forEach(({ print, sha256 }, n) => {
    const at = before.byteLength + n * wordsOfEntry * 4
    const { high, low } = printFrom(print)
    const words = [high, low, half(sha256.slice(0, 8)), half(sha256.slice(8, bookDigits))]
    words.forEach((value, place) => {
      view.setUint32(at + place * 4, value, true)
    })
  })
  return body
}

export type OpenBook = {
  readonly high: Uint32Array
  readonly low: Uint32Array
  /** How the hash of the content at this place begins. */
  readonly nameAt: (at: number) => string
}

export const openBook = (body: Uint8Array): OpenBook => {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const count = Math.floor(body.byteLength / (wordsOfEntry * 4))
  const column = (place: number) =>
    Uint32Array.from({ length: count }, (_, at) => view.getUint32((at * wordsOfEntry + place) * 4, true))
  const [first, second] = [column(2), column(3)]
  return {
    high: column(0),
    low: column(1),
    nameAt: (at) => `${word(first[at] ?? 0)}${word(second[at] ?? 0)}`,
  }
}
