import { type Asked, type Changed, given, isRefused, type Refused } from '../platform/verb'
import type { EmployeeDeps } from './deps'
import { loadShop } from './load-employee'
import type { StoredScale } from './store'

export type Scale = Pick<StoredScale, 'dinersPerMeal' | 'isChainHeadOffice' | 'makesSpecialFood'>

/** What a scale says, without who said it. */
export const scaleShown = ({ dinersPerMeal, isChainHeadOffice, makesSpecialFood }: Scale): Scale => ({
  ...(dinersPerMeal !== undefined && { dinersPerMeal }),
  ...(isChainHeadOffice !== undefined && { isChainHeadOffice }),
  ...(makesSpecialFood !== undefined && { makesSpecialFood }),
})

/** The shop says how many it feeds and what it is: whom it has to appoint follows from that. */
export const declareScale = given(
  async (
    { store, shops }: Pick<EmployeeDeps, 'store' | 'shops'>,
    { actor, input, at }: Asked<Scale & { readonly shopId: string }>,
  ): Promise<Changed<{ shopId: string }> | Refused> => {
    const shop = await loadShop({ shops }, actor, { shopId: input.shopId, as: 'keeper' })
    if (isRefused(shop)) return shop
    const { district, shopId } = shop
    const known = await store.scales.get({ district, shopId })
    const by = actor.kind === 'person' ? actor.name : ''
    const next = { district, shopId, ...scaleShown(input), declaredAt: at.toISOString(), by }
    return {
      answer: { shopId },
      writes: [
        known
          ? store.scales.replace({ ...next, revision: known.revision })
          : store.scales.insert({ ...next, revision: 1 }),
      ],
      subject: `shop:${shopId}`,
    }
  },
)
