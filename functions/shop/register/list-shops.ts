import type { ShopLine } from '@app/types/shop/contract'
import type { BusinessType, ShopSort, ShopStatus } from '@app/types/shop/values'
import type { Actor } from '../../platform/actor'
import { askPage, type PageInput, sortBy } from '../../platform/lists/ask-page'
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

const conditionsIn = ({ stationId, gridId, status, businessType, flagged }: Wanted): readonly Condition[] => [
  ...(stationId ? [{ column: 'stationId', anyOf: [stationId] }] : []),
  ...(gridId ? [{ column: 'gridId', anyOf: [gridId] }] : []),
  ...(status ? [{ column: 'status', anyOf: [status] }] : []),
  ...(businessType ? [{ column: 'businessTypes', anyOf: [businessType] }] : []),
  ...(flagged === undefined ? [] : [{ column: 'flags', isEmpty: flagged === 'no' }]),
]

/** A shop as one row of a list; for staff. */
const lineOf = ({ id, cells = {} }: RowVersion, places: Places): ShopLine => {
  const row = cells as unknown as Listed
  return {
    shopId: id,
    name: row.name,
    address: row.address,
    businessTypes: [...(row.businessTypes ?? [])],
    status: row.status,
    ...placeNames(places, row),
    flags: [...(row.flags ?? [])],
    ...(row.verdict &&
      row.lastDay && { lastInspection: { day: row.lastDay, verdict: row.verdict, failing: row.failing ?? 0 } }),
  }
}

type Listed = {
  readonly name: string
  readonly address: string
  readonly status: ShopStatus
  readonly stationId?: string
  readonly gridId?: string
  readonly businessTypes?: readonly BusinessType[]
  readonly flags?: readonly string[]
  readonly verdict?: string
  readonly failing?: number
  readonly lastDay?: string
}
