import type { DuplicatePair, DuplicateSearch } from '@app/types/shop/duplicates'
import type { DuplicateState } from '@app/types/shop/values'
import { type Asked, given } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { stationsPk } from '../places/store'
import type { Places } from '../views'
import { duplicateShop } from './show-duplicate'
import type { StoredPair } from './store'

type Input = { readonly state?: DuplicateState | undefined; readonly cursor?: string | undefined }
type Answer = { readonly pairs: DuplicatePair[]; readonly cursor?: string; readonly search?: DuplicateSearch }

const pageLength = 20

/** Suspected pairs, the weightiest first; those that wait unless another state is asked for. */
export const listDuplicates = given(
  async ({ store }: ShopDeps, { actor: { district }, input }: Asked<Input>): Promise<Answer> => {
    const listPk = `D#${district}#DUPLICATES#${input.state ?? 'open'}`
    const [{ items, cursor }, places, search] = await Promise.all([
      store.duplicatePairs.list(listPk, { limit: pageLength, cursor: input.cursor }),
      store.stations.within(stationsPk(district), ''),
      store.duplicateSearches.get({ district }),
    ])
    const pairs = await Promise.all(items.map((pair) => shownPair(store, pair, places)))
    return {
      pairs: pairs.filter((pair) => pair !== undefined),
      ...(cursor && { cursor }),
      ...(search && { search: shownSearch(search) }),
    }
  },
)

const shownPair = async (
  { shops }: ShopDeps['store'],
  { district, pairId, state, reasons, foundAt, settled }: StoredPair,
  places: Places,
): Promise<DuplicatePair | undefined> => {
  const both = await Promise.all(pairId.split('.').map((shopId) => shops.get({ district, shopId })))
  const known = both.filter((shop) => shop !== undefined).map((shop) => duplicateShop(shop, places))
  const isOpen = state === 'open' && !known.some(({ status }) => status === 'merged')
  return known.length === 2 && (isOpen || state !== 'open')
    ? { pairId, state, reasons, foundAt, ...(settled && { settled }), shops: known }
    : undefined
}

const shownSearch = ({ requestedAt, finishedAt, shops, found }: DuplicateSearch): DuplicateSearch => ({
  requestedAt,
  ...(finishedAt && { finishedAt, shops, found }),
})
