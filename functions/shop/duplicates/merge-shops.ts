import { pairIdOf } from '@app/rules/shop/duplicates/find-pairs'
import type { Choices } from '@app/rules/shop/duplicates/merge-facts'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { keepHistory } from '../history/shop-history'
import { stationsPk } from '../places/store'
import type { ShopStore, StoredShop } from '../store'
import { type BothIds, loadPair, summaryOver } from './load-pair'
import { factsOf, movePaper, type Pair, survivorOf } from './plan-merge'
import type { StoredMerge, StoredPair } from './store'

type Input = BothIds & { readonly fields: Choices; readonly reason: string }

/**
 * Unites two entries of one shop. Papers move over, one that both have stays once; inspections, reports and members
 * stay where they were made. The merged entry's keys lead to the shop that stays: another import meets that one.
 */
export const mergeShops = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<{ shopId: string }> | Refused> => {
    const { district } = actor
    const loaded = await loadPair(deps, district, input)
    if (isRefused(loaded)) return loaded
    const { kept, merged, papers } = loaded
    const summary = await summaryOver(deps, loaded)
    const united = [...papers.kept, ...papers.moved]
    const survivor = survivorOf({ kept, merged, choices: input.fields, papers: united, summary })
    const settled = { at: at.toISOString(), by: actor.kind === 'person' ? actor.name : '', reason: input.reason }
    const record: StoredMerge = {
      revision: 1,
      district,
      shopId: kept.shopId,
      otherId: merged.shopId,
      ...settled,
      statusBefore: merged.status,
      before: factsOf(kept),
      after: factsOf(survivor),
      papers: papers.moved.map(({ licenceId, revision }) => ({ licenceId, revision: revision + 1 })),
    }
    const places = await deps.store.stations.within(stationsPk(district), '')
    const gone: StoredShop = { ...merged, status: 'merged', mergedInto: kept.shopId }
    const happened = { places, actor, at, deed: 'shop.mergeShops', reason: input.reason }
    return {
      answer: { shopId: kept.shopId },
      writes: [
        deps.store.shops.replace(survivor),
        deps.store.shops.replace(gone),
        ...keepHistory(deps, { before: kept, after: survivor, ...happened }),
        ...keepHistory(deps, { before: merged, after: gone, ...happened }),
        deps.store.merges.insert(record),
        ...papers.moved.flatMap((paper) => movePaper(deps.papers, paper, kept.shopId)),
        ...(await pointSubjects(deps.store, merged, { from: merged.shopId, to: kept.shopId })),
        await pairAs(deps.store, loaded, { state: 'merged', settled }),
      ],
      subject: `shop:${kept.shopId}`,
      reason: input.reason,
    }
  },
)

/** Whoever looks for the shop under the entry's key, or that of an entry merged into it before, finds another one. */
export const pointSubjects = async (
  store: ShopStore,
  entry: StoredShop,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly Write[]> => {
  const { district, mergedFrom = [] } = entry
  const others = await store.shops.getMany(mergedFrom.map((shopId) => ({ district, shopId })))
  const keys = new Set([entry, ...others].flatMap((one) => (one ? [one.subjectKey] : [])))
  const subjects = await store.subjects.getMany([...keys].map((subjectKey) => ({ district, subjectKey })))
  return subjects.flatMap((subject) =>
    subject?.shopId === from ? [store.subjects.replace({ ...subject, shopId: to })] : [],
  )
}

/** The pair with what became of it; one that no search had found is noted all the same. */
export const pairAs = async (
  { duplicatePairs }: ShopStore,
  { kept, merged }: Pair,
  next: Pick<StoredPair, 'state' | 'settled'>,
): Promise<Write> => {
  const { district } = kept
  const pairId = pairIdOf(kept.shopId, merged.shopId)
  const known = await duplicatePairs.get({ district, pairId })
  if (known) return duplicatePairs.replace({ ...known, ...next })
  const foundAt = next.settled?.at ?? ''
  return duplicatePairs.insert({ revision: 1, district, pairId, reasons: [], weight: 0, foundAt, ...next })
}
