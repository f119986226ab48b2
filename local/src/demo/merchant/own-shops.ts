import type { BusinessType } from '@app/types/shop/values'
import { demoMerchants } from '../people'
import { runShops } from '../seed-people'
import { type DemoShop, goesOn } from '../seed-shops'

/** What a shop is there to show. */
export const parts = ['canteen', 'restaurant', 'bistro', 'noodles', 'hasty', 'grocer', 'pharmacy'] as const
export type Part = (typeof parts)[number]

export type OwnShop = DemoShop & {
  readonly part: Part
  /** Whoever runs it. */
  readonly owner: (typeof demoMerchants)[number]
}
export type OwnShops = Readonly<Partial<Record<Part, OwnShop>>>

const types: Readonly<Record<Part, BusinessType>> = {
  canteen: 'canteen',
  restaurant: 'catering',
  bistro: 'catering',
  noodles: 'smallCatering',
  hasty: 'foodSales',
  grocer: 'foodSales',
  pharmacy: 'drugRetail',
}

/** Enterprises owe the daily control, households do not (GB 32100: 91 and 92); a canteen does whosever it is. */
export const owesControls = ({ part, creditCode }: OwnShop): boolean =>
  part === 'canteen' || (part !== 'pharmacy' && creditCode.startsWith('91'))

const fits = (part: Part, { businessTypes, creditCode }: DemoShop): boolean =>
  businessTypes.length === 1 &&
  businessTypes[0] === types[part] &&
  (part !== 'restaurant' || creditCode.startsWith('91'))

/**
 * A few shops whose people keep everything here, each in depth; a district may lack one of a kind. Those of the merchant
 * whose phone comes first come first.
 */
export const ownShops = (shops: readonly DemoShop[]): OwnShops => {
  const open = shops
    .slice(0, runShops)
    .map((shop, place) => ({ shop, place, merchant: place % demoMerchants.length }))
    .filter(({ place }) => goesOn(place))
    .sort((a, b) => a.merchant - b.merchant || a.place - b.place)
  const taken = new Set<number>()
  const chosen = parts.flatMap((part) => {
    const found = open.find(({ shop, place }) => !taken.has(place) && fits(part, shop))
    const owner = found && demoMerchants[found.merchant]
    if (!found || !owner) return []
    taken.add(found.place)
    return [[part, { ...found.shop, part, owner }] as const]
  })
  return Object.fromEntries(chosen)
}
