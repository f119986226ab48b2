import { allowedPath } from './allowed-path'
import type { AskApi } from './ask-api'
import { CallEvent } from './gateway-event'
import { type Answer, refuse } from './gateway-refusals'

/** A cloud call carries at most this much (bytes of JSON); what is larger is read in pages. */
export const mostAnswerBytes = 100 * 1024

export type RelayKit = { readonly apiUrl: string; readonly ask: AskApi }

const readCall = (apiUrl: string, event: unknown): CallEvent | undefined => {
  const { data } = CallEvent.safeParse(event)
  const path = data && allowedPath(apiUrl, data.path)
  return data && path ? { ...data, path } : undefined
}

const fits = (answer: Answer) => Buffer.byteLength(JSON.stringify(answer)) <= mostAnswerBytes

const forward = async (ask: AskApi, openid: string, call: CallEvent): Promise<Answer> => {
  const { district, method, path, body, idempotencyKey } = call
  const answer = await ask({ caller: { openid }, district, method, path, body, idempotencyKey })
  if (answer === 'unreachable') return refuse('gateway.unreachable')
  return fits(answer) ? answer : refuse('gateway.answerTooLarge')
}

/** Relays one call of one person. `openid` comes from WeChat, never from the event. */
export const relayCall =
  ({ apiUrl, ask }: RelayKit) =>
  async (openid: string | undefined, event: unknown): Promise<Answer> => {
    const call = readCall(apiUrl, event)
    if (call === undefined) return refuse('request.invalid')
    if (openid === undefined) return refuse('access.signInNeeded')
    return await forward(ask, openid, call)
  }
