/** One call of the signed-in person, as the WeChat cloud function `gateway` takes it. */
type GatewayCall = {
  readonly type: 'call'
  readonly district: string
  readonly method: 'GET' | 'POST'
  /** Path and query below the API's origin: `/api/…`. */
  readonly path: string
  /** JSON text; POST only. */
  readonly body?: string
  readonly idempotencyKey?: string
}

/** `body` is JSON text, whatever the status. */
export type GatewayAnswer = { readonly status: number; readonly body: string }

/** Carries a call to the gateway; undefined when no answer came (no network, time out). */
export type CallGateway = (call: GatewayCall) => Promise<GatewayAnswer | undefined>

export declare const callGateway: CallGateway
