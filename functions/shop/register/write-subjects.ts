import type { Write } from '../../platform/ports/records'
import type { CandidateLicence } from '../import/import-candidate'
import type { PlannedRow } from '../import/plan-row'
import type { KeptPaper, ShopWorkDeps } from '../work-deps'
import { paperKindsOf } from './paper-kinds'
import type { SubjectPlan } from './plan-subject'
import { newShop, takeNumbers } from './register-shop'

type Asked = { readonly district: string; readonly at: Date; readonly rows: readonly PlannedRow[] }

type Creating = { readonly subjectKey: string; readonly plan: Extract<SubjectPlan, { what: 'create' }> }

const creatingIn = ({ row, plan }: PlannedRow): Creating[] =>
  plan?.what === 'create' && row.candidate ? [{ subjectKey: row.candidate.subjectKey, plan }] : []

/** The writes for a chunk's subjects, and the number that each new one gets. */
export const writeSubjects = async (deps: ShopWorkDeps, { district, at, rows }: Asked) => {
  const creating = rows.flatMap(creatingIn)
  const numbers = await takeNumbers(deps.store, district, creating.length)
  const created = creating.map((one, index) => ({ ...one, shopId: numbers.at(index) }))
  const writes = [
    ...(created.length > 0 ? [numbers.write] : []),
    ...created.flatMap((one) => writeNew(deps, { ...one, district, at })),
    ...rows.flatMap(({ plan }) => (plan?.what === 'change' ? writeChange(deps, plan, at) : [])),
  ]
  return { writes, shopIds: new Map(created.map(({ subjectKey, shopId }) => [subjectKey, shopId])) }
}

type NewSubject = Creating & { readonly shopId: string; readonly district: string; readonly at: Date }

const writeNew = (deps: ShopWorkDeps, { subjectKey, plan, shopId, district, at }: NewSubject): Write[] => {
  const { store } = deps
  const shop = newShop(deps, {
    district,
    shopId,
    subjectKey,
    at,
    input: { ...plan.facts, paperKinds: paperKindsOf(plan.papers) },
  })
  return [
    store.shops.insert(shop),
    store.subjects.insert({ revision: 1, district, subjectKey, shopId }),
    ...plan.papers.map((paper) => deps.papers.insert(newPaper(deps, paper, { district, shopId, at }))),
  ]
}

const writeChange = (deps: ShopWorkDeps, plan: Extract<SubjectPlan, { what: 'change' }>, at: Date): Write[] => {
  const { district, shopId } = plan.next
  return [
    deps.store.shops.replace(plan.next),
    ...plan.added.map((paper) => deps.papers.insert(newPaper(deps, paper, { district, shopId, at }))),
    ...plan.amended.map((paper) => deps.papers.replace(paper)),
  ]
}

type PaperOf = { readonly district: string; readonly shopId: string; readonly at: Date }

const newPaper = (
  { newId }: ShopWorkDeps,
  { kind, number, validUntil, flags }: CandidateLicence,
  { district, shopId, at }: PaperOf,
): KeptPaper => ({
  revision: 1,
  district,
  shopId,
  licenceId: newId(),
  kind,
  number,
  ...(validUntil && { validUntil }),
  cancelled: false,
  flags: [...flags],
  recordedAt: at.toISOString(),
})
