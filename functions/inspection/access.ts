import { type Actor, grantOf, type PersonActor } from '../platform/actor'

/** Where a shop is supervised from; a grid decides, without one the station. */
export type Whereabouts = { readonly stationId?: string | undefined; readonly gridId?: string | undefined }

type Inspected = { readonly inspectors: readonly { readonly personId: string }[] }

const isOffice = (actor: Actor) => grantOf(actor, 'office') !== undefined
const isInspector = (actor: Actor) => grantOf(actor, 'inspector') !== undefined
const isMerchant = (actor: Actor) => grantOf(actor, 'merchant') !== undefined
const reads = (actor: Actor) => isOffice(actor) || isInspector(actor) || isMerchant(actor)

/** An inspector's shops: the own grids', and the own station's that have no grid yet. */
export const covers = (actor: Actor, { stationId, gridId }: Whereabouts): actor is PersonActor => {
  const grant = grantOf(actor, 'inspector')
  if (!grant) return false
  return gridId ? grant.gridIds.includes(gridId) : stationId === grant.stationId
}

/** One of the two who inspect; a colleague from another grid may be the second. */
export const inspects = (actor: Actor, { inspectors }: Inspected): actor is PersonActor =>
  isInspector(actor) && actor.kind === 'person' && inspectors.some(({ personId }) => personId === actor.personId)

const owns = (actor: Actor, shopId: string) => grantOf(actor, 'merchant')?.shopIds.includes(shopId) ?? false

/** Who may ask what of inspections; what depends on the shop or the inspection is asked in the verb. */
export const may = {
  inspect: isInspector,
  read: reads,
  /** Whether a recusal keeps its inspectors away is not for them to say. */
  release: isOffice,
  list: (actor: Actor) => isOffice(actor) || isInspector(actor),
  seeAll: isOffice,
  /** Whole, with notes and photographs. */
  seeAsStaff: (actor: Actor, shop: Whereabouts, inspection: Inspected) =>
    isOffice(actor) || covers(actor, shop) || inspects(actor, inspection),
  /** A merchant sees what was concluded about the own shops, not what is under way. */
  seeAsMerchant: owns,
}
