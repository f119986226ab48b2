import { followUp, type MustCheck } from '@app/rules/inspection/follow-up'
import { dayOf } from '@app/rules/time/day'
import type { ChecklistShown, NoticeShown } from '@app/types/inspection/contract'
import type { InspectionKind } from '@app/types/inspection/values'
import { type Asked, given, isRefused, type Refused, refuse } from '../platform/verb'
import { covers } from './access'
import { checklistOf, checklistShown } from './checklists'
import type { InspectionDeps } from './deps'
import { noticeShown } from './notices'
import { pastVisits } from './past-visits'
import { refuseRecused } from './recusals'
import { refuseUninspected } from './refuse-uninspected'

type Input = { readonly shopId: string; readonly kind: InspectionKind }
type Plan = {
  readonly shopName: string
  readonly address: string
  readonly checklist: ChecklistShown
  readonly notice: NoticeShown
  readonly mustCheck: MustCheck[]
}

/** Everything the phone needs before it loses the network in the kitchen. */
export const prepareInspection = given(
  async ({ store, shops, tables }: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Plan | Refused> => {
    const { district } = actor
    const shop = await shops.shop(district, input.shopId)
    if (!shop) return refuse('shop.unknown')
    if (!covers(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const uninspected = refuseUninspected(shop)
    if (uninspected) return uninspected
    const checklist = await checklistOf(tables, shop, dayOf(at.toISOString()))
    if (isRefused(checklist)) return checklist
    const inspections = await store.ofUnited(shop)
    const recused = refuseRecused(inspections, [actor])
    if (recused) return recused
    const { mustCheck } = followUp(checklist, pastVisits(inspections))
    const { name: shopName, address } = shop
    return {
      shopName,
      address,
      checklist: checklistShown(checklist),
      notice: noticeShown(input.kind),
      mustCheck: [...mustCheck],
    }
  },
)
