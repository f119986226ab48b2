import { PublicCard } from '@app/types/shop/card'
import type { Clock } from '../../platform/ports/clock'
import type { PublicItems } from '../../platform/ports/public-items'
import { sayFault } from '../../platform/say-fault'
import type { StoredShop } from '../store'
import { type CardParts, type CardSources, cardOf } from './build-card'
import { cardKey } from './card-key'

export type CardDeps = CardParts & {
  readonly items: Pick<PublicItems, 'putIfNewer' | 'takeBack'>
  readonly clock: Clock
}

export type ShopPlace = { readonly district: string; readonly shopId: string }

/** A message on `card-rebuild`: one shop, or every shop of a station. */
export const cardQueue = 'card-rebuild'

/** Cards built at once. */
export const cardsAtOnce = 8

/**
 * Writes one shop's card from what `records` hold now, or takes it back where there is no such shop any more or the
 * public may not read of it. Safe to repeat: it replaces only a card of the same or an older revision. Rejects when the
 * shop's rows no longer fit their schemas.
 */
export const writeCard = async (deps: CardDeps, of: ShopPlace): Promise<void> => {
  const shop = await deps.store.shops.get(of)
  await putCard(deps, of, shop)
  // what was made at an entry that was merged stands on the card of the shop that stayed
  if (shop?.mergedInto) await writeCard(deps, { ...of, shopId: shop.mergedInto })
}

/** Checked field by field: what is not public by declaration never leaves `records`. */
export const putCard = async (
  { items, clock, ...sources }: PutDeps,
  { district, shopId }: ShopPlace,
  shop: StoredShop | undefined,
): Promise<void> => {
  const key = cardKey(district, shopId)
  const card = shop && (await cardOf(sources, shop, clock()))
  if (card) await items.putIfNewer(key, card.revision, PublicCard.parse(card))
  else await items.takeBack(key, shop?.revision)
}

type PutDeps = CardSources & Pick<CardDeps, 'items' | 'clock'>

/** True when the card was written; what went wrong is only noted, for the shop's neighbours must not wait for it. */
export const couldWrite = async (deps: CardDeps, place: ShopPlace): Promise<boolean> =>
  await managed(place, () => writeCard(deps, place))

export const managed = async ({ district, shopId }: ShopPlace, write: () => Promise<void>): Promise<boolean> => {
  try {
    await write()
    return true
  } catch (error) {
    sayFault({ card: cardKey(district, shopId) }, error)
    return false
  }
}
