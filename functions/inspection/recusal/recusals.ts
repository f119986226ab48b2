import { forbiddenOf, type KeptAway, keptAwayBy } from '@app/rules/inspection/recusal'
import type { Actor, PersonActor } from '../../platform/actor'
import { type Refused, refuse } from '../../platform/verb'
import type { StoredInspection } from '../store'

type Person = { readonly personId: string; readonly name: string }

const idsOf = (people: readonly { readonly personId: string }[]) => people.map(({ personId }) => personId)

const includes = ({ inspectors }: StoredInspection, personId: string) => idsOf(inspectors).includes(personId)

const sentIn = ({ recusalReplaced }: StoredInspection) => recusalReplaced && idsOf(recusalReplaced.inspectors)

/** Concluded by the two who were sent instead, or by two others, who began after the recusal: it has served its end. */
const answeredBy = (recusal: StoredInspection, inspection: StoredInspection): boolean =>
  inspection.state === 'submitted' &&
  Date.parse(inspection.startedAt) > Date.parse(recusal.startedAt) &&
  (!recusal.inspectors.some(({ personId }) => includes(inspection, personId)) ||
    (sentIn(recusal)?.every((personId) => includes(inspection, personId)) ?? false))

/** Recusals of a shop that still keep their inspectors away: not released, and no other pair has inspected since. */
const standing = (inspections: readonly StoredInspection[]): readonly StoredInspection[] =>
  inspections.filter(
    (one) => one.state === 'recused' && !one.recusalReleased && !inspections.some((other) => answeredBy(one, other)),
  )

/** Inspectors who are kept away, by their number, and those who come only with whom they were sent. */
export const keptAway = (inspections: readonly StoredInspection[]): KeptAway =>
  keptAwayBy(standing(inspections).map((one) => ({ recused: idsOf(one.inspectors), sent: sentIn(one) })))

/**
 * Refuses those whom the shop has asked to step aside (回避), by name: whose impartiality is in doubt does not decide
 * it by coming again (Order 49 art. 23, 24). The station sends others, or releases them.
 */
export const refuseRecused = (
  inspections: readonly StoredInspection[],
  people: readonly Person[],
): Refused | undefined => {
  const away = forbiddenOf(keptAway(inspections), idsOf(people))
  return away.length === 0
    ? undefined
    : refuse(
        'inspection.recusedBefore',
        people.filter(({ personId }) => away.includes(personId)).map(({ name }) => name),
      )
}

/**
 * Whether somebody was sent to the shop in a recused pair's stead, with that colleague where one is named; whatever the
 * own grid, until something comes of it.
 */
export const isSentTo = (
  actor: Actor,
  inspections: readonly StoredInspection[],
  colleague?: string,
): actor is PersonActor =>
  actor.kind === 'person' && areSent(inspections, [actor.personId, ...(colleague ? [colleague] : [])])

/** Whether these were sent to the shop, each in the same recused pair's stead. */
export const areSent = (inspections: readonly StoredInspection[], personIds: readonly string[]): boolean =>
  standing(inspections).some((one) => {
    const sent = sentIn(one)
    return sent !== undefined && personIds.every((personId) => sent.includes(personId))
  })
