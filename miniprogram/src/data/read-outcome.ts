import type { Outcome, Refused } from './outcome'

type Told = { readonly code: string; readonly message: string; readonly data: Record<string, unknown> }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const parsed = (body: string): unknown => {
  try {
    return body === '' ? undefined : JSON.parse(body)
  } catch {
    return undefined
  }
}

const toldIn = (body: unknown): Told | undefined => {
  if (!isRecord(body)) return undefined
  const { code, message, data } = body
  if (typeof code !== 'string' || typeof message !== 'string') return undefined
  return { code, message, data: isRecord(data) ? data : {} }
}

const refusedBy = ({ code, message, data }: Told): Refused => {
  const { next, detail } = data
  const details = Array.isArray(detail) ? detail.filter((one) => typeof one === 'string') : []
  return {
    code,
    message,
    ...(typeof next === 'string' ? { next } : {}),
    ...(details.length > 0 ? { detail: details } : {}),
  }
}

/** Domains speak in `domain.reason`; anything else is a fault of ours, not a refusal. */
const isRefusal = ({ code }: Told) => /^[a-zA-Z]+\.[a-zA-Z]+$/.test(code)

/** The gateway's word for "the API did not answer": as if there were no network. */
const unreachable = 'gateway.unreachable'

/** Reads an answer `{ status, body }`; undefined means that none came. */
export const readOutcome = <T>(answer: { status: number; body: string } | undefined): Outcome<T> => {
  if (!answer) return { offline: true }
  const body = parsed(answer.body)
  if (answer.status < 300) return { value: body as T }
  const told = toldIn(body)
  if (told?.code === unreachable) return { offline: true }
  if (told && isRefusal(told) && answer.status < 500) return { refused: refusedBy(told) }
  return { failed: `E-${answer.status}` }
}
