import { differingBuckets } from '@app/rules/inspection/grid-pack'
import { addMonths, type Day, dayOf } from '@app/rules/time/day'
import type { PackShop } from '@app/types/inspection/pack'
import { pageBytes, sizeOf } from '../../platform/fill-page'
import { mapAtMost } from '../../platform/map-at-most'
import { type Asked, given } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import type { InspectionDeps } from '../deps'
import { packShop } from './pack-shop'

type Wanted = { readonly have?: string | undefined; readonly from?: number | undefined }
type Bucket = { readonly bucket: number; readonly shops: readonly StoredShop[] }
type Packed = { readonly bucket: number; readonly shops: PackShop[] }

const atOnce = 20

/** The own grids' shops that the phone has otherwise or not at all, whole buckets at a time. */
export const pullGrid = given(async (deps: InspectionDeps, { actor, input, at }: Asked<Wanted>) => {
  const { grids, shops } = await deps.shops.inspectedBy(actor)
  const left = differingBuckets(shops, input.have).filter(({ bucket }) => bucket >= (input.from ?? 0))
  const buckets = await firstPage(deps, left, dayOf(at.toISOString()))
  const next = left[buckets.length]?.bucket
  const drawn = next === undefined ? await drawnAmong(deps, actor.district, { shops, at }) : []
  return { grids: grids.map((grid) => ({ ...grid })), drawn, buckets, ...(next !== undefined && { next }) }
})

/** What was drawn longer ago is no visit of this year's any more. */
const heardMonths = 12

type Among = { readonly shops: readonly StoredShop[]; readonly at: Date }

/** Shops of the own grids that were drawn, each with the last day. */
const drawnAmong = async ({ store }: InspectionDeps, district: string, { shops, at }: Among) => {
  const since = addMonths(dayOf(at.toISOString()), -heardMonths)
  const draws = (await store.drawnLately(district)).filter(({ on }) => on > since)
  return shops.flatMap(({ shopId, mergedFrom = [] }) => {
    const draw = draws.find(({ shopIds }) => [shopId, ...mergedFrom].some((id) => shopIds.includes(id)))
    return draw ? [{ shopId, on: draw.on }] : []
  })
}

/** As many whole buckets as a page holds, one at least. */
const firstPage = async (deps: InspectionDeps, left: readonly Bucket[], day: Day): Promise<Packed[]> => {
  const page: Packed[] = []
  let room = pageBytes
  for (const { bucket, shops } of left) {
    const packed = {
      bucket,
      shops: [...(await mapAtMost(atOnce, shops, async (shop) => await packShop(deps, shop, day)))],
    }
    room -= sizeOf(packed)
    if (room < 0 && page.length > 0) return page
    page.push(packed)
  }
  return page
}
