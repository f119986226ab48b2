import type { ObjectionState } from '@app/types/inspection/publication/values'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionAsked } from '../load-inspection'
import { type LoadedPublication, loadPublication, type PublicationDeps } from './load-publication'
import type { StoredObjection } from './store'

export const objectionStateOf = ({ assignee, answer }: StoredObjection): ObjectionState => {
  if (answer) return 'answered'
  return assignee ? 'assigned' : 'open'
}

export type OpenObjection = LoadedPublication & { readonly objection: StoredObjection }

/** An objection that nobody has answered yet, with what it is against. */
export const loadOpenObjection = async (
  deps: PublicationDeps,
  district: string,
  asked: InspectionAsked,
): Promise<OpenObjection | Refused> => {
  const loaded = await loadPublication(deps, district, asked)
  if (isRefused(loaded)) return loaded
  const { objection } = loaded.publication
  if (!objection) return refuse('objection.unknown')
  return objection.answer ? refuse('objection.answered') : { ...loaded, objection }
}

/** Whoever inspected does not review what they found. */
export const inspected = ({ inspection }: Pick<LoadedPublication, 'inspection'>, personId: string): boolean =>
  inspection.inspectors.some((one) => one.personId === personId)
