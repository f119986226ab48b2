import type { DuplicateState } from '@app/types/shop/values'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'

type Input = { readonly pairId: string; readonly reason: string }
type Answer = { readonly pairId: string; readonly state: DuplicateState }

/** Somebody looked: two shops. Remembered, so that no later search asks again. */
export const settleDuplicate = given(
  async ({ store }: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { pairId, reason } = input
    const pair = await store.duplicatePairs.get({ district: actor.district, pairId })
    if (!pair) return refuse('duplicate.unknown')
    if (pair.state !== 'open') return refuse('duplicate.settled')
    const settled = { at: at.toISOString(), by: actor.kind === 'person' ? actor.name : '', reason }
    return {
      answer: { pairId, state: 'different' },
      writes: [store.duplicatePairs.replace({ ...pair, state: 'different', settled })],
      subject: `pair:${pairId}`,
      reason,
    }
  },
)
