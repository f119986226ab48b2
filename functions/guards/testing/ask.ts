import type { Hono } from 'hono'
import { ulid } from 'ulid'
import { type InputOf, type OperationName, operationNamed } from '../operations'
import type { Voice } from './voices'
import { type WrittenCall, writeCall } from './write-call'

export type Answer = {
  readonly status: number
  /** The bytes as text. */
  readonly text: string
  /** The refusal's code; undefined for an answer. */
  readonly code: string | undefined
  readonly cookie: string | undefined
}

export type SendOptions = {
  readonly key?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a written call as somebody. Changes get a key of their own unless one is given; `key: ''` leaves it out. */
export const sendTo =
  (api: Hono) =>
  async (voice: Voice, call: WrittenCall, { key = ulid(), headers = {} }: SendOptions = {}): Promise<Answer> => {
    const { method, path, body } = call
    const response = await api.request(path, {
      method,
      headers: {
        'user-agent': browserOfTests,
        ...(method === 'POST' && { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) }),
        ...(await voice(call)),
        ...headers,
      },
      ...(method === 'POST' && { body }),
    })
    return read(response)
  }
export type Send = ReturnType<typeof sendTo>

export const browserOfTests = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36'

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  const { status, headers } = response
  return { status, text, code: status < 400 ? undefined : codeIn(text), cookie: headers.get('set-cookie') ?? undefined }
}

const codeIn = (text: string): string => {
  try {
    return String(JSON.parse(text).code)
  } catch {
    return `not our words: ${text.slice(0, 200)}`
  }
}

/** Asks an operation by its name. */
export const askTo =
  (api: Hono) =>
  async <N extends OperationName>(voice: Voice, name: N, input?: InputOf<N>, options?: SendOptions): Promise<Answer> =>
    await sendTo(api)(voice, writeCall(operationNamed(name), (input ?? {}) as object), options)
export type Ask = ReturnType<typeof askTo>

/** What was answered, or a loud end: for making worlds, where nothing is to be refused. */
export const got = <T>({ status, text }: Answer): T => {
  if (status >= 400) throw new Error(`refused with ${status}: ${text}`)
  return JSON.parse(text) as T
}
