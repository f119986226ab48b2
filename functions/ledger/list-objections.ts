import { type Asked, given } from '../platform/verb'
import { readsLedgers } from './access'
import type { LedgerDeps } from './deps'
import { lineOf } from './views'

/** What waits for an answer or a review, of all shops that the actor reads. */
export const listObjections = given(async (deps: LedgerDeps, { actor }: Asked<unknown>) => {
  const entries = await deps.store.objected(actor.district)
  const shops = new Map(
    await Promise.all(
      [...new Set(entries.map(({ shopId }) => shopId))].map(
        async (shopId) => [shopId, await deps.shops.shop(actor.district, shopId)] as const,
      ),
    ),
  )
  return {
    entries: entries.flatMap((entry) => {
      const shop = shops.get(entry.shopId)
      if (!shop || !readsLedgers(actor, shop)) return []
      return [{ ...lineOf(entry), shopId: entry.shopId, shopName: shop.name }]
    }),
  }
})
