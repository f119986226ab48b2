import type { LicenceKind } from '@app/types/licence/values'
import type { Write } from '../platform/ports/records'

/** A paper as the licence domain keeps it. */
export type KeptPaper = {
  readonly revision: number
  readonly district: string
  readonly shopId: string
  readonly licenceId: string
  readonly kind: LicenceKind
  readonly number: string
  readonly validUntil?: string | undefined
  readonly cancelled: boolean
  readonly flags: string[]
  readonly recordedAt: string
}

/** A shop's papers, written in the transaction that stores the shop. */
export type KeepPapers = {
  readonly ofShop: (district: string, shopId: string) => Promise<readonly KeptPaper[]>
  readonly insert: (paper: KeptPaper) => Write
  readonly replace: (paper: KeptPaper) => Write
  readonly remove: (paper: KeptPaper) => Write
}
