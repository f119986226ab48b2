import * as z from 'zod'

const jwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string().default('gateway'),
})
const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message would quote the key.
    return undefined
  }
}
const originOnly = (url: string) => new URL(url).origin === url

/**
 * Settings of the cloud function, as environment variables: `API_URL` is an origin without a path,
 * `ASSERTION_PRIVATE_KEY` an Ed25519 key as JWK, `DISTRICTS` the districts whose outbox is drained, separated by
 * commas, `STAGE` the version of the mini-program that codes and messages open.
 */
const Env = z.object({
  API_URL: z.url({ protocol: /^https?$/ }).refine(originOnly, 'an origin without a path'),
  ASSERTION_PRIVATE_KEY: z.string().transform(readJson).pipe(jwk),
  DISTRICTS: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{3}$/)).min(1)),
  STAGE: z.enum(['release', 'trial', 'develop']).default('release'),
  CALL_TIMEOUT_MS: z.coerce.number().int().min(100).max(20_000).default(8_000),
})
export type GatewayEnv = z.infer<typeof Env>
export type Stage = GatewayEnv['STAGE']

/** A missing or malformed setting stops the start of the function; the error names the setting, never its value. */
export const readEnv = (env: Readonly<Record<string, string | undefined>>): GatewayEnv => Env.parse(env)
