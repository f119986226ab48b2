import type { PictureFault } from '@app/types/photo/values'

/** What may become of a file: shown as a picture drawn anew, or refused for this reason. */
export type Fate = 'shown' | PictureFault

export type HostileFile = {
  /** What is wrong with it. */
  readonly what: string
  /** What the sender calls it; nothing of ours ever does. */
  readonly fileName?: string
  readonly make: () => Uint8Array | Promise<Uint8Array>
  /** Several where decoders differ in what they bear: shown, it is drawn anew all the same. */
  readonly fate: readonly Fate[]
  /** Says that the original has the canary, so that its absence from what is shown means something. */
  readonly carries?: true
}

/** Stands in everything that must never be shown: notes, places, scripts. */
export const canary = 'CANARY-7f3a91'

/** Text (one byte a character), bytes, or numbers. */
export type Part = string | Uint8Array | readonly number[]

export const bytesOf = (...parts: readonly Part[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  )

/** The same noise for the same seed. */
export const noise = (length: number, seed = 1): Uint8Array => {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

export const uint32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

export const uint16 = (value: number): readonly number[] => [(value >> 8) & 255, value & 255]

/** Pixels of a kitchen that nobody photographed: three channels, smooth enough to press well. */
export const pixels = (width: number, height: number, channels = 3): Uint8Array =>
  Uint8Array.from({ length: width * height * channels }, (_, at) => {
    const place = Math.floor(at / channels)
    return (place % width) * 3 + Math.floor(place / width) * 2 + (at % channels) * 40
  })
