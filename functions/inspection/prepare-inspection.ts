import { noticeSubjectOf } from '@app/rules/inspection/notice'
import { type Planned, planInspection } from '@app/rules/inspection/plan-inspection'
import { planAt } from '@app/rules/inspection/plan-setting'
import type { Checklist } from '@app/rules/inspection/table'
import { dayOf } from '@app/rules/time/day'
import type { ChecklistShown, NoticeShown } from '@app/types/inspection/contract'
import type { InspectionKind } from '@app/types/inspection/values'
import { listsFrom } from '../platform/fill-page'
import { type Asked, given, type Refused, refuse } from '../platform/verb'
import { covers } from './access'
import { checklistShown } from './checklists'
import type { InspectionDeps } from './deps'
import { noticeShown } from './notices'
import { bySuperiors } from './plan/superior-visits'
import { isSentTo } from './recusal/recusals'
import { shopToInspect } from './shop-to-inspect'

type Input = { readonly shopId: string; readonly kind: InspectionKind; readonly from?: number | undefined }
type Plan = {
  readonly shopName: string
  readonly address: string
  readonly tables: ChecklistShown[]
  readonly notice: NoticeShown
  readonly mustCheck: Planned<unknown>['mustCheck'][number][]
  readonly extraChecks: Planned<unknown>['extraChecks'][number][]
  readonly problems: Planned<unknown>['problems'][number][]
  readonly away?: string[]
  readonly onlyWith?: string
  readonly next?: number
}

/** Everything the phone needs before it loses the network in the kitchen. */
export const prepareInspection = given(
  async ({ store, shops, tables }: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Plan | Refused> => {
    const { district } = actor
    const shop = await shops.shop(district, input.shopId)
    if (!shop) return refuse('shop.unknown')
    const [inspections, publications, superior, plans] = await Promise.all([
      store.ofUnited(shop),
      store.publicationsOf(shop),
      bySuperiors({ store }, shop),
      store.plansOf(district),
    ])
    if (!(covers(actor, shop) || isSentTo(actor, inspections)))
      return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const { kind } = input
    const day = dayOf(at.toISOString())
    const asked = await tables.inForce(district, shop.businessTypes, day, shop.traits)
    const facts = shopToInspect(shop, { inspections, publications }, superior)
    const { yearlyCap } = planAt(plans, at.toISOString())
    const plan = planInspection<Checklist>(facts, { kind, day, personId: actor.personId, tables: asked, yearlyCap })
    if ('refused' in plan) {
      return refuse(plan.refused, plan.refused === 'inspection.recusedBefore' ? [actor.name] : undefined)
    }
    const whole = {
      shopName: shop.name,
      address: shop.address,
      notice: noticeShown(kind, noticeSubjectOf(shop.businessTypes)),
      tables: plan.tables.map(checklistShown),
      mustCheck: [...plan.mustCheck],
      extraChecks: [...plan.extraChecks],
      problems: [...plan.problems],
      ...(plan.away && { away: [...plan.away] }),
      ...(plan.onlyWith && { onlyWith: plan.onlyWith }),
    }
    return planFrom(whole, input.from)
  },
)

/** Several tables at once, or remarks of many failures, may be more than one answer carries. */
const planFrom = (plan: Plan, from: number | undefined): Plan => {
  if (from === undefined) return plan
  const { tables, mustCheck, extraChecks, ...rest } = plan
  const { page, next } = listsFrom({ tables, mustCheck, extraChecks }, from, { beside: rest, least: 1 })
  return { ...rest, ...page, ...(next !== undefined && { next }) }
}
