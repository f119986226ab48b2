import type { RefusalReason } from './refusals'

/** What the server gives for an inspection that it keeps. The same for ever, however often it is asked. */
export type Receipt = {
  readonly inspectionId: string
  readonly version: number
  readonly contentHash: string
  /** ISO 8601, by the server's clock. */
  readonly receivedAt: string
  /** Over the four fields above (`receipt.ts`); its first eight characters are what people read out. */
  readonly receiptHash: string
}

/** Another content stands under this number. Both are kept: nobody's work is thrown away by a machine. */
export type ConflictNote = {
  /** Who sent what stands, and when it was received. */
  readonly who: string
  readonly when: string
  readonly standing: string
  /** The hash of the content that was turned away and kept beside it. */
  readonly yours: string
}

export type Withdrawal = { readonly who: string; readonly when: string }

export type Refusal = {
  readonly reason: RefusalReason
  readonly detail?: readonly string[]
  /** The server's own words, where they say more than the reason does. */
  readonly said?: string
  /** And what it says to do. */
  readonly next?: string
}

/**
 * What the server says to a delivery. `marks`: what it found that the office looks at; a newer server may say one that
 * this phone has no name for.
 */
export type DeliveryAnswer =
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly marks?: readonly string[] }
  /** It was delivered once and the bureau has taken it back since: not lost, not to be sent again. */
  | { readonly kind: 'withdrawn'; readonly receipt: Receipt; readonly withdrawal: Withdrawal }
  | { readonly kind: 'missingPhotos'; readonly sha256s: readonly string[] }
  | { readonly kind: 'conflict'; readonly conflict: ConflictNote }
  /** A correction came before what it corrects: send that first. */
  | { readonly kind: 'earlierMissing' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What the server says of one photo, when asked for it and after it came. */
export type PhotoAnswer =
  | { readonly kind: 'have' }
  | { readonly kind: 'send' }
  /** It lies there and is being looked at: ask again soon. */
  | { readonly kind: 'checking' }
  | { readonly kind: 'rejected'; readonly why: PhotoFault }

/** Why a file is no photo of an inspection. */
export type PhotoFault = 'tooLarge' | 'notPicture' | 'unreadable'

/** Why a call came to nothing; all pass by themselves or with a sign-in. */
export type Trouble = 'offline' | 'noAnswer' | 'busy' | 'serverFailed' | 'signedOut'
