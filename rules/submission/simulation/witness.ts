import type { Law } from './law'

/** What a person signed on one phone: the truth against which everything is held. */
export type Signed = {
  readonly key: string
  readonly inspectionId: string
  readonly version: number
  readonly corrects?: string
  readonly content: string
  readonly contentHash: string
  readonly photos: readonly string[]
  readonly signedAt: number
  /** The phone's clock was right then. */
  readonly clockRight: boolean
}

export type Accepted = {
  readonly inspectionId: string
  readonly version: number
  readonly contentHash: string
  readonly content: string
  readonly photos: readonly string[]
}

/** Sees everything, takes part in nothing. The machines never ask it. */
export type Witness = {
  readonly laws: Map<string, Law>
  /** The last content signed under a key. */
  readonly signed: Map<string, Signed>
  /** The content that was under way under a key when its first call left the phone. */
  readonly locked: Map<string, string>
  /** Signed, and the person was told that it is kept. */
  readonly promised: Set<string>
  /** What befell the storage under a key: nobody can promise anything any more. */
  readonly wiped: Set<string>
  readonly tampered: Set<string>
  readonly accepted: Accepted[]
  /** Every content that anybody has ever signed. */
  readonly contents: Set<string>
  /** Inspections with two phones, with a picture that is none, or a clock that lied: what to expect is open there. */
  readonly contested: Set<string>
  readonly badPhotos: Set<string>
  /** The server chokes on these until somebody has mended it. */
  readonly poisoned: Map<string, number>
  /** When a person last did something: from then on everything must come to rest. */
  lastDeed: number
}

export const newWitness = (): Witness => ({
  laws: new Map(),
  signed: new Map(),
  locked: new Map(),
  promised: new Set(),
  wiped: new Set(),
  tampered: new Set(),
  accepted: [],
  contents: new Set(),
  contested: new Set(),
  badPhotos: new Set(),
  poisoned: new Map(),
  lastDeed: 0,
})
