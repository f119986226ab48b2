import { deciderOf } from '../platform/actor'
import { type Asked, type Changed, given, type Refused } from '../platform/verb'
import { act, type Moved } from './act'
import type { RectificationDeps } from './deps'
import { type OrderAsked, subjectOf } from './load-order'

type Input = OrderAsked & { readonly reason: string }

/** Nothing is left to mend: the head or the office ends the order and says why. */
export const endRectification = given(
  async (deps: RectificationDeps, asked: Asked<Input>): Promise<Changed<Moved> | Refused> => {
    const { actor, input, at } = asked
    const { reason } = input
    return await act(deps, asked, {
      deed: { kind: 'end' },
      subject: subjectOf(asked.input),
      write: async (order) => ({
        order: { ...order, closed: { at: at.toISOString(), by: deciderOf(actor), reason } },
      }),
      reason,
    })
  },
)
