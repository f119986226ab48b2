import * as z from 'zod'
import type { SendMessage } from '../../platform/ports/queue'
import type { Worker } from '../../platform/reaction'
import { gridListPk, gridsOfStation } from '../grid-list'
import { type CardDeps, cardQueue, cardsAtOnce, couldWrite, type ShopPlace, writeCard } from './card-write'

const OfShop = z.strictObject({ district: z.string(), shopId: z.string() })
/** `gridIds`: of these grids alone. */
const OfStation = z.strictObject({
  district: z.string(),
  stationId: z.string(),
  gridIds: z.array(z.string()).optional(),
})
const OfDistrict = z.strictObject({ district: z.string() })
const CardMessage = z.union([OfShop, OfStation, OfDistrict])

type Deps = CardDeps & { readonly send: SendMessage }

/** Shops of a grid read at once. */
const pageSize = 100

/** Those that cannot be written get a message of their own, so that a repeat of this one is not theirs. */
const rebuildMany = async (deps: Deps, places: readonly ShopPlace[]): Promise<void> => {
  for (let from = 0; from < places.length; from += cardsAtOnce) {
    const some = places.slice(from, from + cardsAtOnce)
    const written = await Promise.all(some.map((place) => couldWrite(deps, place)))
    for (const place of some.filter((_, n) => !written[n])) await deps.send(cardQueue, place)
  }
}

const rebuildGrid = async (deps: Deps, { district, stationId }: z.infer<typeof OfStation>, gridId: string) => {
  let cursor: string | undefined
  do {
    const page = await deps.store.shopPlaces.list(gridListPk(district, gridId), { limit: pageSize, cursor })
    const ours = page.items.filter((shop) => shop.stationId === stationId)
    await rebuildMany(
      deps,
      ours.map(({ shopId }) => ({ district, shopId })),
    )
    cursor = page.cursor
  } while (cursor !== undefined)
}

/** A station's shops, grid by grid and a page at a time; those of no grid last. Or those of some grids alone. */
const rebuildStation = async (deps: Deps, of: z.infer<typeof OfStation>): Promise<void> => {
  const station = await deps.store.stations.get(of)
  if (!station) return
  const gridIds = of.gridIds ?? gridsOfStation(station)
  for (const gridId of gridIds) await rebuildGrid(deps, of, gridId)
}

/** Every station in a message of its own, so that one that fails is repeated alone. */
const rebuildDistrict = async ({ store, send }: Deps, district: string): Promise<void> => {
  for (const { stationId } of await store.stations.within(`D#${district}#STATIONS`, '')) {
    await send(cardQueue, { district, stationId })
  }
}

/**
 * Writes one card that `react` could not, the cards of all shops of a station that is called otherwise now, or those of a
 * district where an exam is for others now.
 */
export const rebuildCard =
  (deps: Deps): Worker =>
  async (message) => {
    const of = CardMessage.parse(message)
    if ('shopId' in of) await writeCard(deps, of)
    else if ('stationId' in of) await rebuildStation(deps, of)
    else await rebuildDistrict(deps, of.district)
  }
