import type { BusinessType, ShopStatus, SizeClass } from '@app/types/shop/values'
import type { Point } from './facts/location'
import { halfWidth } from './half-width'
import type { LicenceCandidate } from './register-licence'

/** A shop as a row describes it, not yet stored. */
export type ShopCandidate = {
  readonly name: string
  readonly creditCode?: string
  readonly registrationNumber?: string
  readonly operator?: string
  /** Empty when the row's 业态 is in no list: a person chooses. */
  readonly businessTypes: readonly BusinessType[]
  readonly licences: readonly LicenceCandidate[]
  /** As written, whether or not such a place exists. */
  readonly stationName?: string
  readonly gridName?: string
  /** Empty when the row has none. */
  readonly address: string
  readonly phone?: string
  readonly sizeClass?: SizeClass
  readonly tags?: readonly string[]
  readonly point?: Point
  readonly status?: ShopStatus
}

const plain = (text: string) =>
  halfWidth(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * What makes two rows the same subject: the credit code, else the registration number, else name and address without
 * spaces, brackets and width. Undefined when there is none of them. One brand with two codes is two subjects.
 */
export const subjectKey = (
  shop: Pick<ShopCandidate, 'name' | 'creditCode' | 'registrationNumber' | 'address'>,
): string | undefined => {
  if (shop.creditCode) return `credit:${shop.creditCode}`
  if (shop.registrationNumber) return `registration:${shop.registrationNumber}`
  const [name, address] = [plain(shop.name), plain(shop.address)]
  return name && address ? `place:${name}|${address}` : undefined
}
