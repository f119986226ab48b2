import type { InspectionKind, InspectionState } from '@app/types/inspection/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { covers } from './access'
import { refuseOddBeginning } from './check-times'
import type { InspectionDeps } from './deps'
import { findInspectors, type Inspector, type Shown } from './find-inspectors'
import { subjectOf } from './load-inspection'
import { isSentTo, refuseRecused } from './recusal/recusals'
import { refuseUninspected } from './refuse-uninspected'
import type { StoredInspection } from './store'

type Input = {
  readonly shopId: string
  readonly inspectionId: string
  readonly kind: InspectionKind
  readonly secondInspectorId: string
  readonly startedAt: string
  readonly shown?: Shown | undefined
}
type Answer = { readonly inspectionId: string; readonly state: InspectionState }

/**
 * Says that two inspect a shop (Order 49 art. 23, 24): colleagues see it, and the second can confirm on the own phone.
 * What is found arrives later, whole, and replaces this.
 */
export const announceInspection = given(
  async (deps: InspectionDeps, asked: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { actor, input, at } = asked
    const shop = await deps.shops.shop(actor.district, input.shopId)
    if (!shop) return refuse('shop.unknown')
    const past = await deps.store.ofUnited(shop)
    if (!(covers(actor, shop) || isSentTo(actor, past, input.secondInspectorId)))
      return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const refusal = refuseUninspected(shop) ?? refuseOddBeginning({ startedAt: input.startedAt }, at)
    if (refusal) return refusal
    if (past.some(({ inspectionId }) => inspectionId === input.inspectionId)) return refuse('inspection.exists')
    const inspectors = await findInspectors(deps.people, actor, input)
    if (isRefused(inspectors)) return inspectors
    const recused = refuseRecused(past, inspectors)
    if (recused) return recused
    const inspection = announced(shop, input, inspectors)
    return {
      answer: { inspectionId: input.inspectionId, state: 'notified' },
      writes: [deps.store.inspections.insert(inspection), deps.shops.touch(shop)],
      subject: subjectOf(inspection),
    }
  },
)

const announced = (shop: StoredShop, input: Input, inspectors: Inspector[]): StoredInspection => {
  const { district, shopId, name, address, stationId, gridId } = shop
  const { inspectionId, kind, startedAt } = input
  return {
    revision: 1,
    district,
    shopId,
    shopName: name,
    ...(stationId && { stationId }),
    ...(gridId && { gridId }),
    inspectionId,
    kind,
    state: 'notified',
    inspectors,
    place: { address },
    startedAt,
    tables: [],
    mustCheck: [],
    document: { state: 'none' },
  }
}
