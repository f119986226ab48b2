import type { ChecklistShown, NoticeShown } from '@app/types/inspection/contract'
import type { PackShop, PackTable } from '@app/types/inspection/pack'
import type { InspectionKind, NoticeSubject } from '@app/types/inspection/values'
import type { Day } from '../time/day'
import { inForce } from './in-force'
import { noticeSubjectOf } from './notice'
import { type Planned, planInspection } from './plan-inspection'
import { dealsWithFood, type PlanSetting, planOn } from './plan-setting'

/** Tables and notices as they lie on the phone; what was read before notices told subjects apart is about food. */
export type PackedTables = {
  readonly current: readonly PackTable[]
  readonly contents: readonly ChecklistShown[]
  readonly notices: readonly {
    readonly kind: InspectionKind
    readonly subject?: NoticeSubject
    readonly notice: NoticeShown
  }[]
  /** Settings of today and of later; what was read before there were any has none. */
  readonly plans?: readonly PlanSetting[]
}

type Asked = { readonly kind: InspectionKind; readonly day: Day; readonly personId: string }
type Refusal = Extract<ReturnType<typeof planInspection>, { refused: unknown }>['refused']

/** What the server answers to `prepareInspection`. */
export type PackPlan = Omit<Planned<ChecklistShown>, 'tables'> & {
  readonly shopName: string
  readonly address: string
  readonly tables: ChecklistShown[]
  readonly notice: NoticeShown
}

type Planning =
  | { readonly plan: PackPlan }
  | { readonly refused: Refusal }
  /** A table that holds, or the notice, never reached this phone: then nothing can be asked. */
  | { readonly lacking: true }

/** The very answer of `prepareInspection`, from what was last read of the shop, by the same rules. */
export const planFromPack = (
  { name, address, businessTypes, traits, status, visits, failures, away, bound, superior }: PackShop,
  { current, contents, notices, plans = [] }: PackedTables,
  { kind, day, personId }: Asked,
): Planning => {
  const holding = inForce(businessTypes, day, current, traits)
  const tables = holding.flatMap((head) => contents.find(({ hash }) => hash === head.hash) ?? [])
  const about = noticeSubjectOf(businessTypes)
  const notice = notices.find((one) => one.kind === kind && (one.subject ?? 'food') === about)?.notice
  if (!notice || tables.length < holding.length) return { lacking: true }
  const earlier = visits.flatMap((one) => (one.state === 'submitted' ? [{ day: one.day, kind: one.kind }] : []))
  const planned = planInspection(
    { status, earlier, failures, away, bound, superior: dealsWithFood(businessTypes) ? (superior ?? []) : [] },
    { kind, day, personId, tables: tables as never, yearlyCap: planOn(plans, day).yearlyCap },
  )
  if ('refused' in planned) return planned
  return { plan: { ...planned, shopName: name, address, tables, notice } }
}
