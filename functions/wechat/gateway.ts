import { type Drained, type DrainKit, drainOutbox } from './drain-outbox'
import { TimerEvent } from './gateway-event'
import type { Answer } from './gateway-refusals'
import { type RelayKit, relayCall } from './relay-call'

/** What WeChat says about this invocation; read anew for each, because it lies in the process environment. */
export type ReadIdentity = () => { readonly openid: string | undefined }

export type GatewayKit = RelayKit & DrainKit & { readonly identity: ReadIdentity }

/** The whole cloud function: a timer without a person drains the outbox, everything else is somebody's call. */
export const createGateway = (kit: GatewayKit) => {
  const relay = relayCall(kit)
  return async (event: unknown): Promise<Answer | Drained> => {
    const { openid } = kit.identity()
    // A person could send the timer's event; only WeChat's own timer comes without an OPENID.
    const isTimer = openid === undefined && TimerEvent.safeParse(event).success
    return isTimer ? await drainOutbox(kit) : await relay(openid, event)
  }
}
