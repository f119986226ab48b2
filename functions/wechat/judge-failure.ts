import type { OutboxEntry, OutboxOutcome } from './outbox-entry'

/**
 * Nothing was sent and a later attempt may pass: WeChat busy (-1), its daily or per-minute limit (45009, 45011), another
 * send to the same person under way (43108), TCB's limits (-501003, -501004), the function's permission to call not yet
 * deployed (-604101).
 */
const tryAgain: ReadonlySet<number> = new Set([-1, 45009, 45011, 43108, -501003, -501004, -604101])

/** Node's words for a connection that was never made, so that no request left. */
const neverConnected = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|connect timeout|connect ETIMEDOUT/

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

/** The SDK words what was answered as `errCode: …`; its own mishaps are bare, and all of them carry -1. */
const answeredCode = (error: unknown): number | undefined => {
  const errCode = Number(field(error, 'errCode'))
  const isAnswer = errCode !== -1 || String(field(error, 'message')).startsWith('errCode: ')
  return Number.isInteger(errCode) && isAnswer ? errCode : undefined
}

const sdkFailure = (kind: OutboxEntry['kind'], errMsg: string): OutboxOutcome => {
  // Drawing a code twice does no harm; sending a message twice does.
  if (kind === 'mini-program-code' || neverConnected.test(errMsg)) return { state: 'retry', errMsg }
  return { state: 'unknown', errMsg }
}

/**
 * What a failed cloud call means for its entry. Positive codes are WeChat's own answers: nothing was sent. Other
 * failures of a message after the request left are `unknown`: it may have arrived and is never sent again.
 */
export const judgeFailure = (kind: OutboxEntry['kind'], error: unknown): OutboxOutcome => {
  const errCode = answeredCode(error)
  const errMsg = String(field(error, 'errMsg') ?? error).slice(0, 500)
  if (errCode === undefined) return sdkFailure(kind, errMsg)
  if (tryAgain.has(errCode)) return { state: 'retry', errCode, errMsg }
  return errCode > 0 ? { state: 'refused', errCode, errMsg } : sdkFailure(kind, errMsg)
}
