/** What the processes are told; JSON, their only argument. */
export type ServerSettings = { readonly folder: string; readonly port: number; readonly shops: number }

export type PhoneSettings = {
  readonly name: string
  readonly url: string
  readonly openid: string
  /** The phone's own storage. */
  readonly folder: string
  /** Where colleagues hand inspections over to each other. */
  readonly shared: string
  readonly inspections: number
  /** Makes inspections of its own, or takes over what another phone has made: as it is, and every third one changed. */
  readonly role: 'makes' | 'takesOver'
}

/** What a person saw on the phone. */
export type Said =
  | { readonly what: 'promised' }
  | { readonly what: 'receipt'; readonly receiptHash: string; readonly receivedAt: string }
  | { readonly what: 'conflict'; readonly standing: string }
  | { readonly what: 'refused'; readonly reason: string }

/** One line of a phone's history, written before the phone goes on. */
export type Line = Said & {
  readonly phone: string
  readonly key: string
  readonly inspectionId: string
  readonly contentHash: string
}
