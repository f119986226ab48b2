import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { PersonActor } from '../../platform/actor'
import { type Refused, refuse } from '../../platform/verb'
import type { StoredHandOver } from './store'

/**
 * The station gave it back to its giver: until that one has delivered, nothing that the lost phone still holds is taken,
 * and its sender is told who decided so and when.
 */
export const refuseReleased = (
  { released, delivered, from }: StoredHandOver,
  actor: Pick<PersonActor, 'personId'>,
): Refused | undefined => {
  if (!released || delivered || from.personId === actor.personId) return undefined
  const when = `${fullDate(dayOf(released.at))} ${timeOf(released.at)}`
  return refuse('handOver.released', [`${released.name}于${when}交还给${from.name}`])
}
