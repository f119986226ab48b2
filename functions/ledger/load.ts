import type { Actor } from '../platform/actor'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import type { LedgerDeps } from './deps'
import type { StoredEntry } from './store'

type MayAt = (actor: Actor, shop: StoredShop) => boolean
export type EntryAsked = {
  readonly shopId: string
  readonly kind: StoredEntry['kind']
  readonly day: string
  readonly entryId: string
}

export const subjectOf = ({ entryId }: Pick<EntryAsked, 'entryId'>): string => `ledger:${entryId}`

/** The shop, if it is this actor's in that way. An entry that was merged away is read as the shop that it is today. */
export const loadShop = async (
  { shops }: Pick<LedgerDeps, 'shops'>,
  actor: Actor,
  { shopId, mayAt }: { readonly shopId: string; readonly mayAt: MayAt },
): Promise<StoredShop | Refused> => {
  const shop = await shops.shop(actor.district, shopId)
  if (!shop) return refuse('shop.unknown')
  const today = shop.mergedInto === undefined ? shop : await shops.united(shop)
  return mayAt(actor, shop) || mayAt(actor, today) ? shop : refuse('access.denied', undefined, `shop:${shopId}`)
}

export type LoadedEntry = { readonly shop: StoredShop; readonly entry: StoredEntry }

export const loadEntry = async (
  deps: Pick<LedgerDeps, 'shops' | 'store'>,
  actor: Actor,
  { asked, mayAt }: { readonly asked: EntryAsked; readonly mayAt: MayAt },
): Promise<LoadedEntry | Refused> => {
  const shop = await loadShop(deps, actor, { shopId: asked.shopId, mayAt })
  if (isRefused(shop)) return shop
  const { shopId, kind, day, entryId } = asked
  const entry = await deps.store.entries.get({ district: actor.district, shopId, kind, day, entryId })
  return entry ? { shop, entry } : refuse('ledger.entryUnknown')
}
