import type { Write } from '../../platform/ports/records'
import type { Refused } from '../../platform/verb'
import type { MessageOrder } from '../../push/public'

/** Somebody who becomes the merchant of a shop. */
export type NewMerchant = {
  readonly district: string
  readonly openid: string
  /** For somebody who has no account yet. */
  readonly name: string
  readonly shopId: string
  readonly at: Date
}

/** What joining asks identity: who a WeChat user is, and what is written when one becomes a merchant. */
type AskMerchants = {
  readonly personOf: (
    district: string,
    openid: string,
  ) => Promise<{ readonly personId: string; readonly shopIds: readonly string[] } | undefined>
  readonly countOf: (district: string, shopId: string) => Promise<number>
  /** The WeChat users who run a shop. */
  readonly openidsOf: (district: string, shopId: string) => Promise<readonly string[]>
  readonly seat: (merchant: NewMerchant) => Promise<{ readonly writes: readonly Write[] } | 'isOne' | Refused>
}

type DrawPhoto = (body: Uint8Array) => Promise<{ readonly body: Uint8Array; readonly contentType: string } | undefined>

/** What applications need besides the register. */
export type JoiningPorts = {
  readonly merchants: AskMerchants
  readonly message: (order: MessageOrder) => Write[]
  /** A photograph drawn anew, with nothing else of the file; undefined for what is no whole PNG or JPEG. */
  readonly drawPhoto: DrawPhoto
  /** A text as a QR code: a PNG as a data address. */
  readonly drawCode: (text: string) => Promise<string>
}
