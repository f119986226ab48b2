import { dayOf } from '@app/rules/time/day'
import type { Actor } from '../platform/actor'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { may } from './access'
import type { AmendmentDeps } from './deps'
import type { StoredAmendment } from './store'

export type Place = { readonly shopId: string; readonly amendmentId: string }
type As = 'owner' | 'keeper' | 'either'
type Deps = Pick<AmendmentDeps, 'shops' | 'store'>

export const subjectOf = ({ amendmentId }: Pick<Place, 'amendmentId'>): string => `amendment:${amendmentId}`

const mayAs = (actor: Actor, shop: StoredShop, as: As): boolean =>
  (as !== 'keeper' && may.owns(actor, shop)) || (as !== 'owner' && may.keeps(actor, shop))

/** The shop that an entry is one with now, where it is the asker's in that way. */
export const loadShop = async (
  { shops }: Pick<Deps, 'shops'>,
  actor: Actor,
  { shopId, as }: { readonly shopId: string; readonly as: As },
): Promise<StoredShop | Refused> => {
  const entry = await shops.shop(actor.district, shopId)
  if (!entry) return refuse('shop.unknown')
  const shop = await shops.united(entry)
  return mayAs(actor, shop, as) ? shop : refuse('access.denied', undefined, `shop:${shop.shopId}`)
}

export type Loaded = { readonly shop: StoredShop; readonly amendment: StoredAmendment }

export const loadAmendment = async (
  deps: Deps,
  actor: Actor,
  { shopId, amendmentId, as }: Place & { readonly as: As },
): Promise<Loaded | Refused> => {
  const shop = await loadShop(deps, actor, { shopId, as })
  if (isRefused(shop)) return shop
  const amendment = await deps.store.amendments.get({ district: actor.district, shopId, amendmentId })
  return amendment ? { shop, amendment } : refuse('amendment.unknown')
}

/** Papers of the entry that the request is about. */
export const papersOf = async ({ licences }: Pick<AmendmentDeps, 'licences'>, shop: StoredShop, at: Date) =>
  (await licences.ofShop(shop.district, shop.shopId, dayOf(at.toISOString()))).filter(({ cancelled }) => !cancelled)
