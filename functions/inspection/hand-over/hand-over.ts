import type { HandOverShown } from '@app/types/inspection/hand-over'
import type { Actor, PersonActor } from '../../platform/actor'
import { type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import type { StoredHandOver } from './store'

export type HandOverAsked = { readonly inspectionId: string }

const lifeDays = 7
export const expiryOf = (at: Date): string => new Date(at.getTime() + lifeDays * 86_400_000).toISOString()

type Standing = Pick<StoredHandOver, 'taken' | 'withdrawnAt' | 'expiresAt' | 'released' | 'delivered'>

export const stateOf = (
  { taken, withdrawnAt, expiresAt, released, delivered }: Standing,
  at: Date,
): HandOverShown['state'] => {
  if (delivered) return 'delivered'
  if (released) return 'released'
  if (taken) return 'taken'
  if (withdrawnAt) return 'withdrawn'
  return Date.parse(expiresAt) <= at.getTime() ? 'returned' : 'waiting'
}

/** As both of the two see it: by name, without what it holds. */
export const handOverShown = (stored: StoredHandOver, at: Date): HandOverShown => {
  const { shopId, inspectionId, shopName, from, to, givenAt, expiresAt, taken, released, delivered } = stored
  return {
    ...{ shopId, inspectionId, shopName, from: from.name, to: to.name, givenAt, expiresAt },
    state: stateOf(stored, at),
    ...(taken && { takenAt: taken.at }),
    ...(released && { released: { at: released.at, by: released.name, reason: released.reason } }),
    ...(delivered && { delivered }),
  }
}

/** The hand-over of an inspection, for the one whom it is from or to; nobody else is told anything of it. */
export const loadHandOver = async (
  { store }: Pick<InspectionDeps, 'store'>,
  actor: Actor,
  { inspectionId }: HandOverAsked,
  as: 'from' | 'to',
): Promise<{ readonly stored: StoredHandOver; readonly actor: PersonActor } | Refused> => {
  if (actor.kind !== 'person') return refuse('access.denied')
  const stored = await store.handOvers.get({ district: actor.district, inspectionId })
  if (!stored) return refuse('handOver.unknown')
  return stored[as].personId === actor.personId
    ? { stored, actor }
    : refuse('access.denied', undefined, subjectOf(stored))
}
