import { tidyTag } from '@app/rules/shop/facts/tags'
import { type ShopFlag, shopFlags } from '@app/rules/shop/signs/sign-flags'
import { addDays } from '@app/rules/time/day'
import { type LicenceKind, licenceKinds } from '@app/types/licence/values'
import { Id } from '@app/types/platform/contract'
import {
  type BusinessTrait,
  type BusinessType,
  businessTraits,
  businessTypes,
  type CodeState,
  longestTag,
  type ShopStatus,
  type SizeClass,
  shopStatuses,
  sizeClasses,
} from '@app/types/shop/values'
import { aDay, oneOf, someWords } from '../view/conditions'
import { type SignChoice, signChoices, signsAsked } from './sign-conditions'

/** A shop's present code is no superseded one. */
export const codeChoices = ['current', 'revoked'] as const satisfies readonly CodeState[]

const flagChoices = ['yes', 'no'] as const

/** For so many days no inspection was concluded, or never (多久没查). */
export const unvisitedChoices = ['30', '90', '180', '365'] as const
type UnvisitedChoice = (typeof unvisitedChoices)[number]

export type FlagChoice = (typeof flagChoices)[number]

/** What the list of shops is narrowed to; all of it stands in the address. */
export type ShopFilter = {
  readonly q?: string
  readonly stationId?: string
  readonly gridId?: string
  readonly status?: ShopStatus
  readonly businessType?: BusinessType
  readonly trait?: BusinessTrait
  readonly sizeClass?: SizeClass
  readonly tag?: string
  /** A paper that it lacks, or any. */
  readonly missing?: LicenceKind | 'any'
  /** With or without a place on the map. */
  readonly located?: FlagChoice
  /** With or without something to be checked (待核对). */
  readonly flagged?: FlagChoice
  /** With one thing to be checked: a code of `rules/shop/signs/sign-flags`. */
  readonly flag?: ShopFlag
  /** Whether a sign with the present code was drawn (印过码牌). */
  readonly printed?: FlagChoice
  /** What became of its code. */
  readonly codeState?: (typeof codeChoices)[number]
  /** Drawn on an earlier day than this, `YYYY-MM-DD` as all days here. */
  readonly printedBefore?: string
  readonly scannedSince?: string
  readonly notScannedSince?: string
  readonly unvisited?: UnvisitedChoice
  readonly inspectedSince?: string
  readonly notInspectedSince?: string
  /** What is known of its sign: `sign-conditions`. */
  readonly sign?: SignChoice
}

const filterKeys = [
  'q',
  'stationId',
  'gridId',
  'status',
  'businessType',
  'trait',
  'sizeClass',
  'tag',
  'missing',
  'located',
  'flagged',
  'flag',
  'printed',
  'codeState',
  'printedBefore',
  'scannedSince',
  'notScannedSince',
  'unvisited',
  'inspectedSince',
  'notInspectedSince',
  'sign',
] as const
export type FilterKey = (typeof filterKeys)[number]

const anId = (written: string): string | undefined => Id.safeParse(written).data

const readers: { readonly [Key in FilterKey]: (written: string) => ShopFilter[Key] | undefined } = {
  q: someWords,
  stationId: anId,
  gridId: anId,
  status: oneOf(shopStatuses),
  businessType: oneOf(businessTypes),
  trait: oneOf(businessTraits),
  sizeClass: oneOf(sizeClasses),
  tag: (written) => tidyTag(written).slice(0, longestTag) || undefined,
  missing: oneOf([...licenceKinds, 'any'] as const),
  located: oneOf(flagChoices),
  flagged: oneOf(flagChoices),
  flag: oneOf(Object.keys(shopFlags) as ShopFlag[]),
  printed: oneOf(flagChoices),
  codeState: oneOf(codeChoices),
  printedBefore: aDay,
  scannedSince: aDay,
  notScannedSince: aDay,
  unvisited: oneOf(unvisitedChoices),
  inspectedSince: aDay,
  notInspectedSince: aDay,
  sign: oneOf(signChoices),
}

/** What the server is asked: days without a visit and the year of a sign count back from today. */
export const askedBy = ({ unvisited, sign, ...filter }: ShopFilter, today: string) => ({
  ...(sign !== undefined && signsAsked(sign, today)),
  ...(unvisited !== undefined && { notInspectedSince: addDays(today, -Number(unvisited)) }),
  ...filter,
})

/** Reads an address; what it cannot mean is left out. */
export const filterIn = (params: URLSearchParams): ShopFilter =>
  Object.fromEntries(
    filterKeys.flatMap((key) => {
      const value = readers[key](params.get(key) ?? '')
      return value === undefined ? [] : [[key, value]]
    }),
  )

/** What a choice takes off the address, for the server is asked one thing of each: the later choice stands. */
const rivals: { readonly [Key in FilterKey]?: readonly FilterKey[] } = {
  stationId: ['gridId'],
  sign: ['printed', 'scannedSince', 'notScannedSince'],
  printed: ['sign'],
  scannedSince: ['sign'],
  notScannedSince: ['sign'],
  unvisited: ['notInspectedSince'],
  notInspectedSince: ['unvisited'],
}

/** The address with one condition changed; a changed condition starts at the first page, another station at all grids. */
export const withCondition = (params: URLSearchParams, key: FilterKey, value: string | undefined): URLSearchParams => {
  const next = new URLSearchParams(params)
  for (const gone of ['page', ...(rivals[key] ?? [])]) next.delete(gone)
  if (key === 'status' && next.get('sign') === 'merged') next.delete('sign')
  if (key === 'sign' && value === 'merged') next.delete('status')
  if (value) next.set(key, value)
  else next.delete(key)
  return next
}

/** The address with no condition left; order and day stay. */
export const withoutConditions = (params: URLSearchParams): URLSearchParams =>
  filterKeys.reduce((next, key) => withCondition(next, key, undefined), params)
