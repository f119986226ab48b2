import { type Actor, grantOf, type PersonActor } from '../platform/actor'
import { seesAt, type Whereabouts } from '../platform/reach'
import { owns, worksAt } from '../shop/public'

type Place = Whereabouts & { readonly shopId: string; readonly mergedFrom?: string[] | undefined }

const has = (role: 'office' | 'inspector' | 'stationHead' | 'leader' | 'merchant' | 'employee') => (actor: Actor) =>
  grantOf(actor, role) !== undefined
const isStaff = (actor: Actor) =>
  has('office')(actor) || has('inspector')(actor) || has('stationHead')(actor) || has('leader')(actor)
const isOfShop = (actor: Actor) => has('merchant')(actor) || has('employee')(actor)

/** Who may ask what of self-checks; what depends on the shop is asked in the verb. */
export const may = {
  read: (actor: Actor) => isStaff(actor) || isOfShop(actor),
  /** Hints are for those who supervise: whoever knows them fills in to please them. */
  seeHints: isStaff,
  supervise: isStaff,
  fill: isOfShop,
  keepOpenDays: has('merchant'),
  runs: (actor: Actor, shop: Place): actor is PersonActor => actor.kind === 'person' && owns(actor, shop),
  /** Runs the shop or works there. */
  worksAt: (actor: Actor, shop: Place): actor is PersonActor => actor.kind === 'person' && worksAt(actor, shop),
  seeAsStaff: (actor: Actor, shop: Place) => seesAt(actor, shop),
}
