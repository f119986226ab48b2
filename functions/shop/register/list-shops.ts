import { askCounts, askPage, type PageInput } from '../../platform/lists/ask-page'
import type { Lists } from '../../platform/lists/read-list'
import { type Asked, given } from '../../platform/verb'
import { shopListing } from '../listing'
import { stationsPk } from '../places/store'
import type { ShopStore } from '../store'
import { type ShopFilter, shopQuestion } from './shop-question'
import { shopLine } from './shop-row'

type Wanted = ShopFilter & PageInput

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
