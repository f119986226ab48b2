import { planAt, shippedPlan } from '@app/rules/inspection/plan-setting'
import { dayOf } from '@app/rules/time/day'
import type { PlanSetting } from '@app/types/inspection/plan'
import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import type { StoredPlanSetting } from './store'

type Deps = Pick<InspectionDeps, 'store'>

const shown = ({ revision: _, district: __, personId: ___, ...setting }: StoredPlanSetting): PlanSetting => setting

/** What visits are planned by: today, later and before. */
export const showPlanSetting = given(async ({ store }: Deps, { actor, at }: Asked<unknown>) => {
  const versions = await store.plansOf(actor.district)
  return {
    today: planAt(versions, at.toISOString()).version,
    versions: [...versions.map(shown), { ...shippedPlan }],
  }
})

type NewSetting = Omit<PlanSetting, 'version' | 'setAt' | 'setBy' | 'reason'> & { readonly reason: string }

/** Sets it anew from a day on; what began until then stays under the setting of then. */
export const setPlanSetting = given(
  async ({ store }: Deps, { actor, input, at }: Asked<NewSetting>): Promise<Changed<{ version: number }> | Refused> => {
    const { effectiveFrom, reason } = input
    if (effectiveFrom < dayOf(at.toISOString())) return refuse('plan.dayPast')
    const { district } = actor
    const [last] = await store.plansOf(district)
    const version = (last?.version ?? 0) + 1
    const next = {
      ...input,
      revision: 1,
      district,
      version,
      setAt: at.toISOString(),
      setBy: deciderOf(actor),
      ...(actor.kind === 'person' && { personId: actor.personId }),
    }
    return {
      answer: { version },
      writes: [store.planSettings.insert(next)],
      subject: `planSetting:${version}`,
      reason,
    }
  },
)

/** For a phone: what holds today and what will, without who set it. */
export const plansFrom = (versions: readonly StoredPlanSetting[], at: Date): PlanSetting[] => {
  const today = planAt(versions, at.toISOString())
  return [today, ...versions.filter(({ effectiveFrom }) => effectiveFrom > dayOf(at.toISOString()))].map((one) => {
    const { version, effectiveFrom, yearlyCap, foodEveryMonths, drugsEveryMonths } = one
    return { version, effectiveFrom, yearlyCap, foodEveryMonths, drugsEveryMonths }
  })
}
