import { PublicCard } from '@app/types/shop/card'
import type { Clock } from '../platform/ports/clock'
import type { PublicItems } from '../platform/ports/public-items'
import type { RowChange } from '../platform/reaction'
import { buildCard, type CardParts } from './build-card'
import { cardKey } from './card-key'
import type { StoredStation } from './store'

export type CardDeps = CardParts & { readonly items: Pick<PublicItems, 'putIfNewer'>; readonly clock: Clock }

type ShopPlace = { readonly district: string; readonly shopId: string }

/** Kinds in a shop's partition that no card shows: a consumer's report must not make work for everybody. */
const unseenKinds: readonly string[] = ['Mismatch']

const shopPk = /^D#([^#]+)#SHOP#([^#]+)$/
const stationsPk = /^D#([^#]+)#STATIONS$/

/** Cards built at once, and shops of a grid read at once. */
const atOnce = 8
const pageSize = 100

const shopOf = ({ kind, pk }: RowChange): ShopPlace[] => {
  const [, district, shopId] = shopPk.exec(pk) ?? []
  return district && shopId && !unseenKinds.includes(kind) ? [{ district, shopId }] : []
}

/** Every shop once, however often it changed: a card is built from what is there now. */
const changedShops = (changes: readonly RowChange[]): ShopPlace[] => [
  ...new Map(changes.flatMap(shopOf).map((place) => [cardKey(place.district, place.shopId), place])).values(),
]

/** Stations that are called otherwise or have another telephone: the cards of all their shops show it. */
const renamedStations = (changes: readonly RowChange[]): StoredStation[] => {
  const renamed = changes.flatMap(({ pk, before, after }) => {
    if (!stationsPk.test(pk) || !before || !after) return []
    return before['name'] === after['name'] && before['phone'] === after['phone'] ? [] : [after as StoredStation]
  })
  return [...new Map(renamed.map((station) => [`${station.district}#${station.stationId}`, station])).values()]
}

const rebuildOne = async (deps: CardDeps, { district, shopId }: ShopPlace): Promise<void> => {
  const card = await buildCard(deps, { district, shopId, at: deps.clock() })
  // checked field by field: what is not public by declaration never leaves `records`
  if (card) await deps.items.putIfNewer(cardKey(district, shopId), card.revision, PublicCard.parse(card))
}

const rebuildMany = async (deps: CardDeps, places: readonly ShopPlace[]): Promise<void> => {
  for (let from = 0; from < places.length; from += atOnce) {
    await Promise.all(places.slice(from, from + atOnce).map((place) => rebuildOne(deps, place)))
  }
}

const rebuildGrid = async (deps: CardDeps, { district, stationId }: StoredStation, gridId: string): Promise<void> => {
  let cursor: string | undefined
  do {
    const page = await deps.store.shops.list(`D#${district}#GRID#${gridId}`, { limit: pageSize, cursor })
    const ours = page.items.filter((shop) => shop.stationId === stationId)
    await rebuildMany(deps, ours)
    cursor = page.cursor
  } while (cursor !== undefined)
}

/** A station's shops, grid by grid and a page at a time; those of no grid last. */
const rebuildStation = async (deps: CardDeps, station: StoredStation): Promise<void> => {
  for (const gridId of [...station.grids.map((grid) => grid.gridId), 'none']) await rebuildGrid(deps, station, gridId)
}

/**
 * Writes the public card of every shop that a batch of changes touched, once each. Safe to repeat: a card is built from
 * what `records` hold now and replaces only one of the same or an older revision.
 */
export const rebuildCards =
  (deps: CardDeps) =>
  async (changes: readonly RowChange[]): Promise<void> => {
    await rebuildMany(deps, changedShops(changes))
    for (const station of renamedStations(changes)) await rebuildStation(deps, station)
  }
