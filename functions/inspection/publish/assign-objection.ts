import { type Actor, deciderOf, grantOf } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { readsInspections } from '../access'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { keep, type PublicationDeps } from './load-publication'
import type { ObjectionAnswer } from './object-to-result'
import { inspected, loadOpenObjection, objectionStateOf } from './open-objection'
import { withDeed } from './publication'

type Input = InspectionAsked & { readonly personId: string }
export type AssignDeps = PublicationDeps

/** Somebody of the bureau who may look at inspections at all. */
const reviewer = async ({ people }: AssignDeps, { district }: Actor, personId: string) => {
  const person = await people.person(district, personId)
  if (person?.state !== 'active') return undefined
  const { name, grants } = person
  return readsInspections({ kind: 'person', district, personId, name, grants }) ? { personId, name } : undefined
}

/** The office names who reviews an objection; another one may take it over until it is answered. */
export const assignObjection = given(
  async (deps: AssignDeps, { actor, input, at }: Asked<Input>): Promise<Changed<ObjectionAnswer> | Refused> => {
    const { personId, ...asked } = input
    const open = await loadOpenObjection(deps, actor.district, asked)
    if (isRefused(open)) return open
    const { inspection, publication, objection } = open
    const assignee = await reviewer(deps, actor, personId)
    if (!assignee) return refuse('person.unknown')
    if (inspected(open, personId)) return refuse('objection.inspector', [assignee.name])
    const assigned = { ...objection, assignee }
    const next = withDeed(
      { ...publication, objection: assigned },
      { deed: 'assign', at: at.toISOString(), by: deciderOf(actor), reason: assignee.name },
    )
    return {
      answer: {
        inspectionId: input.inspectionId,
        objection: objectionStateOf(assigned),
        dueOn: objection.dueOn,
      },
      writes: [keep(deps.store, next)],
      subject: subjectOf(inspection),
      reason: assignee.name,
    }
  },
)

export const isOffice = (actor: Actor): boolean => grantOf(actor, 'office') !== undefined
