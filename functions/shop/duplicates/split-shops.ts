import { isDeepStrictEqual } from 'node:util'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { keepHistory } from '../history/shop-history'
import { stationsPk } from '../places/store'
import { StoredShop } from '../store'
import type { KeptPaper } from '../work-deps'
import type { BothIds } from './load-pair'
import { pairAs, pointSubjects } from './merge-shops'
import { factsOf, mergedFacts, movePaper, type Pair } from './plan-merge'
import type { StoredMerge } from './store'

type Input = BothIds & { readonly reason: string }

/** Takes a merge back: both entries as they were. Refused once anything builds on it. */
export const splitShops = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<{ shopId: string }> | Refused> => {
    const { district } = actor
    const found = await findMerge(deps, district, input)
    if (isRefused(found)) return found
    const { kept, merged, merge } = found
    const papers = await papersOf(deps, merge)
    if (!papers || !isDeepStrictEqual(factsOf(kept), merge.after)) return refuse('merge.builtUpon')
    const undone = { at: at.toISOString(), by: actor.kind === 'person' ? actor.name : '', reason: input.reason }
    const { mergedInto: _, ...alone } = merged
    const places = await deps.store.stations.within(stationsPk(district), '')
    const [one, other] = [restored(kept, merge.before), StoredShop.parse({ ...alone, status: merge.statusBefore })]
    const happened = { places, actor, at, deed: 'shop.splitShops', reason: input.reason }
    return {
      answer: { shopId: kept.shopId },
      writes: [
        deps.store.shops.replace(one),
        deps.store.shops.replace(other),
        ...keepHistory(deps, { before: kept, after: one, ...happened }),
        ...keepHistory(deps, { before: merged, after: other, ...happened }),
        deps.store.merges.replace({ ...merge, undone }),
        ...papers.flatMap((paper) => movePaper(deps.papers, paper, merged.shopId)),
        ...(await pointSubjects(deps.store, merged, { from: kept.shopId, to: merged.shopId })),
        await pairAs(deps.store, found, { state: 'open', settled: undefined }),
      ],
      subject: `shop:${kept.shopId}`,
      reason: input.reason,
    }
  },
)

type Found = Pair & { readonly merge: StoredMerge }

const findMerge = async (
  { store }: ShopDeps,
  district: string,
  { shopId, otherId }: BothIds,
): Promise<Found | Refused> => {
  const [kept, merged] = await Promise.all([shopId, otherId].map((id) => store.shops.get({ district, shopId: id })))
  if (!kept || !merged) return refuse('shop.unknown')
  const merges = await store.merges.within(`D#${district}#SHOP#${shopId}`, `MERGE#${otherId}#`)
  const merge = merges.find(({ undone }) => undone === undefined)
  if (!merge || merged.mergedInto !== shopId) return refuse('merge.unknown')
  return kept.mergedInto
    ? refuse('merge.impossible', [`${kept.name}自己已并入别的户，请先把它拆开`])
    : { kept, merged, merge }
}

/** The papers that moved, as they did; undefined when one was changed since. */
const papersOf = async ({ papers }: ShopDeps, merge: StoredMerge): Promise<readonly KeptPaper[] | undefined> => {
  const known = await papers.ofShop(merge.district, merge.shopId)
  const moved = merge.papers.map(({ licenceId, revision }) =>
    known.find((paper) => paper.licenceId === licenceId && paper.revision === revision),
  )
  return moved.every((paper) => paper !== undefined) ? moved : undefined
}

const restored = (kept: StoredShop, before: StoredMerge['before']): StoredShop => {
  const others = Object.entries(kept).filter(([fact]) => !(mergedFacts as readonly string[]).includes(fact))
  return StoredShop.parse({ ...Object.fromEntries(others), ...before })
}
