import type { FlagCode } from '@app/rules/shop/register-problems'
import type { ShopCandidate } from '@app/rules/shop/register-row'
import type { PlaceIds } from './find-place'

type Paper = { readonly flags: readonly string[] }
type Whole = Pick<ShopCandidate, 'address' | 'businessTypes'> & {
  /** Those that stand; a cancelled one settles nothing and leaves nothing open. */
  readonly licences: readonly Paper[]
} & { readonly [K in keyof PlaceIds]: PlaceIds[K] | undefined }

const noPaperSays = (code: FlagCode) => (shop: Whole) =>
  shop.licences.length > 0 && !shop.licences.some(({ flags }) => flags.includes(code))

const ofPapers: readonly FlagCode[] = [
  'licenceLength',
  'licenceAlphabet',
  'licenceCheckDigit',
  'licenceUnknownForm',
  'licenceTypeDiffers',
  'dateMissing',
  'dateUnreadable',
  'termUnlimited',
]

/** What one row left open and another, a later sheet or the office may settle. */
const settled: Readonly<Partial<Record<string, (shop: Whole) => boolean>>> = {
  stationMissing: ({ stationId }) => stationId !== undefined,
  gridMissing: ({ gridId }) => gridId !== undefined,
  addressMissing: ({ address }) => address !== '',
  businessTypeMissing: ({ businessTypes }) => businessTypes.length > 0,
  licenceMissing: ({ licences }) => licences.length > 0,
  ...Object.fromEntries(ofPapers.map((code) => [code, noPaperSays(code)])),
} satisfies Partial<Record<FlagCode, (shop: Whole) => boolean>>

/** Flags that still hold for the shop as it is now, each once. */
export const openFlags = (codes: readonly string[], shop: Whole): string[] =>
  [...new Set(codes)].filter((code) => !settled[code]?.(shop))

/** What the office decides by saying itself what a shop's field is. */
const decidedBy: Readonly<Record<string, readonly FlagCode[]>> = {
  creditCode: [
    'creditCodeMissing',
    'creditCodeLength',
    'creditCodeAlphabet',
    'creditCodePrefix',
    'creditCodeCheckDigit',
    'creditCodeIdentityCard',
    'creditCodeMended',
    'creditCodeFromLicence',
    'legacyRegistrationNumber',
    'registrationNumberCheckDigit',
  ],
  registrationNumber: ['registrationNumberCheckDigit'],
  name: ['nameKept'],
  address: ['addressKept'],
  phone: ['phoneUnreadable'],
  businessTypes: ['businessTypeUnknown', 'businessTypeDisabled'],
  sizeClass: ['sizeClassUnknown', 'sizeKept'],
  location: ['locationUnreadable'],
  status: ['statusUnclear', 'statusKept'],
  gridId: ['holderNotStation', 'stationKept', 'gridKept'],
}

/** Flags that a change by the office, field by field, leaves undecided. */
export const undecidedFlags = (codes: readonly string[], change: Readonly<Record<string, unknown>>): string[] => {
  const decided = new Set<string>(
    Object.entries(decidedBy).flatMap(([field, flags]) => (change[field] === undefined ? [] : flags)),
  )
  return codes.filter((code) => !decided.has(code))
}
