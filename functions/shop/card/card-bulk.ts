import * as z from 'zod'
import type { SendMessage } from '../../platform/ports/queue'
import type { Worker } from '../../platform/reaction'
import type { StoredShop } from '../store'
import { type CardDeps, cardQueue, cardsAtOnce, managed, putCard } from './card-write'

const BulkMessage = z.strictObject({ district: z.string(), shopIds: z.array(z.string()).max(100) })

type Deps = CardDeps & { readonly send: SendMessage }

/**
 * Writes the cards of many shops of a district: shops are read together, their stations and the bureau's name once. One
 * that cannot be written goes to `card-rebuild` alone.
 */
export const buildManyCards =
  (deps: Deps): Worker =>
  async (message) => {
    const { district, shopIds } = BulkMessage.parse(message)
    const shops = await readOneByOneIfNeedBe(deps, district, shopIds)
    const { licences, items, clock } = deps
    const stations = { get: once(deps.store.stations.get) }
    const parts = { licences, items, clock, store: { stations }, people: { district: once(deps.people.district) } }
    const write = async (shopId: string): Promise<void> => {
      const shop = await shops(shopId)
      const inspections = shop?.inspectionCount === 0 ? never : deps.inspections
      await putCard({ ...parts, inspections }, { district, shopId }, shop)
    }
    for (let from = 0; from < shopIds.length; from += cardsAtOnce) {
      const some = shopIds.slice(from, from + cardsAtOnce)
      const written = await Promise.all(some.map((shopId) => managed({ district, shopId }, () => write(shopId))))
      for (const shopId of some.filter((_, n) => !written[n])) await deps.send(cardQueue, { district, shopId })
    }
  }

/** A shop counts its inspections in the transaction that submits one: most have none to look for. */
const never = { ofShop: async () => ({ forCard: [] }) }

type ReadShop = (shopId: string) => Promise<StoredShop | undefined>

/** All in one read; one whose facts no longer fit their schema must not hide the others, so then each by itself. */
const readOneByOneIfNeedBe = async (
  { store }: Deps,
  district: string,
  shopIds: readonly string[],
): Promise<ReadShop> => {
  try {
    const shops = await store.shops.getMany(shopIds.map((shopId) => ({ district, shopId })))
    const found = new Map(shops.map((shop, n) => [shopIds[n], shop]))
    return async (shopId) => found.get(shopId)
  } catch {
    return async (shopId) => await store.shops.get({ district, shopId })
  }
}

/** Asks once for each question. */
const once = <K, V>(ask: (of: K) => Promise<V>): ((of: K) => Promise<V>) => {
  const answers = new Map<string, Promise<V>>()
  return async (of) => {
    const name = JSON.stringify(of)
    const answer = answers.get(name) ?? ask(of)
    answers.set(name, answer)
    return await answer
  }
}
