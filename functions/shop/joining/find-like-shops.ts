import { likenessOf, nameCore, streetOf } from '@app/rules/shop/likeness'
import type { RegisteredShop } from '@app/types/shop/joining/contract'
import { type Likeness, likenesses } from '@app/types/shop/joining/values'
import { askPage } from '../../platform/lists/ask-page'
import type { RowVersion } from '../../platform/lists/listing'
import { type Asked, given, isRefused } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { shopListing } from '../listing'
import { stationsPk } from '../places/store'
import { countedStatuses } from '../register/shop-question'
import type { Places } from '../views'
import { applicationFor } from './load-application'
import type { StoredApplication } from './store'
import { registeredOf } from './views'

/** Shops that are shown beside an application. */
const mostShown = 5

/** Shops of the register with a like name or at the same door, and the grid that the street's shops have. */
export const findLikeShops = given(
  async (deps: ShopDeps, { actor, input }: Asked<{ readonly applicationId: string }>) => {
    const application = await applicationFor(deps, actor, input.applicationId)
    if (isRefused(application)) return application
    const street = streetOf(application.address)
    const [places, byName, byStreet] = await Promise.all([
      deps.store.stations.within(stationsPk(actor.district), ''),
      search(deps, application, nameCore(application.name)),
      street ? search(deps, application, street) : [],
    ])
    const grid = gridOf(byStreet, places)
    return {
      shops: await alikeIn(deps, application, { rows: [...byName, ...byStreet], places }),
      ...(grid && { grid }),
    }
  },
)

const search = async ({ lists }: ShopDeps, { district }: StoredApplication, q: string) =>
  (
    await askPage(lists, {
      listing: shopListing,
      district,
      input: { q },
      scope: [],
      conditions: [{ column: 'status', anyOf: countedStatuses }],
      sort: { column: 'name' },
      shown: ['name', 'address', 'gridId'],
    })
  ).rows

type Found = { readonly rows: readonly RowVersion[]; readonly places: Places }
type Alike = RegisteredShop & { readonly alike: Likeness[] }

/** Both alike first. The shop that has the very credit code stands elsewhere already. */
const alikeIn = async (
  { store }: ShopDeps,
  application: StoredApplication,
  { rows, places }: Found,
): Promise<Alike[]> => {
  const judged = [...new Map(rows.map((row) => [row.id, row])).values()].flatMap((row) => {
    const { name, address } = row.cells as unknown as { readonly name: string; readonly address: string }
    const found = likenessOf(application, { name, address })
    const alike = likenesses.filter((likeness) => found[likeness])
    return alike.length > 0 ? [{ shopId: row.id, alike }] : []
  })
  const most = judged.sort((a, b) => b.alike.length - a.alike.length).slice(0, mostShown)
  const shops = await Promise.all(
    most.map(async ({ shopId, alike }) => {
      const shop = await store.shops.get({ district: application.district, shopId })
      return shop && shop.subjectKey !== application.subjectKey ? { ...registeredOf(shop, places), alike } : undefined
    }),
  )
  return shops.filter((shop) => shop !== undefined)
}

/** The grid of most of these shops; none where none has one. */
const gridOf = (rows: readonly RowVersion[], places: Places) => {
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const gridId = cells?.['gridId']
    if (typeof gridId === 'string') counts.set(gridId, (counts.get(gridId) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const [gridId, neighbours] = most ?? []
  const station = places.find(({ grids }) => grids.some((grid) => grid.gridId === gridId))
  const grid = station?.grids.find((one) => one.gridId === gridId)
  if (!station || !grid || neighbours === undefined) return undefined
  return { stationId: station.stationId, gridId: grid.gridId, gridName: grid.name, neighbours }
}
