import { tidyTag } from '@app/rules/shop/facts/tags'
import type { LicenceKind } from '@app/types/licence/values'
import type { ShopLine } from '@app/types/shop/contract'
import type { BusinessTrait, BusinessType, ShopSort, ShopStatus, SizeClass } from '@app/types/shop/values'
import type { Actor } from '../../platform/actor'
import { among, askPage, type PageInput, sortBy } from '../../platform/lists/ask-page'
import type { RowVersion } from '../../platform/lists/listing'
import type { Condition } from '../../platform/lists/question'
import type { Lists } from '../../platform/lists/read-list'
import { scopeWords } from '../../platform/reach'
import { type Asked, given } from '../../platform/verb'
import { may } from '../access'
import { shopListing } from '../listing'
import type { ShopStore, StoredShop } from '../store'
import { type Places, placeNames } from '../views'

type Wanted = PageInput & {
  readonly stationId?: string | undefined
  readonly gridId?: string | undefined
  readonly status?: ShopStatus | undefined
  readonly businessType?: BusinessType | undefined
  readonly trait?: BusinessTrait | undefined
  readonly sizeClass?: SizeClass | undefined
  readonly tag?: string | undefined
  readonly missing?: LicenceKind | 'any' | undefined
  readonly located?: 'yes' | 'no' | undefined
  readonly flagged?: 'yes' | 'no' | undefined
  readonly sort?: ShopSort | undefined
}

/** Every shop of one grid, by name; `none` holds those that no grid has yet. */
export const shopsOfGrid = async (store: ShopStore, district: string, gridId: string): Promise<StoredShop[]> => {
  const found: StoredShop[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await store.shops.list(`D#${district}#GRID#${gridId}`, { limit: 1_000, cursor })
    found.push(...page.items)
    cursor = page.cursor
  }
  return found
}

type ListDeps = { readonly store: ShopStore; readonly lists: Lists }

/** The register: any filter, any order, any page, as it is or as it was known on a past day. */
export const listShops = given(async ({ store, lists }: ListDeps, { actor, input }: Asked<Wanted>) => {
  const { district } = actor
  const asking = {
    listing: shopListing,
    district,
    input,
    scope: scopeFor(actor),
    conditions: conditionsIn(input),
    sort: sortBy(input.sort ?? 'name'),
    shown: Object.keys(shopListing.columns),
  }
  const [places, { rows, ...standing }] = await Promise.all([
    store.stations.within(`D#${district}#STATIONS`, ''),
    askPage(lists, asking),
  ])
  return { shops: rows.map((row) => lineOf(row, places)), ...standing }
})

/** What somebody may see at all: the district, or what the own stations and grids hold. */
const scopeFor = (actor: Actor): readonly Condition[] =>
  may.seeAll(actor) ? [] : [{ column: 'scope', anyOf: scopeWords(actor) }]

const conditionsIn = (wanted: Wanted): readonly Condition[] => [
  ...among('stationId', wanted.stationId),
  ...among('gridId', wanted.gridId),
  ...among('status', wanted.status),
  ...among('businessTypes', wanted.businessType),
  ...among('traits', wanted.trait),
  ...among('sizeClass', wanted.sizeClass),
  ...among('tags', wanted.tag && tidyTag(wanted.tag)),
  ...(wanted.missing === 'any' ? filled('missingPapers', 'yes') : among('missingPapers', wanted.missing)),
  ...filled('located', wanted.located),
  ...filled('flags', wanted.flagged),
]

/** With or without something in a column, where that is asked. */
const filled = (column: string, wanted: 'yes' | 'no' | undefined): readonly Condition[] =>
  wanted === undefined ? [] : [{ column, isEmpty: wanted === 'no' }]

/** A shop as one row of a list; for staff. */
const lineOf = ({ id, cells = {} }: RowVersion, places: Places): ShopLine => {
  const row = cells as unknown as Listed
  return {
    shopId: id,
    name: row.name,
    address: row.address,
    businessTypes: [...(row.businessTypes ?? [])],
    status: row.status,
    ...describedBy(row),
    ...placeNames(places, row),
    flags: [...(row.flags ?? [])],
    ...(row.verdict &&
      row.lastDay && { lastInspection: { day: row.lastDay, verdict: row.verdict, failing: row.failing ?? 0 } }),
  }
}

/** A column that a file was written without leaves its cell out. */
const describedBy = ({ sizeClass, traits, tags, openMonths, missingPapers }: Listed) => ({
  ...(sizeClass && { sizeClass }),
  ...(traits && { traits: [...traits] }),
  ...(tags && { tags: [...tags] }),
  ...(openMonths && { openMonths: openMonths.map(Number).sort((a, b) => a - b) }),
  ...(missingPapers && { missingPapers: [...missingPapers] }),
})

type Listed = {
  readonly name: string
  readonly address: string
  readonly status: ShopStatus
  readonly stationId?: string
  readonly gridId?: string
  readonly businessTypes?: readonly BusinessType[]
  readonly flags?: readonly string[]
  readonly sizeClass?: SizeClass
  readonly traits?: readonly BusinessTrait[]
  readonly tags?: readonly string[]
  readonly openMonths?: readonly string[]
  readonly missingPapers?: readonly LicenceKind[]
  readonly verdict?: string
  readonly failing?: number
  readonly lastDay?: string
}
