import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { ShopDeps } from './deps'
import { shopsOfGrid } from './list-shops'
import { isSignable } from './sign-left-out'
import type { ShopStore, StoredShop, StoredSignJob } from './store'

type Target = { readonly gridId: string } | { readonly shopId: string }
type Input = { readonly target: Target; readonly image: StoredSignJob['image'] }
type Answer = { readonly signJobId: string; readonly total: number }

/** Pages of one PDF: memory grows with them. */
export const mostSigns = 500

/** Orders signs of one shop or of a grid's active shops, by name; drawing them begins with the stream. */
export const printSigns = given(
  async ({ store, newId }: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { district } = actor
    const found = await findShops(store, district, input.target)
    if (isRefused(found)) return found
    const { title, shops } = found
    if (shops.length === 0) return refuse('sign.nothing')
    if (shops.length > mostSigns) {
      return refuse('sign.tooMany', [`一次最多制 ${mostSigns} 张，“${title}”有 ${shops.length} 家店`])
    }
    const mute = await stationsWithoutPhone(store, district, shops)
    if (mute.length > 0) return refuse('sign.noPhone', mute)
    const job: StoredSignJob = {
      revision: 1,
      district,
      signJobId: newId(),
      title,
      image: input.image,
      state: 'waiting',
      shopIds: shops.map(({ shopId }) => shopId),
      done: 0,
      startedAt: at.toISOString(),
      startedBy: actor.kind === 'person' ? actor.name : '',
    }
    const { signJobId } = job
    return {
      answer: { signJobId, total: shops.length },
      writes: [store.signJobs.insert(job)],
      subject: `signs:${signJobId}`,
    }
  },
)

/** Names of their stations that nobody could call: a sign must say whom to ring. */
const stationsWithoutPhone = async (store: ShopStore, district: string, shops: readonly StoredShop[]) => {
  const stations = await store.stations.within(`D#${district}#STATIONS`, '')
  const asked = new Set(shops.map(({ stationId }) => stationId))
  return stations.filter(({ stationId, phone }) => asked.has(stationId) && !phone).map(({ name }) => name)
}

type Found = { readonly title: string; readonly shops: readonly StoredShop[] }

const findShops = async (store: ShopStore, district: string, target: Target): Promise<Found | Refused> => {
  if ('shopId' in target) {
    const shop = await store.shops.get({ district, shopId: target.shopId })
    return shop ? { title: shop.name, shops: [shop].filter(isSignable) } : refuse('shop.unknown')
  }
  const stations = await store.stations.within(`D#${district}#STATIONS`, '')
  const grid = stations.flatMap(({ grids }) => grids).find(({ gridId }) => gridId === target.gridId)
  if (!grid) return refuse('place.unknown')
  const shops = await shopsOfGrid(store, district, target.gridId)
  return {
    title: grid.name,
    shops: shops.filter(isSignable).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
  }
}
