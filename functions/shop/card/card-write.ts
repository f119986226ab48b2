import { PublicCard } from '@app/types/shop/card'
import type { Clock } from '../../platform/ports/clock'
import type { PublicItems } from '../../platform/ports/public-items'
import { sayFault } from '../../platform/say-fault'
import { buildCard, type CardParts } from './build-card'
import { cardKey } from './card-key'

export type CardDeps = CardParts & { readonly items: Pick<PublicItems, 'putIfNewer'>; readonly clock: Clock }

export type ShopPlace = { readonly district: string; readonly shopId: string }

/** A message on `card-rebuild`: one shop, or every shop of a station. */
export const cardQueue = 'card-rebuild'

/** Cards built at once. */
export const cardsAtOnce = 8

/**
 * Writes one shop's card from what `records` hold now. Safe to repeat: it replaces only a card of the same or an older
 * revision. Rejects when the shop's rows no longer fit their schemas.
 */
export const writeCard = async (deps: CardDeps, { district, shopId }: ShopPlace): Promise<void> => {
  const card = await buildCard(deps, { district, shopId, at: deps.clock() })
  // checked field by field: what is not public by declaration never leaves `records`
  if (card) await deps.items.putIfNewer(cardKey(district, shopId), card.revision, PublicCard.parse(card))
}

/** True when the card was written; what went wrong is only noted, for the shop's neighbours must not wait for it. */
export const couldWrite = async (deps: CardDeps, place: ShopPlace): Promise<boolean> => {
  try {
    await writeCard(deps, place)
    return true
  } catch (error) {
    const card = cardKey(place.district, place.shopId)
    sayFault({ card }, error)
    return false
  }
}
