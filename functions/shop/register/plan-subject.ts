import { switchedOff } from '@app/rules/shop/facts/business-types'
import { registerFlags } from '@app/rules/shop/register-problems'
import { mergeRows, type ShopCandidate } from '@app/rules/shop/register-row'
import type { BusinessTypesVersion } from '@app/types/shop/business-types'
import type { ImportRow } from '@app/types/shop/imports'
import { businessTypeNames } from '@app/types/shop/values'
import { amendedOf, beforeOf, importedByOf } from '../import/before-import'
import type { CandidateLicence } from '../import/import-candidate'
import type { ImportLeft } from '../import/import-left'
import type { JudgedRow } from '../import/judge-sheet'
import type { StoredShop } from '../store'
import type { KeptPaper } from '../work-deps'
import { findPlace, namesOfPlace, type PlaceIds, type Places } from './find-place'
import { openFlags } from './open-flags'
import { paperKindsOf } from './paper-kinds'

export type Problems = ImportRow['problems']
export type Known = { readonly shop: StoredShop; readonly papers: readonly KeptPaper[] }

/** Everything but numbers and ids: what storing one subject of a sheet will do. */
export type SubjectPlan = { readonly problems: Problems } & (
  | { readonly what: 'create'; readonly facts: ShopFacts; readonly papers: readonly CandidateLicence[] }
  | {
      readonly what: 'change'
      readonly known: StoredShop
      readonly next: StoredShop
      readonly added: readonly CandidateLicence[]
      readonly amended: readonly KeptPaper[]
      /** What it will have been before. */
      readonly was: Pick<ImportLeft, 'before' | 'importedBy' | 'amended'>
    }
  | { readonly what: 'unchanged'; readonly shopId: string }
)

type ShopFacts = Omit<ShopCandidate, 'licences' | 'businessTypes' | 'stationName' | 'gridName' | 'point' | 'tags'> &
  PlaceIds &
  Pick<StoredShop, 'location' | 'tags'> & {
    readonly businessTypes: StoredShop['businessTypes']
    readonly flags: string[]
  }

export type CandidateShop = NonNullable<NonNullable<JudgedRow['candidate']>['shop']>

/** A row that carries a subject. */
export type Carrier = {
  readonly shop: CandidateShop
  readonly flags: readonly string[]
  readonly noted: Problems
  readonly at: string
  /** The district's kinds of business on that day. */
  readonly kinds: BusinessTypesVersion
}

/** What storing a row means for a shop that is new, or for the one that the register has under its key. */
export const planSubject = (carrier: Carrier, known: Known | undefined, places: Places): SubjectPlan => {
  const { shop, problems: unplaced } = withKnownPlace(carrier, places)
  const problems = [...unplaced, ...disabledTypes(carrier, known)]
  const flags = [...carrier.flags, ...problems.map(({ code }) => code)]
  const { at } = carrier
  if (known) return planMerge({ known, shop, flags, problems, places, at })
  const facts = factsOf(shop, places, at)
  const open = openFlags(flags, { ...shop, ...facts })
  return { what: 'create', facts: { ...facts, flags: open }, papers: shop.licences, problems }
}

type Merge = {
  readonly known: Known
  readonly shop: CandidateShop
  readonly flags: readonly string[]
  readonly problems: Problems
  readonly places: Places
  readonly at: string
}

const planMerge = ({ known, shop, flags, problems, places, at }: Merge): SubjectPlan => {
  const existing = asCandidate(known, places)
  const merged = mergeRows(existing, inSameStation(existing, shop))
  const said = [...problems, ...keptProblems(existing, shop)]
  if (!merged.changed) return { what: 'unchanged', shopId: known.shop.shopId, problems: said }
  const facts = { ...factsOf(merged.shop, places, at), ...placeOf(known.shop), ...locationOf(known.shop) }
  const open = openFlags([...known.shop.flags, ...flags], { ...merged.shop, ...facts })
  const added = shop.licences.filter((paper) => !known.papers.some((kept) => isSame(kept, paper)))
  const paperKinds = paperKindsOf([...known.papers.filter(({ cancelled }) => !cancelled), ...added])
  const next = { ...known.shop, ...facts, flags: open, paperKinds }
  const amended = known.papers.flatMap((kept) => amendedBy(kept, shop.licences))
  return {
    what: 'change',
    known: known.shop,
    next,
    added,
    amended,
    was: { before: beforeOf(known.shop, next), amended: amendedOf(amended, known.papers), ...importedByOf(known.shop) },
    problems: said,
  }
}

/** A place that somebody set stays. */
const locationOf = ({ location }: StoredShop) => (location ? { location } : {})

const placeOf = ({ stationId, gridId }: StoredShop): PlaceIds => ({
  ...(stationId && { stationId }),
  ...(gridId && { gridId }),
})

type Paper = Pick<KeptPaper, 'kind' | 'number'>
const isSame = (a: Paper, b: Paper) => a.kind === b.kind && a.number === b.number

/** A date that the register lacks comes from the sheet; one that it has stays. */
const amendedBy = (kept: KeptPaper, papers: readonly CandidateLicence[]): KeptPaper[] => {
  const paper = papers.find((one) => isSame(one, kept))
  if (kept.validUntil !== undefined || paper?.validUntil === undefined) return []
  const flags = kept.flags.filter((code) => code !== 'dateMissing' && code !== 'dateUnreadable')
  return [{ ...kept, validUntil: paper.validUntil, flags }]
}

/** A grid of another station than the shop's says nothing about the shop; that the stations differ is flagged. */
const inSameStation = (existing: ShopCandidate, shop: CandidateShop): CandidateShop => {
  if (!existing.stationName || existing.stationName === shop.stationName) return shop
  const { gridName: _, ...rest } = shop
  return rest
}

const differing = new Set(['nameKept', 'addressKept', 'stationKept', 'gridKept', 'sizeKept', 'statusKept', 'termKept'])

/** What the sheet says otherwise than the register. That both are one subject is the very point of importing again. */
const keptProblems = (existing: ShopCandidate, shop: ShopCandidate): Problems =>
  mergeRows(existing, shop)
    .flags.filter(({ code }) => differing.has(code))
    .map(({ code, column, written }) => {
      const { message, next } = againstRegister(code)
      return { code, message, next, ...(column && { column }), ...(written && { written }) }
    })

const againstRegister = (code: keyof typeof registerFlags) => {
  const { message, next } = registerFlags[code]
  return { message: message.replace('与前面', '与库里').replace('保留前面的', '保留库里的'), next }
}

const asCandidate = ({ shop, papers }: Known, places: Places): ShopCandidate => ({
  name: shop.name,
  ...(shop.creditCode && { creditCode: shop.creditCode }),
  ...(shop.registrationNumber && { registrationNumber: shop.registrationNumber }),
  ...(shop.operator && { operator: shop.operator }),
  businessTypes: shop.businessTypes,
  licences: papers.map(({ kind, number, validUntil, flags }) => ({
    kind,
    number,
    ...(validUntil && { validUntil }),
    flags: flags as ShopCandidate['licences'][number]['flags'],
  })),
  ...namesOfPlace(places, shop),
  address: shop.address,
  ...(shop.phone && { phone: shop.phone }),
  ...describedOf(shop),
})

const describedOf = ({ sizeClass, tags, location, status }: StoredShop) => ({
  ...(sizeClass && { sizeClass }),
  ...(tags && { tags }),
  ...(location && { point: { longitude: location.longitude, latitude: location.latitude } }),
  status,
})

const factsOf = (shop: ShopCandidate, places: Places, at: string): Omit<ShopFacts, 'flags'> => {
  const { licences: _, businessTypes, stationName, gridName, point, tags, ...facts } = shop
  const place = findPlace(places, { ...(stationName && { stationName }), ...(gridName && { gridName }) })
  const location = point && { ...point, source: 'import' as const, setAt: at, setBy: '名录导入' }
  return {
    ...facts,
    ...place,
    ...(tags && { tags: [...tags] }),
    ...(location && { location }),
    businessTypes: [...businessTypes],
  }
}

/** Kinds of business that are off: a shop that had one keeps it, and nobody is asked about it again. */
const disabledTypes = ({ shop, kinds }: Carrier, known: Known | undefined): Problems => {
  const off = switchedOff(kinds, known && { businessTypes: known.shop.businessTypes }, shop)
  if (off.length === 0) return []
  const written = shop.businessTypes.filter((type) => off.includes(type)).map((type) => businessTypeNames[type])
  const code = 'businessTypeDisabled'
  return [{ code, column: 'businessType', written: written.join('、'), ...registerFlags[code] }]
}

/** The row's shop without places that the district does not have, and what is said about them. */
const withKnownPlace = ({ shop, noted }: Carrier, places: Places) => {
  const { stationName, gridName, ...rest } = shop
  const place = namesOfPlace(places, findPlace(places, shop))
  const unknownStation = stationName !== undefined && place.stationName === undefined
  const holder = noted.some(({ code, written }) => code === 'holderNotStation' && written === stationName)
  const problems = [
    ...(unknownStation && !holder ? [unknownPlace('station', stationName)] : []),
    ...(gridName !== undefined && place.gridName === undefined ? [unknownPlace('grid', gridName)] : []),
  ]
  return { shop: { ...rest, ...place }, problems }
}

const missing = {
  station: { code: 'stationMissing', what: '监管所' },
  grid: { code: 'gridMissing', what: '网格' },
} as const

const unknownPlace = (column: keyof typeof missing, written: string): Problems[number] => {
  const { code, what } = missing[column]
  return { code, column, written, message: `库里没有“${written}”这个${what}`, next: registerFlags[code].next }
}
