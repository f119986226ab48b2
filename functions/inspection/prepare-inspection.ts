import { type BeginningProblem, beginningProblems } from '@app/rules/inspection/beginning'
import { extraKey } from '@app/rules/inspection/extra-key'
import { followUp, type MustCheck } from '@app/rules/inspection/follow-up'
import { dayOf } from '@app/rules/time/day'
import type { ChecklistShown, NoticeShown } from '@app/types/inspection/contract'
import type { InspectionKind } from '@app/types/inspection/values'
import { type Asked, given, isRefused, type Refused, refuse } from '../platform/verb'
import { covers } from './access'
import { checklistShown, tablesOf } from './checklists'
import { itemsAsked, type Tables } from './deliver/delivery'
import type { InspectionDeps } from './deps'
import { noticeShown } from './notices'
import { dayOfInspection, openFailures, pastVisits, submittedOf } from './past-visits'
import { refuseRecused } from './recusals'
import { refuseUninspected } from './refuse-uninspected'
import type { StoredInspection } from './store'

type Input = { readonly shopId: string; readonly kind: InspectionKind }
type ExtraCheck = { readonly key: string; readonly text: string; readonly day: string }
type Plan = {
  readonly shopName: string
  readonly address: string
  readonly tables: ChecklistShown[]
  readonly notice: NoticeShown
  readonly mustCheck: MustCheck[]
  readonly extraChecks: ExtraCheck[]
  readonly problems: BeginningProblem[]
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
    const day = dayOf(at.toISOString())
    const asked = await tablesOf(tables, shop, day)
    if (isRefused(asked)) return asked
    const inspections = await store.ofUnited(shop)
    const recused = refuseRecused(inspections, [actor])
    if (recused) return recused
    const { name: shopName, address } = shop
    return {
      shopName,
      address,
      tables: asked.map(checklistShown),
      notice: noticeShown(input.kind),
      ...carriedOver(asked, inspections),
      problems: [...beginningProblems({ kind: input.kind, day, earlier: earlierOf(inspections) })],
    }
  },
)

const earlierOf = (inspections: readonly StoredInspection[]) =>
  submittedOf(inspections).map((one) => ({ kind: one.kind, day: dayOfInspection(one) }))

/** What failed before: by the item's key where a table still has it, else as a check of its own, in its old words. */
export const carriedOver = (
  tables: Tables,
  inspections: readonly StoredInspection[],
): { readonly mustCheck: MustCheck[]; readonly extraChecks: ExtraCheck[] } => {
  const groups = [{ key: 'all', title: '', items: itemsAsked(tables) }]
  const { mustCheck, unmapped } = followUp({ groups }, pastVisits(inspections))
  const words = new Map(openFailures(inspections).map(({ key, text }) => [extraKey(key), text]))
  return {
    mustCheck: [...mustCheck],
    extraChecks: unmapped.map(({ key, day }) => ({
      key: extraKey(key),
      text: words.get(extraKey(key)) ?? key,
      day,
    })),
  }
}
