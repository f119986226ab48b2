import type { Sign } from '../../paper/sign'
import { codeTail } from '../code/code-tail'
import { stationsPk } from '../places/store'
import { addressOf, codeText } from '../public'
import type { StoredShop } from '../store'
import type { ShopWorkDeps } from '../work-deps'
import { pictureKey } from './fetch-wxacode'
import type { StoredSignJob } from './store'

/** What stands on the signs of these shops, in their order. */
export const signPages = async (
  deps: ShopWorkDeps,
  job: StoredSignJob,
  shops: readonly StoredShop[],
): Promise<Sign[]> => {
  const [bureau, stations] = await Promise.all([
    deps.people.district(job.district),
    deps.store.stations.within(stationsPk(job.district), ''),
  ])
  return await Promise.all(
    shops.map(async (shop) => {
      const station = stations.find(({ stationId }) => stationId === shop.stationId)
      const code = codeText(deps.codeKeys, shop) ?? ''
      return {
        shopName: shop.name,
        code,
        url: addressOf(deps.publicUrl, code),
        shopNumberShown: codeTail(code),
        stationName: station?.name ?? '',
        stationPhone: station?.phone ?? '',
        bureauName: bureau?.bureauName ?? '',
        image: await imageOf(deps, job, shop),
      }
    }),
  )
}

const imageOf = async (
  { objects }: ShopWorkDeps,
  { image }: StoredSignJob,
  shop: StoredShop,
): Promise<Sign['image']> => {
  if (image === 'qr') return { kind: 'qr' }
  const picture = await objects.get(pictureKey(shop))
  if (!picture) throw new Error(`no picture of ${shop.shopId}`)
  return { kind: 'wxacode', png: picture.body }
}
