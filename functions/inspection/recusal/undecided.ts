import type { Actor, PersonActor } from '../../platform/actor'
import { keepsAt } from '../../platform/reach'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { type InspectionAsked, type Loaded, loadInspection, subjectOf } from '../load-inspection'
import type { StoredInspection } from '../stored'

/** A recusal that waits for its decision: decided once, either way. */
export const isUndecided = ({ state, recusalReleased, recusalReplaced }: StoredInspection): boolean =>
  state === 'recused' && !recusalReleased && !recusalReplaced

type ToDecide = Loaded & { readonly decides: PersonActor }

/**
 * A recusal that waits, for who may decide it: the office, or the head of the shop's station (Order 49 art. 23). Nobody
 * decides about themselves.
 */
export const loadUndecided = async (
  deps: Pick<InspectionDeps, 'store' | 'shops'>,
  actor: Actor,
  asked: InspectionAsked,
): Promise<ToDecide | Refused> => {
  if (actor.kind !== 'person') return refuse('access.denied')
  const loaded = await loadInspection(deps, actor.district, asked)
  if (isRefused(loaded)) return loaded
  const { shop, united = shop, inspection } = loaded
  const isConcerned = inspection.inspectors.some(({ personId }) => personId === actor.personId)
  if (isConcerned || !keepsAt(actor, united)) return refuse('access.denied', undefined, subjectOf(inspection))
  return isUndecided(inspection) ? { ...loaded, decides: actor } : refuse('inspection.notRecused')
}
