import { createHash } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import type { GatewayEnv } from './env'

/** Who asks what. `gateway` is the timer of the cloud function itself; nobody's OPENID. */
export type AssertionFacts = {
  readonly caller: { readonly openid: string } | 'gateway'
  readonly district: string
  readonly method: string
  /** Path with its query. */
  readonly path: string
  /** Empty when there is none. */
  readonly body: string
}
export type SignAssertion = (facts: AssertionFacts) => Promise<string>

export type AssertionKit = {
  readonly key: GatewayEnv['ASSERTION_PRIVATE_KEY']
  readonly clock: () => Date
  readonly newId: () => string
}

const lifetimeSeconds = 60

/** base64url SHA-256 of the body as it is sent. */
export const bodyHash = (body: string): string => createHash('sha256').update(body, 'utf8').digest('base64url')

/**
 * Signs, with EdDSA, that WeChat vouches for this person making this one request now: bound to audience, district,
 * method, path with query and body, usable once (`jti`) and for 60 seconds.
 */
export const assertionSigner = ({ key, clock, newId }: AssertionKit): SignAssertion => {
  const imported = importJWK(key, 'EdDSA')
  // The failure is reported by the first signature; without this it would end the process first.
  imported.catch(() => undefined)
  return async ({ caller, district, method, path, body }) => {
    const iat = Math.floor(clock().getTime() / 1000)
    const claims = { dis: district, htm: method, htu: path, bh: bodyHash(body) }
    return await new SignJWT(caller === 'gateway' ? { ...claims, act: 'gateway' } : claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
      .setIssuer('gateway')
      .setAudience('api')
      .setSubject(caller === 'gateway' ? 'gateway' : caller.openid)
      .setJti(newId())
      .setIssuedAt(iat)
      .setExpirationTime(iat + lifetimeSeconds)
      .sign(await imported)
  }
}
