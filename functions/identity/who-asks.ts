import { createHash } from 'node:crypto'
import { DistrictId } from '@app/types/platform/contract'
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import type { Actor } from '../platform/actor'
import type { Authenticate, Credentials } from '../platform/ports/kernel'
import type { Commit } from '../platform/ports/records'
import { type Refused, refuse } from '../platform/verb'
import { grantsInWechat } from './passkeys/factor'
import { sha256 } from './secrets'
import type { IdentityStore, StoredSession } from './store'

export const sessionCookie = 'qaqx_session'

type WhoAsksParts = {
  readonly store: IdentityStore
  readonly commit: Commit
  /** Public keys of the gateway, EdDSA. */
  readonly gatewayKeys: JSONWebKeySet
}

/**
 * Says who asks: by the gateway's assertion (WeChat), by the session cookie (console), or nobody. An assertion is
 * bound to method, address, body and district (an `x-district` beside it must agree), lives 60 seconds at most and
 * works once.
 */
export const whoAsks = (parts: WhoAsksParts): Authenticate => {
  const keys = createLocalJWKSet(parts.gatewayKeys)
  return async (credentials, at) => {
    const bearer = /^Bearer (.+)$/.exec(credentials.authorization ?? '')?.[1]
    if (bearer) return await byAssertion(parts, keys, { credentials, bearer, at })
    const token = cookieOf(credentials.cookie, sessionCookie)
    if (token) {
      const actor = await bySession(parts, token, at)
      if (actor) return actor
    }
    return await anonymous(parts.store, credentials.district)
  }
}

type Presented = { readonly credentials: Credentials; readonly bearer: string; readonly at: Date }

const byAssertion = async (
  parts: WhoAsksParts,
  keys: ReturnType<typeof createLocalJWKSet>,
  presented: Presented,
): Promise<Actor | Refused> => {
  const claims = await verified(keys, presented)
  if (!claims) return refuse('access.assertionRefused')
  const { district, jti, sub } = claims
  if (!isDistrict(district)) return refuse('district.unknown')
  const expiresAt = new Date(presented.at.getTime() + 120_000).toISOString()
  const { refused } = await parts.commit([parts.store.spent.insert({ revision: 1, district, jti, expiresAt })])
  if (refused) return refuse('access.assertionRefused')
  if (claims.act === 'gateway') return { kind: 'gateway', district }
  return await inWechat(parts.store, { district, openid: sub }, presented.at)
}

type Claims = { readonly district: string; readonly jti: string; readonly sub: string; readonly act?: unknown }

const verified = async (
  keys: ReturnType<typeof createLocalJWKSet>,
  { credentials, bearer, at }: Presented,
): Promise<Claims | undefined> => {
  try {
    const { payload } = await jwtVerify(bearer, keys, {
      algorithms: ['EdDSA'],
      issuer: 'gateway',
      audience: 'api',
      currentDate: at,
      requiredClaims: ['sub', 'jti', 'iat', 'exp', 'dis', 'htm', 'htu', 'bh'],
    })
    return isFor(payload, credentials, at) ? claimsOf(payload) : undefined
  } catch {
    return undefined
  }
}

const claimsOf = (payload: JWTPayload): Claims => ({
  district: String(payload['dis']),
  jti: String(payload.jti),
  sub: String(payload.sub),
  act: payload['act'],
})

const isFor = (payload: JWTPayload, { method, pathAndQuery, body, district }: Credentials, at: Date): boolean => {
  const issued = payload.iat ?? 0
  return [
    district === undefined || payload['dis'] === district,
    payload['htm'] === method,
    payload['htu'] === pathAndQuery,
    payload['bh'] === createHash('sha256').update(body).digest('base64url'),
    (payload.exp ?? 0) - issued <= 60,
    issued * 1000 <= at.getTime() + 5_000,
  ].every(Boolean)
}

/** Looks like a district at all: what is no district's name never becomes a key. */
const isDistrict = (district: unknown): district is string => DistrictId.safeParse(district).success

type WechatUser = { readonly district: string; readonly openid: string }

/** Who a WeChat user is in a district: a person, or a consumer like everybody. */
export const inWechat = async (
  store: IdentityStore,
  { district, openid }: WechatUser,
  at: Date,
): Promise<Actor | Refused> => {
  const home = await store.districts.get({ districtId: district })
  if (!home) return refuse('district.unknown')
  const link = await store.links.get({ district, openid })
  const person = link && (await store.people.get({ district, personId: link.personId }))
  if (!person) return { kind: 'consumer', district, openid }
  if (person.state === 'ended') return { kind: 'consumer', district, openid, ended: true }
  const { personId, name } = person
  return {
    kind: 'person',
    district,
    openid,
    personId,
    name,
    ...(await grantsInWechat(store, { person, district: home }, at)),
  }
}

/** The cookie is `<district>.<token>`; what is stored is the token's hash. */
const bySession = async ({ store, commit }: WhoAsksParts, cookie: string, at: Date): Promise<Actor | undefined> => {
  const [district = '', token = ''] = cookie.split('.')
  if (!isDistrict(district)) return undefined
  const session = await store.sessions.get({ district, sessionId: sha256(token) })
  if (!session || session.expiresAt <= at.toISOString()) return undefined
  const person = await store.people.get({ district, personId: session.personId })
  // a session from before the person came back is none
  if (person?.state !== 'active' || session.startedAt < person.since) return undefined
  // of two calls at once one is noted, which is enough
  if (isLongAgo(session, at)) await commit([store.sessions.replace({ ...session, lastUsedAt: at.toISOString() })])
  const { personId, name, grants } = person
  const { sessionId, factor } = session
  if (factor === 'use' || factor === 'make') {
    return { kind: 'unproven', district, personId, name, sessionId, step: factor }
  }
  return { kind: 'person', district, personId, name, grants, sessionId }
}

const noteEvery = 600_000

const isLongAgo = ({ startedAt, lastUsedAt = startedAt }: StoredSession, at: Date): boolean =>
  at.getTime() - Date.parse(lastUsedAt) >= noteEvery

const anonymous = async (store: IdentityStore, district: string | undefined): Promise<Actor | Refused> => {
  if (!isDistrict(district) || !(await store.districts.get({ districtId: district }))) return refuse('district.unknown')
  return { kind: 'anonymous', district }
}

const cookieOf = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1]
