import type { Places } from '../register/find-place'
import { type Known, planSubject, type SubjectPlan } from '../register/plan-subject'
import type { ShopWorkDeps } from '../work-deps'
import type { JudgedRow } from './judge-sheet'

/** A row with what storing it will do; `shopId` where the register knows its subject already. */
export type PlannedRow = {
  readonly row: JudgedRow
  readonly shopId?: string | undefined
  readonly plan?: SubjectPlan
}

type Asked = { readonly row: JudgedRow; readonly places: Places }

/** Looks a row's subject up and plans what storing it means. */
export const planRow = async (deps: ShopWorkDeps, district: string, { row, places }: Asked): Promise<PlannedRow> => {
  const { candidate, problems } = row
  if (!candidate) return { row }
  const { subjectKey, shop, flags } = candidate
  const subject = await deps.store.subjects.get({ district, subjectKey })
  if (!shop) return { row, shopId: subject?.shopId }
  const known = subject && (await knownShop(deps, district, subject.shopId))
  return { row, shopId: subject?.shopId, plan: planSubject({ shop, flags, noted: problems }, known, places) }
}

const knownShop = async ({ store, papers }: ShopWorkDeps, district: string, shopId: string): Promise<Known> => {
  const [shop, kept] = await Promise.all([store.shops.get({ district, shopId }), papers.ofShop(district, shopId)])
  if (!shop) throw new Error(`subject without shop ${shopId}`)
  return { shop, papers: kept }
}
