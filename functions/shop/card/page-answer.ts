import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { cardCssHash } from './card-css'

/** No script, no frame, nothing from elsewhere; the one style sheet by its hash. */
const policy = [
  "default-src 'none'",
  `style-src '${cardCssHash}'`,
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The policy of a page with one program of its own, by its hash. */
export const policyWith = (script: string): string => `${policy}; script-src '${script}'`

const sameEverywhere = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** Browsers ask every time and compare the ETag; a CDN may repeat an answer for two seconds and never longer. */
const fresh = { ...sameEverywhere, 'cache-control': 'no-cache, s-maxage=2' } as const
const notKept = { ...sameEverywhere, 'cache-control': 'no-store' } as const

const types = { html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8' } as const

export type Answer = {
  readonly type: keyof typeof types
  /** Bytes where an answer is given more than once: text would be encoded each time. */
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly status?: 200 | 400 | 404 | 410 | 429 | 503
  /** Of the body, where it is known already. */
  readonly etag?: string
  /** Of a page with a script of its own; others have none. */
  readonly policy?: string
  /** Answers to a report and faults are nobody's to keep. */
  readonly keep?: boolean
}

export const etagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

const matches = (asked: string | undefined, etag: string): boolean =>
  (asked ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

/** Answers with the headers that every public page has; an unchanged page costs no bytes. */
export const answer = (c: Context, { type, body, status = 200, keep = true, ...made }: Answer): Response => {
  const own = made.policy ? { 'content-security-policy': made.policy } : {}
  const headers = { ...(keep ? fresh : notKept), ...own, 'content-type': types[type] }
  if (status !== 200 || !keep) return c.body(body, status, headers)
  const etag = made.etag ?? etagOf(body)
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, { ...fresh, etag })
  return c.body(body, 200, { ...headers, etag })
}
