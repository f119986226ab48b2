import { type Refused, refuse } from '../platform/verb'
import type { StoredInspection } from './store'

type Person = { readonly personId: string; readonly name: string }

const includes = ({ inspectors }: StoredInspection, personId: string) =>
  inspectors.some((inspector) => inspector.personId === personId)

/** Concluded by two others, who began after the recusal: then it has served its end. */
const answeredBy = (recusal: StoredInspection, inspection: StoredInspection): boolean =>
  inspection.state === 'submitted' &&
  Date.parse(inspection.startedAt) > Date.parse(recusal.startedAt) &&
  !recusal.inspectors.some(({ personId }) => includes(inspection, personId))

/** Recusals of a shop that still keep their inspectors away: not released, and no other pair has inspected since. */
const standing = (inspections: readonly StoredInspection[]): readonly StoredInspection[] =>
  inspections.filter(
    (one) => one.state === 'recused' && !one.recusalReleased && !inspections.some((other) => answeredBy(one, other)),
  )

/** Inspectors who are kept away, by their number. */
export const keptAway = (inspections: readonly StoredInspection[]): readonly string[] => [
  ...new Set(standing(inspections).flatMap(({ inspectors }) => inspectors.map(({ personId }) => personId))),
]

/**
 * Refuses those whom the shop has asked to step aside (回避), by name: whose impartiality is in doubt does not decide
 * it by coming again (Order 49 art. 23, 24). The station sends others, or the office releases them.
 */
export const refuseRecused = (
  inspections: readonly StoredInspection[],
  people: readonly Person[],
): Refused | undefined => {
  const recusals = standing(inspections)
  const away = people.filter(({ personId }) => recusals.some((recusal) => includes(recusal, personId)))
  return away.length === 0
    ? undefined
    : refuse(
        'inspection.recusedBefore',
        away.map(({ name }) => name),
      )
}
