import type { Write } from '../../platform/ports/records'
import { keepHistory } from '../history/shop-history'
import type { CandidateLicence } from '../import/import-candidate'
import type { ImportLeft } from '../import/import-left'
import type { PlannedRow } from '../import/plan-rows'
import type { StoredImport } from '../import/store'
import type { KeptPaper, ShopWorkDeps } from '../work-deps'
import type { Places } from './find-place'
import { paperKindsOf } from './paper-kinds'
import type { SubjectPlan } from './plan-subject'
import { newShop, takeNumbers } from './register-shop'

type Asked = {
  readonly one: Pick<StoredImport, 'district' | 'importId' | 'fileName' | 'startedBy'>
  readonly places: Places
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
export const writeSubjects = async (deps: ShopWorkDeps, { one, places, at, rows }: Asked) => {
  const { district, importId } = one
  const creating = plansOf('create', rows)
  const numbers = await takeNumbers(deps.store, district, creating.length)
  const created = creating.map((each, index) => ({ ...each, shopId: numbers.at(index), district, importId, at }))
  const written = [
    ...created.map((each) => writeNew(deps, each)),
    ...plansOf('change', rows).map((each) => writeChange(deps, { ...each, one, places, at })),
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

type ChangedSubject = Of<'change'> & Omit<Asked, 'rows'>

/** A shop that the register had says in its history what a sheet filled in; a new one began with the sheet. */
const writeChange = (deps: ShopWorkDeps, { subjectKey, plan, one, places, at }: ChangedSubject): Written => {
  const { importId, fileName, startedBy } = one
  const { district, shopId } = plan.next
  const revision = plan.next.revision + 1
  const papers = plan.added.map((paper) => newPaper(deps, paper, { district, shopId, at }))
  return {
    subjectKey,
    writes: [
      deps.store.shops.replace({ ...plan.next, imported: { importId, revision } }),
      ...papers.map(deps.papers.insert),
      ...plan.amended.map(deps.papers.replace),
      ...keepHistory(deps, {
        before: plan.known,
        after: plan.next,
        places,
        actor: { kind: 'beginner', name: startedBy },
        at,
        deed: 'shop.startImport',
        reason: fileName,
      }),
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
