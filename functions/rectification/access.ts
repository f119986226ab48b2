import type { Doer } from '@app/rules/rectification/order'
import { type Actor, grantOf } from '../platform/actor'
import { inspectsAt, keepsAt, seesAt, seesDistrict, type Whereabouts } from '../platform/reach'
import { owns } from '../shop/public'

type Place = Whereabouts & { readonly shopId: string; readonly mergedFrom?: string[] | undefined }
type Made = { readonly inspectors: readonly { readonly personId: string }[] }

const has = (role: 'office' | 'inspector' | 'stationHead' | 'leader' | 'merchant') => (actor: Actor) =>
  grantOf(actor, role) !== undefined
const isOfficer = (actor: Actor) => has('office')(actor) || has('inspector')(actor) || has('stationHead')(actor)
const isStaff = (actor: Actor) => isOfficer(actor) || has('leader')(actor)

const inspected = (actor: Actor, { inspectors }: Made) =>
  has('inspector')(actor) && actor.kind === 'person' && inspectors.some(({ personId }) => personId === actor.personId)

/** Who may ask what of orders; what depends on the shop or the order is asked in the verb. */
export const may = {
  read: (actor: Actor) => isStaff(actor) || has('merchant')(actor),
  list: isStaff,
  answer: has('merchant'),
  judge: isOfficer,
  end: (actor: Actor) => has('office')(actor) || has('stationHead')(actor),
  seeAll: seesDistrict,
  /** Whole: the grid's inspectors, those who made it, the head, leaders and the office. */
  seeAsStaff: (actor: Actor, shop: Place, order?: Made) =>
    seesAt(actor, shop) || (order !== undefined && inspected(actor, order)),
  seeAsMerchant: (actor: Actor, shop: Place) => owns(actor, shop),
}

/** As what somebody acts on an order, for `mayDo`. */
export const doersOf = (actor: Actor, shops: readonly Place[], order: Made): readonly Doer[] => {
  const keeps = shops.some((shop) => keepsAt(actor, shop))
  const inspects = inspected(actor, order) || shops.some((shop) => inspectsAt(actor, shop))
  return [
    ...(shops.some((shop) => owns(actor, shop)) ? (['merchant'] as const) : []),
    ...(inspects ? (['inspector'] as const) : []),
    ...(keeps && has('stationHead')(actor) ? (['stationHead'] as const) : []),
    ...(has('office')(actor) ? (['office'] as const) : []),
  ]
}
