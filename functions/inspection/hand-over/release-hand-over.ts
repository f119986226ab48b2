import type { HandOverShown } from '@app/types/inspection/hand-over'
import type { Actor, PersonActor } from '../../platform/actor'
import { keepsAt } from '../../platform/reach'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import type { InspectionDeps } from '../deps'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { handOverShown, stateOf } from './hand-over'
import type { StoredHandOver } from './store'

type Input = InspectionAsked & { readonly reason: string }

/**
 * The phone that took a draft over is lost: its giver goes on with the own copy. Decided by the head of the shop's
 * station or the office, by neither of the two who inspect.
 */
export const releaseHandOver = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Changed<HandOverShown> | Refused> => {
    const shop = await deps.shops.shop(actor.district, input.shopId)
    if (!shop) return refuse('shop.unknown')
    const loaded = await loadTaken(deps, { actor, input, shop }, at)
    if (isRefused(loaded)) return loaded
    const { stored, decides } = loaded
    const { reason } = input
    const released = { at: at.toISOString(), personId: decides.personId, name: decides.name, reason }
    const next = { ...stored, released }
    return {
      answer: handOverShown(next, at),
      writes: [deps.store.handOvers.replace(next)],
      subject: subjectOf(stored),
      reason,
    }
  },
)

type Releasing = { readonly actor: Actor; readonly input: InspectionAsked; readonly shop: StoredShop }
type Taken = { readonly stored: StoredHandOver; readonly decides: PersonActor }

const loadTaken = async (
  { store, shops }: InspectionDeps,
  { actor, input, shop }: Releasing,
  at: Date,
): Promise<Taken | Refused> => {
  if (actor.kind !== 'person') return refuse('access.denied')
  const united = shop.mergedInto === undefined ? shop : ((await shops.united(shop)) ?? shop)
  if (!keepsAt(actor, united)) return refuse('access.denied', undefined, subjectOf(input))
  const stored = await store.handOvers.get({ district: actor.district, inspectionId: input.inspectionId })
  if (stored?.shopId !== input.shopId) return refuse('handOver.unknown')
  const isConcerned = [stored.from, stored.to].some(({ personId }) => personId === actor.personId)
  if (isConcerned) return refuse('access.denied', undefined, subjectOf(input))
  return refuseState(stored, at) ?? { stored, decides: actor }
}

const refuseState = (stored: StoredHandOver, at: Date): Refused | undefined => {
  const state = stateOf(stored, at)
  if (state === 'delivered') return refuse('inspection.submitted')
  if (state === 'released') return refuse('handOver.released')
  return state === 'taken' ? undefined : refuse('handOver.notTaken')
}
