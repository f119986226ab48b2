import { generateKeyPairSync } from 'node:crypto'
import type { JSONWebKeySet, JWK } from 'jose'
import { ulid } from 'ulid'
import { assertionSigner } from '../../wechat/assertion'
import type { WrittenCall } from './write-call'

/** Says who makes a call: the headers that carry an identity, made anew for each call. */
export type Voice = (call: WrittenCall) => Promise<Readonly<Record<string, string>>>

/** An EdDSA pair as a deployment has one: the private half in WeChat's cloud, the public half at the API. */
export const newGatewayKey = (kid = 'gateway') => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const named = { kid, alg: 'EdDSA' }
  return {
    privateKey,
    privateJwk: { ...(privateKey.export({ format: 'jwk' }) as JWK), ...named },
    keys: { keys: [{ ...(publicKey.export({ format: 'jwk' }) as JWK), ...named }] } as JSONWebKeySet,
  }
}
export type GatewayKey = ReturnType<typeof newGatewayKey>

/** Voices of one deployment. In WeChat the real gateway's signer vouches for whoever speaks. */
export const voicesOf = ({ privateJwk }: GatewayKey, clock: () => Date) => {
  const sign = assertionSigner({ key: privateJwk as never, clock, newId: () => ulid() })
  const vouched =
    (caller: { readonly openid: string } | 'gateway', district: string): Voice =>
    async ({ method, path, body }) => ({
      authorization: `Bearer ${await sign({ caller, district, method, path, body })}`,
    })
  return {
    inWechat: (openid: string, district: string): Voice => vouched({ openid }, district),
    gateway: (district: string): Voice => vouched('gateway', district),
    withCookie:
      (cookie: string): Voice =>
      async () => ({ cookie }),
    anonymous:
      (district: string): Voice =>
      async () => ({ 'x-district': district }),
  }
}
export type Voices = ReturnType<typeof voicesOf>
