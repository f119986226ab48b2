import { statusEffects } from '@app/rules/shop/facts/status'
import * as z from 'zod'
import { grantOf } from '../../platform/actor'
import { fitting, pageBytes, sizeOf } from '../../platform/fill-page'
import { type Asked, given } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { stationsPk } from '../places/store'
import type { StoredShop } from '../store'
import { lineOf, type Places } from '../views'
import { type GridHead, gridsOf, listedFor, nobody, noGrid } from './my-grids'
import { shopsOfGrid } from './shops-of-grid'

type Wanted = { readonly cursor?: string | undefined }
type GridPage = GridHead & { readonly shops: ReturnType<typeof gridLine>[] }

/** The inspector's grids with all their shops, page by page: the phone searches them without network. */
export const listMyGrids = given(async ({ store }: ShopDeps, { actor, input }: Asked<Wanted>) => {
  const { district } = actor
  const { stationId, gridIds } = grantOf(actor, 'inspector') ?? nobody
  const places = await store.stations.within(stationsPk(district), '')
  const after = openCursor(input.cursor)
  const grids: GridPage[] = []
  let room = pageBytes
  for (const head of fromGrid(gridsOf(places, gridIds, actor), after?.gridId)) {
    const { gridId } = head
    const since = gridId === after?.gridId ? after.shop : ''
    const open = openShops(await shopsOfGrid(store, district, listedFor(gridId, stationId)), since)
    const shops = fitting(
      open.map((shop) => gridLine(shop, places)),
      room,
    )
    grids.push({ ...head, shops })
    if (shops.length < open.length) return { grids, cursor: sealCursor(gridId, open[shops.length - 1], since) }
    room -= sizeOf(shops)
  }
  return { grids: grids.filter(({ gridId, shops }) => gridId !== noGrid.gridId || shops.length > 0) }
})

/** A grid that is no more begins at the beginning. */
const fromGrid = (grids: readonly GridHead[], gridId: string | undefined): readonly GridHead[] =>
  grids.slice(
    Math.max(
      0,
      grids.findIndex((grid) => grid.gridId === gridId),
    ),
  )

/** By name; the number tells namesakes apart. */
const placeOf = ({ name, shopId }: StoredShop) => `${name}#${shopId}`

const openShops = (shops: readonly StoredShop[], since: string) =>
  shops
    .filter((shop) => statusEffects[shop.status].isInspected && placeOf(shop) > since)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))

const gridLine = (shop: StoredShop, places: Places) => ({
  ...lineOf(shop, places),
  ...(shop.lastInspection && { lastInspection: shop.lastInspection }),
})

/** The grid in which the next page begins, and the shop after which. */
const Cursor = z.object({ gridId: z.string(), shop: z.string() })

const sealCursor = (gridId: string, last: StoredShop | undefined, since: string): string =>
  Buffer.from(JSON.stringify({ gridId, shop: last ? placeOf(last) : since })).toString('base64url')

/** One that somebody made up begins at the beginning. */
const openCursor = (cursor = ''): z.infer<typeof Cursor> | undefined => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    return undefined
  }
}
