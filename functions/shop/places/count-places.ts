import { countMatching } from '../../platform/lists/answer-question'
import type { Condition } from '../../platform/lists/question'
import type { Lists } from '../../platform/lists/read-list'
import { scopeWords } from '../../platform/reach'
import { type Asked, given } from '../../platform/verb'
import { may } from '../access'
import { shopListing } from '../listing'
import { countedStatuses } from '../register/shop-question'
import type { ShopStore } from '../store'
import { stationsPk } from './store'

type Deps = { readonly store: ShopStore; readonly lists: Lists }

/** How many shops each grid has, of those that the asker sees: neither closed ones nor entries that were merged into another. */
export const countPlaces = given(async ({ store, lists }: Deps, { actor }: Asked<unknown>) => {
  const { district } = actor
  const place = { district, listing: shopListing.name }
  const [stations, { list }] = await Promise.all([
    store.stations.within(stationsPk(district), ''),
    lists.upTo(place, shopListing.columns, { known: [] }),
  ])
  const scope: readonly Condition[] = may.seeAll(actor) ? [] : [{ column: 'scope', anyOf: scopeWords(actor) }]
  const count = (condition: Condition): number =>
    countMatching(list, { scope, conditions: [condition, ...open], sort: { column: 'name' } })
  return {
    grids: stations
      .flatMap(({ grids }) => grids)
      .map(({ gridId }) => ({ gridId, shops: count({ column: 'gridId', anyOf: [gridId] }) })),
    none: count({ column: 'gridId', isEmpty: true }),
  }
})

const counted = countedStatuses.filter((status) => status !== 'closed')
const open: readonly Condition[] = [{ column: 'status', anyOf: counted }]
