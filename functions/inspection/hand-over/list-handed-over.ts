import type { HandOverShown } from '@app/types/inspection/hand-over'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { handOverShown, stateOf } from './hand-over'

type Input = { readonly given?: string | undefined }
type Answer = { readonly received: HandOverShown[]; readonly given: HandOverShown[] }

/** What waits for whoever asks; and what became of drafts that they gave away, by the inspections' numbers. */
export const listHandedOver = given(
  async ({ store }: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Answer | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { district, personId } = actor
    const keys = (input.given?.split('.') ?? []).map((inspectionId) => ({ district, inspectionId }))
    const [received, named] = await Promise.all([
      store.handedTo(district, personId),
      keys.length > 0 ? store.handOvers.getMany(keys) : [],
    ])
    return {
      received: received.filter((one) => stateOf(one, at) === 'waiting').map((one) => handOverShown(one, at)),
      given: named.flatMap((one) => (one?.from.personId === personId ? [handOverShown(one, at)] : [])),
    }
  },
)
