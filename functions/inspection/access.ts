import { type Actor, grantOf, type PersonActor } from '../platform/actor'
import { inspectsAt, seesAt, seesDistrict, type Whereabouts } from '../platform/reach'

type Inspected = { readonly inspectors: readonly { readonly personId: string }[] }

const isOffice = (actor: Actor) => grantOf(actor, 'office') !== undefined
const isInspector = (actor: Actor) => grantOf(actor, 'inspector') !== undefined
const isMerchant = (actor: Actor) => grantOf(actor, 'merchant') !== undefined
const isHead = (actor: Actor) => grantOf(actor, 'stationHead') !== undefined
const isLeader = (actor: Actor) => grantOf(actor, 'leader') !== undefined
/** Whoever reads inspections as staff, some of them or all. */
export const readsInspections = (actor: Actor) =>
  isOffice(actor) || isInspector(actor) || isHead(actor) || isLeader(actor)

/** Whose shop to inspect it is. */
export const covers = (actor: Actor, place: Whereabouts): actor is PersonActor => inspectsAt(actor, place)

/** One of the two who inspect; a colleague from another grid may be the second. */
export const inspects = (actor: Actor, { inspectors }: Inspected): actor is PersonActor =>
  isInspector(actor) && actor.kind === 'person' && inspectors.some(({ personId }) => personId === actor.personId)

type Owned = { readonly shopId: string; readonly mergedFrom?: readonly string[] | undefined }

const owns = (actor: Actor, { shopId, mergedFrom = [] }: Owned) =>
  grantOf(actor, 'merchant')?.shopIds.some((id) => id === shopId || mergedFrom.includes(id)) ?? false

/** Who may ask what of inspections; what depends on the shop or the inspection is asked in the verb. */
export const may = {
  inspect: isInspector,
  read: (actor: Actor) => readsInspections(actor) || isMerchant(actor),
  /** A leader reads what was drawn and has nothing done. */
  requestDocument: (actor: Actor) => isOffice(actor) || isInspector(actor) || isHead(actor) || isMerchant(actor),
  /** What comes of a recusal is not for its inspectors to say (Order 49 art. 23). */
  decideRecusal: (actor: Actor) => isOffice(actor) || isHead(actor),
  /** Whose phone is lost is not for the two who inspect to say. */
  releaseHandOver: (actor: Actor) => isOffice(actor) || isHead(actor),
  list: readsInspections,
  /** Which of two accounts is true is for the office to find out. */
  settle: isOffice,
  /** Which shops are looked at again is drawn, and the office draws. */
  draw: isOffice,
  /** By what visits are planned, and what superior bureaus inspected, the office writes down. */
  plan: isOffice,
  /** What the public reads of results, and who looks at an objection, the office decides. */
  publish: isOffice,
  /** A merchant replies to the own shop's results and objects to them. */
  answerBack: isMerchant,
  seeAll: seesDistrict,
  seeShop: seesAt,
  /** Whole, with notes and photographs. */
  seeAsStaff: (actor: Actor, shop: Whereabouts, inspection: Inspected) =>
    seesAt(actor, shop) || inspects(actor, inspection),
  /** A merchant sees what was concluded about the own shops, not what is under way. */
  seeAsMerchant: owns,
}
