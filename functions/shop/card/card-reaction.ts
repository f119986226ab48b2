import type { SendMessage } from '../../platform/ports/queue'
import type { RowChange } from '../../platform/reaction'
import { cardKey } from './card-key'
import { type CardDeps, cardQueue, cardsAtOnce, couldWrite, type ShopPlace } from './card-write'

/** Kinds in a shop's partition that no card shows: a consumer's report must not make work for everybody. */
const unseenKinds: readonly string[] = ['Mismatch', 'ShopChange']

const shopPk = /^D#([^#]+)#SHOP#([^#]+)$/

type Changed = { readonly place: ShopPlace; readonly changeId: string }

const shopOf = ({ kind, pk, changeId }: RowChange): Changed[] => {
  const [, district, shopId] = shopPk.exec(pk) ?? []
  return district && shopId && !unseenKinds.includes(kind) ? [{ place: { district, shopId }, changeId }] : []
}

/** Every shop once with its first change, however often it changed: a card is built from what is there now. */
const changedShops = (changes: readonly RowChange[]): Changed[] => {
  const newestFirst = changes.flatMap(shopOf).reverse()
  const byShop = new Map(newestFirst.map((one) => [cardKey(one.place.district, one.place.shopId), one]))
  return [...byShop.values()].reverse()
}

type Deps = CardDeps & { readonly send: SendMessage }

/** A card that cannot be written is left to the queue; only when that fails too has the change come to nothing. */
const dealtWith = async (deps: Deps, place: ShopPlace): Promise<boolean> => {
  if (await couldWrite(deps, place)) return true
  return await deps.send(cardQueue, place).then(
    () => true,
    () => false,
  )
}

/**
 * Writes the public card of every shop that a batch of changes touched, once each. A shop whose card cannot be built
 * goes to `card-rebuild` and holds up no other. Answers the changes for which neither could be done.
 */
export const rebuildCards =
  (deps: Deps) =>
  async (changes: readonly RowChange[]): Promise<readonly string[]> => {
    const shops = changedShops(changes)
    const undone: string[] = []
    for (let from = 0; from < shops.length; from += cardsAtOnce) {
      const some = shops.slice(from, from + cardsAtOnce)
      const done = await Promise.all(some.map(({ place }) => dealtWith(deps, place)))
      undone.push(...some.flatMap(({ changeId }, n) => (done[n] ? [] : [changeId])))
    }
    return undone
  }
