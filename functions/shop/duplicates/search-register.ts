import { createHash } from 'node:crypto'
import { findPairs, type SuspectedPair } from '@app/rules/shop/duplicates/find-pairs'
import type { ComparedShop } from '@app/rules/shop/duplicates/judge-pair'
import { nameCore } from '@app/rules/shop/duplicates/likeness'
import * as z from 'zod'
import { runJobStep } from '../../platform/job-step'
import { initialsOf } from '../../platform/lists/initials'
import type { Write } from '../../platform/ports/records'
import type { Worker } from '../../platform/reaction'
import { refuse } from '../../platform/verb'
import { gridsOfDistrict } from '../grid-list'
import { stationsPk } from '../places/store'
import { shopsOfGrid } from '../register/shops-of-grid'
import type { ShopStore, StoredShop } from '../store'
import type { ShopWorkDeps } from '../work-deps'
import type { StoredPair } from './store'

/** `turn` tells two searches of one instant apart. */
const Message = z.strictObject({ district: z.string(), requestedAt: z.string(), turn: z.string() })
type Message = z.infer<typeof Message>

/** DynamoDB takes 100 items a transaction. */
const pairsAtOnce = 90

/**
 * Looks through a district's register for entries that may be one shop. A pair that is known, settled or not, is left
 * as it is; one that waits and is not suspected any more is forgotten. Safe to repeat: it leaves the same pairs.
 */
export const searchRegister =
  (deps: ShopWorkDeps): Worker =>
  async (message) => {
    const wanted = Message.parse(message)
    const shops = await comparedShops(deps.store, wanted.district)
    const found = findPairs(shops)
    const writes = await pairWrites(deps.store, wanted, found)
    for (let from = 0; from < writes.length; from += pairsAtOnce)
      await noteSome(deps, wanted, writes.slice(from, from + pairsAtOnce))
    await finish(deps, wanted, { shops: shops.length, found: found.length })
  }

/** Grid by grid; entries that were merged lie in none. */
const comparedShops = async (store: ShopStore, district: string): Promise<readonly ComparedShop[]> => {
  const stations = await store.stations.within(stationsPk(district), '')
  const shops: ComparedShop[] = []
  for (const gridId of gridsOfDistrict(stations))
    shops.push(...(await shopsOfGrid(store, district, gridId)).map(comparedShop))
  return shops
}

const comparedShop = ({ shopId, name, address, creditCode, registrationNumber, phone }: StoredShop): ComparedShop => ({
  shopId,
  name,
  address,
  creditCode,
  registrationNumber,
  phone,
  initials: initialsOf(nameCore(name)),
})

type PairWrite = { readonly pairId: string; readonly write: Write }

const pairWrites = async (
  { duplicatePairs }: ShopStore,
  { district, requestedAt }: Message,
  found: readonly SuspectedPair[],
): Promise<readonly PairWrite[]> => {
  const known = new Map<string, StoredPair>()
  for (const state of ['open', 'different', 'merged'] as const) {
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await duplicatePairs.list(`D#${district}#DUPLICATES#${state}`, { limit: 500, cursor })
      for (const pair of page.items) known.set(pair.pairId, pair)
      cursor = page.cursor
    }
  }
  const suspected = new Set(found.map(({ pairId }) => pairId))
  const over = [...known.values()].filter(({ state, pairId }) => state === 'open' && !suspected.has(pairId))
  const fresh = found.filter(({ pairId }) => !known.has(pairId))
  return [
    ...over.map((pair) => ({ pairId: pair.pairId, write: duplicatePairs.remove(pair) })),
    ...fresh.map(({ pairId, reasons, weight }) => {
      const pair = { revision: 1, district, pairId, reasons: [...reasons], weight, foundAt: requestedAt }
      return { pairId, write: duplicatePairs.insert({ ...pair, state: 'open' as const }) }
    }),
  ]
}

const noteSome = async ({ kernel, clock }: ShopWorkDeps, wanted: Message, some: readonly PairWrite[]) => {
  const { district } = wanted
  // named by what it holds: a repeat that begins elsewhere is another step
  const name = createHash('sha256')
    .update(some.map(({ pairId }) => pairId).join())
    .digest('base64url')
    .slice(0, 22)
  const step = { district, operation: 'shop.searchRegister', key: keyOf(wanted, name), at: clock() }
  const writes = some.map(({ write }) => write)
  await runJobStep(kernel)(step, async () => ({ answer: {}, writes, subject: `duplicates:${district}` }))
}

const finish = async (
  { kernel, clock, store }: ShopWorkDeps,
  wanted: Message,
  counts: { readonly shops: number; readonly found: number },
) => {
  const { district, requestedAt } = wanted
  const step = { district, operation: 'shop.searchRegister', key: keyOf(wanted, 'finished'), at: clock() }
  await runJobStep(kernel)(step, async () => {
    const known = await store.duplicateSearches.get({ district })
    // a search that was asked for since will say what it found
    if (known && known.requestedAt > requestedAt) return refuse('duplicate.settled')
    const done = { district, requestedAt, ...counts, finishedAt: clock().toISOString() }
    const writes = [
      known
        ? store.duplicateSearches.replace({ ...done, revision: known.revision })
        : store.duplicateSearches.insert({ ...done, revision: 1 }),
    ]
    return { answer: {}, writes, subject: `duplicates:${district}` }
  })
}

const keyOf = ({ requestedAt, turn }: Message, name: string) => `duplicates-${Date.parse(requestedAt)}-${turn}-${name}`
