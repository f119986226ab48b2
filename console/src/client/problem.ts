import { type RefusalCode, refusals } from '@app/types/platform/values'
import { ORPCError } from '@orpc/client'

/** What went wrong, as it is said to people: what, what to do next, and a number to quote where only experts can help. */
export type Problem = {
  readonly code: string
  readonly title: string
  readonly next: string
  readonly detail: readonly string[]
  /** Only for what nobody intended: status and time of day lead to the line in the log. */
  readonly number?: string
}

type Told = {
  readonly code: string
  readonly message: string
  readonly next: string
  readonly detail: readonly string[]
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

/** A message that is only the code again was never written for people. */
const told = (code: unknown, message: unknown, data: unknown): Told | undefined => {
  if (typeof code !== 'string' || !isRefusalCode(code)) return undefined
  const row = refusals[code]
  const extra = isRecord(data) ? data : {}
  return {
    code,
    message: message === code ? row.message : (text(message) ?? row.message),
    next: text(extra['next']) ?? row.next,
    detail: texts(extra['detail']),
  }
}

const toldBy = (error: ORPCError<string, unknown>): Told | undefined => {
  const body = isRecord(error.data) ? error.data['body'] : undefined
  return (
    told(error.code, error.message, error.data) ??
    (isRecord(body) ? told(body['code'], body['message'], body) : undefined)
  )
}

const two = (n: number) => String(n).padStart(2, '0')
const numberOf = (status: number | undefined, at: Date): string =>
  `E-${status ?? 'NET'}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`

/** An answer came, but not one of the refusal table: `status` is the HTTP status; without one nothing came at all. */
const unforeseen = (status: number | undefined, at: Date): Problem => ({
  code: 'unforeseen',
  title: status === undefined ? '服务器没有回应' : '服务器没能办完这件事',
  next: '已经存下的内容没有丢。请再试一次。',
  detail: [],
  number: numberOf(status, at),
})

/** Turns whatever a call threw into words. `at` is when it was caught, local time. */
export const toProblem = (error: unknown, at: Date): Problem => {
  if (!(error instanceof ORPCError)) return unforeseen(undefined, at)
  const known = toldBy(error)
  if (known === undefined) return unforeseen(error.status, at)
  return { code: known.code, title: known.message, next: known.next, detail: known.detail }
}

/** The server has spoken: the deed is settled, one way or the other. */
export const isAnswer = (error: unknown): boolean => error instanceof ORPCError && error.status < 500

export const isSignedOut = (error: unknown): boolean => error instanceof ORPCError && error.status === 401

/** To 「who am I」 this too says nobody: no session, and no district named to ask in. */
export const isNobody = (error: unknown): boolean =>
  isSignedOut(error) || (error instanceof ORPCError && error.code === 'district.unknown')
