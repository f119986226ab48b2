import { deciderOf } from '../platform/actor'
import { type Asked, type Changed, given, type Refused } from '../platform/verb'
import { act, type Moved } from './act'
import type { RectificationDeps } from './deps'
import { type OrderAsked, subjectOf } from './load-order'
import { tellOfAsking } from './tell'

type Input = OrderAsked & { readonly until: string; readonly reason: string }

/** The merchant asks for more time and says why; those who made the order hear of it, and an officer answers. */
export const askExtension = given(
  async (deps: RectificationDeps, asked: Asked<Input>): Promise<Changed<Moved> | Refused> => {
    const { actor, input, at } = asked
    const { until, reason } = input
    const one = { askedAt: at.toISOString(), by: deciderOf(actor), until, reason }
    return await act(deps, asked, {
      deed: { kind: 'askExtension', until },
      subject: subjectOf(asked.input),
      write: async (order) => ({
        order: { ...order, extensions: [...order.extensions, one] },
        writes: await tellOfAsking(deps, order, until, at),
      }),
      reason,
    })
  },
)
