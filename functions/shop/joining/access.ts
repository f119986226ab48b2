import { type Actor, grantOf } from '../../platform/actor'
import type { Condition } from '../../platform/lists/question'
import type { StoredApplication } from './store'

/** The WeChat user who asks; an ended account applies for nothing. */
export const applicantOf = (actor: Actor): string | undefined => {
  if (actor.kind === 'consumer') return actor.ended ? undefined : actor.openid
  return actor.kind === 'person' ? actor.openid : undefined
}

const isOffice = (actor: Actor) => grantOf(actor, 'office') !== undefined

/** The stations whose applications are the actor's business: an inspector's, a head's. */
const stationsOf = (actor: Actor): readonly string[] =>
  [grantOf(actor, 'inspector'), grantOf(actor, 'stationHead')].flatMap((grant) => (grant ? [grant.stationId] : []))

const isAt = (actor: Actor, stationId: string | undefined) =>
  isOffice(actor) || (stationId !== undefined && stationsOf(actor).includes(stationId))

/** Who may ask what of applications; `review` is asked of each in the verb. */
export const may = {
  /** Who stands in the shop; whether it is one of theirs, the verb asks. */
  handOutCodes: (actor: Actor) => grantOf(actor, 'inspector') !== undefined,
  apply: (actor: Actor) => applicantOf(actor) !== undefined,
  reviewAny: (actor: Actor) => isOffice(actor) || stationsOf(actor).length > 0,
  /** The office all, a station's people the own station's. */
  review: (actor: Actor, { stationId }: Pick<StoredApplication, 'stationId'>) => isAt(actor, stationId),
  /** Whether the actor may put a shop into this station. */
  placeIn: isAt,
}

/** What somebody may see of the list. */
export const scopeFor = (actor: Actor): readonly Condition[] =>
  isOffice(actor) ? [] : [{ column: 'stationId', anyOf: stationsOf(actor) }]
