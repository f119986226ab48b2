import { dayOf } from '@app/rules/time/day'
import { kindsOn } from '../kinds/business-types'
import type { Places } from '../register/find-place'
import { type Known, planSubject, type SubjectPlan } from '../register/plan-subject'
import type { ShopWorkDeps } from '../work-deps'
import { foldUnited } from './fold-united'
import type { JudgedRow } from './judge-sheet'

/** A row with what storing it will do; `shopId` where the register knows its subject already. */
export type PlannedRow = {
  readonly row: JudgedRow
  readonly shopId?: string | undefined
  readonly plan?: SubjectPlan
}

type Asked = { readonly rows: readonly JudgedRow[]; readonly places: Places }

/** Looks the rows' subjects up, all at once, and plans what storing each means. */
export const planRows = async (
  deps: ShopWorkDeps,
  district: string,
  { rows: judged, places }: Asked,
): Promise<readonly PlannedRow[]> => {
  const shopIds = await shopIdsOf(deps, district, judged)
  const rows = foldUnited(judged, shopIds)
  const knownShops = await knownIn(deps, district, carriersIn(rows, shopIds))
  const at = deps.clock().toISOString()
  const kinds = await kindsOn(deps, district, dayOf(at))
  return rows.map((row): PlannedRow => {
    const { candidate, problems } = row
    if (!candidate) return { row }
    const { subjectKey, shop, flags } = candidate
    const shopId = shopIds.get(subjectKey)
    if (!shop) return { row, shopId }
    const plan = planSubject(
      { shop, flags, noted: problems, at, kinds },
      shopId ? knownShops.get(shopId) : undefined,
      places,
    )
    return { row, shopId, plan }
  })
}

const shopIdsOf = async ({ store }: ShopWorkDeps, district: string, rows: readonly JudgedRow[]) => {
  const keys = [...new Set(rows.flatMap(({ candidate }) => (candidate ? [candidate.subjectKey] : [])))]
  const subjects = await store.subjects.getMany(keys.map((subjectKey) => ({ district, subjectKey })))
  return new Map(subjects.flatMap((subject) => (subject ? [[subject.subjectKey, subject.shopId] as const] : [])))
}

const carriersIn = (rows: readonly JudgedRow[], shopIds: ReadonlyMap<string, string>): string[] =>
  rows.flatMap(({ candidate }) => (candidate?.shop ? (shopIds.get(candidate.subjectKey) ?? []) : []))

const knownIn = async ({ store, papers }: ShopWorkDeps, district: string, shopIds: readonly string[]) => {
  const shops = await store.shops.getMany(shopIds.map((shopId) => ({ district, shopId })))
  const known = shopIds.map(async (shopId, at): Promise<readonly [string, Known]> => {
    const shop = shops[at]
    if (!shop) throw new Error(`subject without shop ${shopId}`)
    return [shopId, { shop, papers: await papers.ofShop(district, shopId) }]
  })
  return new Map(await Promise.all(known))
}
