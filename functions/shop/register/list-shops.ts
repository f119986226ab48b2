import { askCounts, askPage, type PageInput } from '../../platform/lists/ask-page'
import type { Lists } from '../../platform/lists/read-list'
import { type Asked, given } from '../../platform/verb'
import { gridListPk } from '../grid-list'
import { shopListing } from '../listing'
import { stationsPk } from '../places/store'
import type { ShopStore, StoredShop } from '../store'
import { type ShopFilter, shopQuestion } from './shop-question'
import { shopLine } from './shop-row'

type Wanted = ShopFilter & PageInput

/** Every shop of one grid, by name, or of what stands for one (`grid-list.ts`). */
export const shopsOfGrid = async (store: ShopStore, district: string, gridId: string): Promise<StoredShop[]> => {
  const found: StoredShop[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await store.shops.list(gridListPk(district, gridId), { limit: 1_000, cursor })
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
    ...shopQuestion(actor, input),
    shown: Object.keys(shopListing.columns),
  }
  const [places, { rows, ...standing }] = await Promise.all([
    store.stations.within(stationsPk(district), ''),
    askPage(lists, asking),
  ])
  return { shops: rows.map((row) => shopLine(row, places)), ...standing }
})

/** How many of the shops that a filter leaves carry each flag, the most frequent first. */
export const countFlags = given(async ({ lists }: Pick<ListDeps, 'lists'>, { actor, input }: Asked<ShopFilter>) => {
  const asking = { listing: shopListing, district: actor.district, input, ...shopQuestion(actor, input) }
  const counts = await askCounts(lists, asking, 'flags')
  return { flags: counts.map(([flag, shops]) => ({ flag, shops })) }
})
