import type { AssertionFacts, SignAssertion } from './assertion'
import type { Answer } from './gateway-refusals'

export type Question = {
  readonly caller: AssertionFacts['caller']
  readonly district: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string | undefined
  readonly idempotencyKey?: string | undefined
}
export type AskApi = (question: Question) => Promise<Answer | 'unreachable'>

export type ApiKit = {
  readonly apiUrl: string
  readonly sign: SignAssertion
  readonly timeoutMs: number
}

const headersOf = (assertion: string, { body, idempotencyKey }: Question): Record<string, string> => ({
  authorization: `Bearer ${assertion}`,
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
})

/** Asks the API with a fresh assertion. Redirects are not followed: an assertion belongs to one address. */
export const apiAsker =
  ({ apiUrl, sign, timeoutMs }: ApiKit): AskApi =>
  async (question) => {
    const { caller, district, method, path, body } = question
    const assertion = await sign({ caller, district, method, path, body: body ?? '' })
    try {
      const response = await fetch(`${apiUrl}${path}`, {
        method,
        headers: headersOf(assertion, question),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body === undefined ? {} : { body }),
      })
      return { status: response.status, body: await response.text() }
    } catch {
      return 'unreachable'
    }
  }
