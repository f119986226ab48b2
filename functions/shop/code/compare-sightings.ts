import { coarsely, farApart } from '@app/rules/shop/signs/far-apart'
import type { SeenPlace } from '@app/types/shop/scans'
import type { Write } from '../../platform/ports/records'
import type { ShopDeps } from '../deps'
import type { StoredShop } from '../store'

/** A sign that was seen at a place. */
type Sighted = { readonly at: string; readonly place: SeenPlace }

type Compared = {
  readonly writes: readonly Write[]
  /** How far from another sighting of the day, where that is another place. */
  readonly metres?: number | undefined
}

/** Nobody sees one sign more often in two days. */
const mostCompared = 50

/**
 * Keeps where a sign was seen, and compares it with where it was within the day. What led to a hint once leads to none
 * again: an officer who settled it would be told the same anew.
 */
export const compareSightings = async (
  { store, newId }: ShopDeps,
  { district, shopId, code: { serial }, signHint }: StoredShop,
  { at, place }: Sighted,
): Promise<Compared> => {
  const coarse = { latitude: coarsely(place.latitude), longitude: coarsely(place.longitude) }
  const all = await store.scans.latest(`D#${district}#SHOP#${shopId}`, 'SCAN#', mostCompared)
  const earlier = all.filter((one) => one.serial === serial && one.seenAt > (signHint?.at ?? ''))
  const metres = farApart(
    { ...coarse, at },
    earlier.map(({ seenAt, ...where }) => ({ ...where, at: seenAt })),
  )
  const scan = { revision: 1, district, shopId, scanId: newId(), serial, seenAt: at, ...coarse }
  return { metres, writes: [store.scans.insert(scan)] }
}
