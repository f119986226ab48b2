import type { ShopCandidate } from '@app/rules/shop/register-row'
import type { PlaceIds } from './find-place'

type Whole = Pick<ShopCandidate, 'address' | 'businessTypes' | 'licences'> & PlaceIds
type Code = ShopCandidate['licences'][number]['flags'][number]

const noPaperSays = (code: Code) => (shop: Whole) =>
  shop.licences.length > 0 && !shop.licences.some(({ flags }) => flags.includes(code))

/** What one row left open and another, or a later sheet, may settle. */
const settled: Readonly<Partial<Record<string, (shop: Whole) => boolean>>> = {
  stationMissing: ({ stationId }) => stationId !== undefined,
  gridMissing: ({ gridId }) => gridId !== undefined,
  addressMissing: ({ address }) => address !== '',
  businessTypeMissing: ({ businessTypes }) => businessTypes.length > 0,
  licenceMissing: ({ licences }) => licences.length > 0,
  dateMissing: noPaperSays('dateMissing'),
  dateUnreadable: noPaperSays('dateUnreadable'),
} satisfies Partial<Record<Code, (shop: Whole) => boolean>>

/** Flags that still hold for the shop as it is after merging, each once. */
export const openFlags = (codes: readonly string[], shop: Whole): string[] =>
  [...new Set(codes)].filter((code) => !settled[code]?.(shop))
