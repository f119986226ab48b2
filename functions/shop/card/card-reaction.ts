import type { SendMessage } from '../../platform/ports/queue'
import type { RowChange } from '../../platform/reaction'
import { type CardDeps, cardQueue, cardsAtOnce, couldWrite, type ShopPlace } from './card-write'
import { type ChangedShop, changedShops } from './changed-shops'

type Deps = CardDeps & { readonly send: SendMessage }

/** Cards of an import follow on this queue, a message for so many, and hold up nobody's single change. */
const bulkQueue = 'card-bulk'
const mostInMessage = 100

const sent = async ({ send }: Deps, queue: string, message: object): Promise<boolean> =>
  await send(queue, message).then(
    () => true,
    () => false,
  )

/** A card that cannot be written is left to the queue; only when that fails too has the change come to nothing. */
const dealtWith = async (deps: Deps, place: ShopPlace): Promise<boolean> =>
  (await couldWrite(deps, place)) || (await sent(deps, cardQueue, place))

const writeNow = async (deps: Deps, shops: readonly ChangedShop[]): Promise<string[]> => {
  const undone: string[] = []
  for (let from = 0; from < shops.length; from += cardsAtOnce) {
    const some = shops.slice(from, from + cardsAtOnce)
    const done = await Promise.all(some.map(({ place }) => dealtWith(deps, place)))
    undone.push(...some.flatMap(({ changeId }, n) => (done[n] ? [] : [changeId])))
  }
  return undone
}

const sendOn = async (deps: Deps, shops: readonly ChangedShop[]): Promise<string[]> => {
  const undone: string[] = []
  for (const district of new Set(shops.map(({ place }) => place.district))) {
    const its = shops.filter(({ place }) => place.district === district)
    for (let from = 0; from < its.length; from += mostInMessage) {
      const some = its.slice(from, from + mostInMessage)
      const message = { district, shopIds: some.map(({ place }) => place.shopId) }
      if (!(await sent(deps, bulkQueue, message))) undone.push(...some.map(({ changeId }) => changeId))
    }
  }
  return undone
}

/**
 * Writes the public card of every shop that a batch of changes touched, once each; those of an import go to
 * `card-bulk`. A shop whose card cannot be built goes to `card-rebuild` and holds up no other. Answers the changes for
 * which nothing could be done.
 */
export const rebuildCards =
  (deps: Deps) =>
  async (changes: readonly RowChange[]): Promise<readonly string[]> => {
    const shops = changedShops(changes)
    const undone = await writeNow(
      deps,
      shops.filter(({ bulk }) => !bulk),
    )
    const bulk = await sendOn(
      deps,
      shops.filter((shop) => shop.bulk),
    )
    return [...undone, ...bulk]
  }
