import type { Write } from '../../platform/ports/records'
import type { CandidateLicence } from '../import/import-candidate'
import type { ImportLeft } from '../import/import-left'
import type { PlannedRow } from '../import/plan-rows'
import type { KeptPaper, ShopWorkDeps } from '../work-deps'
import { paperKindsOf } from './paper-kinds'
import type { SubjectPlan } from './plan-subject'
import { newShop, takeNumbers } from './register-shop'

type Asked = {
  readonly district: string
  readonly importId: string
  readonly at: Date
  readonly rows: readonly PlannedRow[]
}
type Plan<W extends SubjectPlan['what']> = Extract<SubjectPlan, { what: W }>
type Of<W extends SubjectPlan['what']> = { readonly subjectKey: string; readonly plan: Plan<W> }
type Written = { readonly subjectKey: string; readonly writes: readonly Write[]; readonly left: ImportLeft }

const isOf = <W extends SubjectPlan['what']>(what: W, plan: SubjectPlan): plan is Plan<W> => plan.what === what

const plansOf = <W extends SubjectPlan['what']>(what: W, rows: readonly PlannedRow[]): Of<W>[] =>
  rows.flatMap(({ row, plan }) =>
    plan && row.candidate && isOf(what, plan) ? [{ subjectKey: row.candidate.subjectKey, plan }] : [],
  )

/** The writes for a chunk's subjects, the number that each new one gets, and what is left of each for undoing it. */
export const writeSubjects = async (deps: ShopWorkDeps, { district, importId, at, rows }: Asked) => {
  const creating = plansOf('create', rows)
  const numbers = await takeNumbers(deps.store, district, creating.length)
  const created = creating.map((one, index) => ({ ...one, shopId: numbers.at(index), district, importId, at }))
  const written = [
    ...created.map((one) => writeNew(deps, one)),
    ...plansOf('change', rows).map((one) => writeChange(deps, { ...one, importId, at })),
  ]
  return {
    writes: [...(created.length > 0 ? [numbers.write] : []), ...written.flatMap(({ writes }) => writes)],
    shopIds: new Map(created.map(({ subjectKey, shopId }) => [subjectKey, shopId])),
    left: new Map(written.map(({ subjectKey, left }) => [subjectKey, left])),
  }
}

type Common = { readonly importId: string; readonly at: Date }
type NewSubject = Of<'create'> & Common & { readonly shopId: string; readonly district: string }

const writeNew = (deps: ShopWorkDeps, { subjectKey, plan, shopId, district, importId, at }: NewSubject): Written => {
  const { store } = deps
  const input = { ...plan.facts, paperKinds: paperKindsOf(plan.papers) }
  const shop = newShop(deps, { district, shopId, subjectKey, at, input })
  const { revision } = shop
  const papers = plan.papers.map((paper) => newPaper(deps, paper, { district, shopId, at }))
  const added = papers.map(({ licenceId }) => licenceId)
  return {
    subjectKey,
    writes: [
      store.shops.insert({ ...shop, imported: { importId, revision, papers: added } }),
      store.subjects.insert({ revision: 1, district, subjectKey, shopId }),
      ...papers.map(deps.papers.insert),
    ],
    left: { added, amended: [] },
  }
}

const writeChange = (deps: ShopWorkDeps, { subjectKey, plan, importId, at }: Of<'change'> & Common): Written => {
  const { district, shopId } = plan.next
  const revision = plan.next.revision + 1
  const papers = plan.added.map((paper) => newPaper(deps, paper, { district, shopId, at }))
  return {
    subjectKey,
    writes: [
      deps.store.shops.replace({ ...plan.next, imported: { importId, revision } }),
      ...papers.map(deps.papers.insert),
      ...plan.amended.map(deps.papers.replace),
    ],
    left: { added: papers.map(({ licenceId }) => licenceId), ...plan.was },
  }
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
