import { oc } from '@orpc/contract'
import * as z from 'zod'
import { hasControls, plainText, withoutControls } from './plain-text'
import { type RefusalCode, refusals } from './values'

/** ULID: time-sortable, made by the client for what it creates offline, by the server otherwise. */
export const Id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
/** Eight characters of the GB 32100 alphabet: three for the district, five for the shop. */
export const ShopId = z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{8}$/)
export const DistrictId = z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{3}$/)
/** Calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const Day = z.iso.date()
/** Instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime()
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** What people type, which may be nothing: plain text (`plain-text.ts`), trimmed. Every text of an input is one of these. */
export const Text = (most: number) =>
  z
    .string()
    .overwrite(plainText)
    .trim()
    .max(most)
    .refine((text) => !hasControls(text), { params: { has: 'controls' } })
/** What another machine said: it is not sent back to be mended. */
export const Said = (most: number) =>
  z
    .string()
    .overwrite((text) => withoutControls(plainText(text)))
    .max(most)
/** As `Text`, and something. */
export const Words = (most: number) => Text(most).min(1)
/** Opaque; absent on the last page. */
export const Cursor = z.string().regex(/^[\w-]{0,2000}$/)

const RefusalData = z.object({ next: z.string(), detail: z.array(z.string()).optional() })

/** Turns codes of the refusal table into the errors of an operation. Three belong to every operation. */
export const refusing = <const C extends RefusalCode>(...codes: readonly C[]) => {
  const entry = (code: C) => [
    code,
    { status: refusals[code].status, message: refusals[code].message, data: RefusalData },
  ]
  return Object.fromEntries(codes.map(entry)) as Record<
    C,
    { status: number; message: string; data: typeof RefusalData }
  >
}

/** Reads change nothing; GET. */
export const reads = (path: `/${string}`) =>
  oc
    .route({ method: 'GET', path })
    .errors(
      refusing(
        'access.signInNeeded',
        'access.denied',
        'access.secondFactorDue',
        'request.invalid',
        'request.controlCharacters',
        'request.tooMany',
      ),
    )

/** Changes carry an `idempotency-key` and leave exactly one audit event; POST. */
export const changes = (path: `/${string}`) =>
  oc
    .route({ method: 'POST', path })
    .errors(
      refusing(
        'access.signInNeeded',
        'access.denied',
        'access.secondFactorDue',
        'request.invalid',
        'request.controlCharacters',
        'request.tooMany',
        'request.keyMissing',
        'request.keyReused',
        'request.busy',
      ),
    )
