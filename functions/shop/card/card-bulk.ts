import { type Day, dayOf } from '@app/rules/time/day'
import type { Licence } from '@app/types/licence/contract'
import * as z from 'zod'
import type { PublicItem, PublicItems } from '../../platform/ports/public-items'
import type { SendMessage } from '../../platform/ports/queue'
import type { Worker } from '../../platform/reaction'
import type { AskPapers } from '../deps'
import type { StoredShop } from '../store'
import { type CardDeps, cardQueue, cardsAtOnce, managed, putCard } from './card-write'

const BulkMessage = z.strictObject({ district: z.string(), shopIds: z.array(z.string()).max(100) })

type Deps = CardDeps & {
  readonly send: SendMessage
  readonly licences: AskPapers
  readonly items: Pick<PublicItems, 'putAll'>
}

/**
 * Writes the cards of many shops of a district: shops and the papers that came with them are read together, their
 * stations and the bureau's name once, the cards written in one transaction. One that cannot be built goes to
 * `card-rebuild` alone.
 */
export const buildManyCards =
  (deps: Deps): Worker =>
  async (message) => {
    const { district, shopIds } = BulkMessage.parse(message)
    const built: PublicItem[] = []
    const collecting = {
      ...(await sourcesFor(deps, district)),
      items: {
        takeBack: deps.items.takeBack,
        putIfNewer: async (key: string, revision: number, doc: unknown) => void built.push({ key, revision, doc }),
      },
      clock: deps.clock,
    }
    const shops = await readShops(deps, district, shopIds)
    const papers = await papersOf(deps, shops.known, dayOf(deps.clock().toISOString()))
    const build = async (shopId: string): Promise<void> => {
      const shop = await shops.read(shopId)
      const sources = sourcesOf(deps, shop, papers.get(shopId))
      await putCard({ ...collecting, ...sources }, { district, shopId }, shop)
    }
    for (let from = 0; from < shopIds.length; from += cardsAtOnce) {
      const some = shopIds.slice(from, from + cardsAtOnce)
      const done = await Promise.all(some.map((shopId) => managed({ district, shopId }, () => build(shopId))))
      for (const shopId of some.filter((_, n) => !done[n])) await deps.send(cardQueue, { district, shopId })
    }
    await putThem(deps, built)
  }

/** One that somebody's newer card is in the way of holds up no other. */
const putThem = async ({ items }: Deps, built: readonly PublicItem[]): Promise<void> => {
  if (built.length === 0 || (await items.putAll(built))) return
  for (const { key, revision, doc } of built) await items.putIfNewer(key, revision, doc)
}

/** A shop counts its inspections in the transaction that submits one: most have none to look for. */
const never = { forPublic: async () => ({ forCard: [] }) }

/** A shop that is as an import left it has recorded nobody. */
const nobody = async () => undefined

/** Nothing is asked that is known already: of a shop that is as an import left it, its papers and people are. */
const sourcesOf = (deps: Deps, shop: StoredShop | undefined, its: readonly Licence[] | undefined) => ({
  licences: its && shop ? { ofShop: async () => its } : deps.licences,
  inspections: shop?.inspectionCount === 0 ? never : deps.inspections,
  employees: its ? nobody : deps.employees,
})

type ReadShops = {
  readonly known: readonly StoredShop[]
  readonly read: (shopId: string) => Promise<StoredShop | undefined>
}

/** All in one read; one whose facts no longer fit their schema must not hide the others, so then each by itself. */
const readShops = async ({ store }: Deps, district: string, shopIds: readonly string[]): Promise<ReadShops> => {
  try {
    const shops = await store.shops.getMany(shopIds.map((shopId) => ({ district, shopId })))
    const found = new Map(shops.map((shop, n) => [shopIds[n], shop]))
    return { known: shops.filter((shop) => shop !== undefined), read: async (shopId) => found.get(shopId) }
  } catch {
    return { known: [], read: async (shopId) => await store.shops.get({ district, shopId }) }
  }
}

/**
 * The papers of shops that are as an import left them new: the import noted which they are. Of any other shop somebody
 * may have added or removed one.
 */
const papersOf = async (
  { licences }: Deps,
  shops: readonly StoredShop[],
  today: Day,
): Promise<ReadonlyMap<string, readonly Licence[]>> => {
  const asLeft = shops.flatMap(({ district, shopId, revision, imported }) =>
    imported?.papers && imported.revision === revision ? [{ district, shopId, licenceIds: imported.papers }] : [],
  )
  const places = asLeft.flatMap(({ licenceIds, ...shop }) => licenceIds.map((licenceId) => ({ ...shop, licenceId })))
  const found = await licences.byIds(places, today)
  const papers = new Map<string, Licence[]>(asLeft.map(({ shopId }) => [shopId, []]))
  for (const [n, { shopId }] of places.entries()) {
    const paper = found[n]
    if (paper) papers.get(shopId)?.push(paper)
  }
  return papers
}

const sourcesFor = async ({ store, people }: Deps, district: string) => {
  const home = await people.district(district)
  return { store: { stations: { get: once(store.stations.get) } }, people: { district: async () => home } }
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
