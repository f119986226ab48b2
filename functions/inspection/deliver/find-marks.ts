import { type BySuperior, beginningProblems } from '@app/rules/inspection/beginning'
import { followUp } from '@app/rules/inspection/follow-up'
import { planAt } from '@app/rules/inspection/plan-setting'
import { dayOf } from '@app/rules/time/day'
import type { BeginningRule, InspectionMark } from '@app/types/inspection/values'
import type { StoredShop } from '../../shop/public'
import type { InspectionDeps } from '../deps'
import { dayOfInspection, pastVisits, standing, submittedOf } from '../past-visits'
import { bySuperiors } from '../plan/superior-visits'
import type { StoredPublication } from '../publish/store'
import type { StoredInspection } from '../store'
import { type Delivery, itemsAsked, type Tables } from './delivery'

type Marking = {
  readonly delivery: Delivery
  readonly tables: Tables
  readonly shop: StoredShop
  /** Every inspection of the shop that is there, this one as it was before. */
  readonly inspections: readonly StoredInspection[]
  readonly publications: readonly StoredPublication[]
  readonly announced: StoredInspection | undefined
}

const markOfRule: Readonly<Record<BeginningRule, InspectionMark>> = {
  yearlyCap: 'yearlyCap',
  noRepeat: 'noRepeat',
  approval: 'approvalMissing',
}

/** What the office should look at: a signed inspection stands, whatever was wrong around it. */
export const findMarks = async (
  { tables: asked, store }: Pick<InspectionDeps, 'tables' | 'store'>,
  marking: Marking,
): Promise<InspectionMark[]> => {
  const { content } = marking.delivery
  const { businessTypes, traits } = marking.shop
  const [inForce, superior, plans] = await Promise.all([
    asked.inForce(content.district, businessTypes, dayOf(content.startedAt), traits),
    bySuperiors({ store }, marking.shop),
    store.plansOf(content.district),
  ])
  const named = new Map(content.tables.map(({ id, version }) => [id, version]))
  const everyTable = content.ending.kind === 'concluded' && content.kind !== 'recheck'
  const found: Readonly<Partial<Record<InspectionMark, boolean>>> = {
    tableSuperseded: inForce.some(({ id, version }) => (named.get(id) ?? version) < version),
    tableMissing: everyTable && inForce.some(({ id }) => !named.has(id)),
    mustCheckMissed: missedMustCheck(marking),
    shopChanged: content.shop.name !== marking.shop.name || content.shop.address !== marking.shop.address,
    secondUnconfirmed: unconfirmed(marking),
    clockOff: content.clock !== undefined,
  }
  const marks = Object.entries(found).flatMap(([mark, is]) => (is ? [mark as InspectionMark] : []))
  return [...marksOfBeginning(marking, superior, planAt(plans, content.startedAt).yearlyCap), ...marks]
}

const marksOfBeginning = (
  { delivery: { content }, inspections }: Marking,
  superior: readonly BySuperior[],
  yearlyCap: number,
): InspectionMark[] => {
  const earlier = submittedOf(inspections)
    .filter(({ inspectionId }) => inspectionId !== content.inspectionId)
    .map((one) => ({ kind: one.kind, day: dayOfInspection(one) }))
    .filter((one) => one.day <= dayOf(content.startedAt))
  const { kind, startedAt, beginning } = content
  const { approval } = beginning
  const asked = { kind, day: dayOf(startedAt), earlier, superior, yearlyCap, approval }
  return beginningProblems(asked).map(({ rule }) => markOfRule[rule])
}

/** Failures from before the visit that this phone did not know of, and that nobody looked at. */
const missedMustCheck = ({ delivery: { content }, tables, inspections, publications }: Marking): boolean => {
  if (content.ending.kind !== 'concluded') return false
  const before = submittedOf(standing(inspections, publications)).filter(
    (one) =>
      one.inspectionId !== content.inspectionId && Date.parse(one.result.finishedAt) < Date.parse(content.startedAt),
  )
  const groups = [{ key: 'all', title: '', items: itemsAsked(tables) }]
  return followUp({ groups }, pastVisits(before)).mustCheck.some(({ key }) => !content.answers[key])
}

/** Said on the own phone, and the server heard it; or signed on the lead's. */
const unconfirmed = ({ delivery: { content }, announced }: Marking): boolean => {
  const confirmed = content.beginning.secondConfirmed
  if (content.ending.kind === 'notHeld') return false
  return confirmed?.how === 'here' ? false : announced?.confirmedAt === undefined
}
