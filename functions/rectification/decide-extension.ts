import { deciderOf } from '../platform/actor'
import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import { act, type Moved } from './act'
import type { RectificationDeps } from './deps'
import { type OrderAsked, subjectOf } from './load-order'
import { decisionTold } from './message-words'
import { tellMerchants } from './tell'

type Input = OrderAsked & { readonly granted: boolean; readonly reason?: string | undefined }

/** An officer grants the time that the merchant asked for, or says why not; the merchant hears it. */
export const decideExtension = given(
  async (deps: RectificationDeps, asked: Asked<Input>): Promise<Changed<Moved> | Refused> => {
    const { actor, input, at } = asked
    const { granted, reason } = input
    if (!granted && !reason) return refuse('rectification.reasonNeeded', ['reason'])
    const decided = { at: at.toISOString(), by: deciderOf(actor), granted, ...(reason && { reason }) }
    return await act(deps, asked, {
      deed: { kind: 'decideExtension', granted },
      subject: subjectOf(asked.input),
      write: async (order) => ({
        order: {
          ...order,
          extensions: order.extensions.map((one) => (one.decided ? one : { ...one, decided })),
        },
        writes: await tellMerchants(deps, order, decisionTold(granted, order), at),
      }),
      reason,
    })
  },
)
