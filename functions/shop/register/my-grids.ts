import { statusEffects } from '@app/rules/shop/facts/status'
import { type Actor, grantOf } from '../../platform/actor'
import { gridless } from '../grid-list'
import { stationsPk } from '../places/store'
import type { ShopStore, StoredGrid, StoredShop, StoredStation } from '../store'
import { shopsOfGrid } from './shops-of-grid'

export type GridHead = {
  readonly gridId: string
  readonly name: string
  readonly part?: 'responsible' | 'deputy'
  readonly officer?: string
}

export const nobody = { stationId: '', gridIds: [] }

/** Shops that the inspector may visit (`covers`) before somebody assigned them. */
export const noGrid = { gridId: 'none', name: '未分网格' }

/** Under what the index lists a grid's shops; those of no grid are their station's. */
export const listedFor = (gridId: string, stationId: string): string =>
  gridId === noGrid.gridId ? gridless(stationId) : gridId

export const gridsOf = (places: readonly StoredStation[], mine: readonly string[], actor: Actor): GridHead[] => [
  ...places
    .flatMap((station) => station.grids)
    .filter(({ gridId }) => mine.includes(gridId))
    .map((grid) => headOf(grid, actor)),
  noGrid,
]

/** As what the asker holds the grid, and who answers for it. */
const headOf = ({ gridId, name, responsible }: StoredGrid, actor: Actor): GridHead => {
  const isOwn = actor.kind === 'person' && responsible?.personId === actor.personId
  return { gridId, name, part: isOwn ? 'responsible' : 'deputy', ...(responsible && { officer: responsible.name }) }
}

/** An inspector's grids, and every shop of them that is inspected; `none` only where the station has such shops. */
export const myShops = async (
  store: ShopStore,
  actor: Actor,
): Promise<{ readonly grids: readonly GridHead[]; readonly shops: readonly StoredShop[] }> => {
  const { district } = actor
  const { stationId, gridIds } = grantOf(actor, 'inspector') ?? nobody
  const heads = gridsOf(await store.stations.within(stationsPk(district), ''), gridIds, actor)
  const listed = await Promise.all(
    heads.map(async ({ gridId }) => await shopsOfGrid(store, district, listedFor(gridId, stationId))),
  )
  const shops = listed.map((all) => all.filter(({ status }) => statusEffects[status].isInspected))
  const grids = heads.filter(({ gridId }, at) => gridId !== noGrid.gridId || (shops[at]?.length ?? 0) > 0)
  return { grids, shops: shops.flat() }
}
