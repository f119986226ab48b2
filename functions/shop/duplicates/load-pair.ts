import { type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { type Pair, sortPapers } from './plan-merge'

export type BothIds = { readonly shopId: string; readonly otherId: string }

/** A transaction holds 100 items: each paper that moves is two. */
const mostMoved = 40
/** Entries merged earlier, whose keys move as well. */
const mostEntries = 10

/** Two entries that can be united, with their papers and inspections. */
export const loadPair = async (deps: ShopDeps, district: string, { shopId, otherId }: BothIds) => {
  const [kept, merged] = await Promise.all(
    [shopId, otherId].map((id) => deps.store.shops.get({ district, shopId: id })),
  )
  if (!kept || !merged) return refuse('shop.unknown')
  const refused = refuseUniting({ kept, merged })
  if (refused) return refused
  const [mine, theirs] = await Promise.all([shopId, otherId].map((id) => deps.papers.ofShop(district, id)))
  const papers = sortPapers(mine ?? [], theirs ?? [])
  if (papers.moved.length > mostMoved) return refuse('merge.impossible', [`要并过去的证照超过 ${mostMoved} 张`])
  return { kept, merged, papers: { kept: mine ?? [], ...papers } }
}

const refuseUniting = ({ kept, merged }: Pair): Refused | undefined => {
  if (kept.shopId === merged.shopId) return refuse('merge.impossible', ['两边是同一户'])
  const gone = [kept, merged].filter(({ mergedInto }) => mergedInto !== undefined)
  if (gone.length > 0) {
    return refuse(
      'merge.impossible',
      gone.map(({ name }) => `${name}已并入别的户`),
    )
  }
  return (merged.mergedFrom?.length ?? 0) > mostEntries
    ? refuse('merge.impossible', [`${merged.name}已并入 ${mostEntries} 户以上，请留下它，把另一户并过来`])
    : undefined
}

/** What the inspections of these entries come to together. */
export const summaryOver = async ({ inspections }: ShopDeps, { kept, merged }: Pair) => {
  const others = [...(kept.mergedFrom ?? []), merged.shopId, ...(merged.mergedFrom ?? [])]
  return (await inspections.ofShop(kept.district, kept.shopId, others)).summary
}
