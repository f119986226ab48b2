import { foundation, type World } from '@app/functions/lambdas/world'
import { codeText, onPhones } from '@app/functions/shop/public'
import { shopStore } from '@app/functions/shop/store'
import { coarsely } from '@app/rules/shop/signs/far-apart'
import { addDays } from '@app/rules/time/day'
import type { ApiAs } from './api-as'
import { demoDistrict } from './district'
import type { DemoInspector } from './people'
import type { DemoShop } from './seed-shops'

export type ScanParts = {
  readonly as: ApiAs
  readonly world: World
  readonly inspectors: readonly DemoInspector[]
  readonly setTime: (at: Date) => void
  readonly today: string
}

/** Signs that inspectors looked at yesterday; more of them show nothing more. */
const scannedAmong = 60
/** Signs that hang a second time, some kilometres off. */
const copied: readonly number[] = [4, 26, 41]
/** Degrees: four kilometres to the north. */
const away = 0.036

/** Yesterday's round: what hangs where it should, and three signs of which a copy was seen elsewhere. */
export const scanSigns = async (parts: ScanParts, shops: readonly DemoShop[]): Promise<void> => {
  const yesterday = addDays(parts.today, -1)
  for (const [n, shop] of shops.slice(0, scannedAmong).entries()) {
    const { point } = shop
    if (!point) continue
    await scan(parts, shop, { at: `${yesterday}T02:00:00.000Z`, point })
    const copy = { ...point, latitude: point.latitude + away }
    if (copied.includes(n)) await scan(parts, shop, { at: `${yesterday}T07:00:00.000Z`, point: copy })
  }
}

type Seen = { readonly at: string; readonly point: NonNullable<DemoShop['point']> }

const scan = async ({ as, world, inspectors, setTime }: ScanParts, shop: DemoShop, { at, point }: Seen) => {
  const { districtId: district } = demoDistrict
  const kept = await shopStore(foundation(world).records).shops.get({ district, shopId: shop.shopId })
  const code = kept && codeText(world.secrets.shopCodeKeys, kept)
  const inspector = inspectors.find(({ station }) => station === shop.station)
  if (!code || !inspector) return
  setTime(new Date(at))
  const { latitude, longitude } = onPhones(point)
  const place = { latitude: coarsely(latitude), longitude: coarsely(longitude) }
  await as(inspector.openid).shop.noteScan({ code, place })
}
