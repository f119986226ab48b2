import { generateKeyPairSync } from 'node:crypto'
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AssertionFacts, assertionSigner, bodyHash } from './assertion'
import type { GatewayEnv } from './env'

const pair = generateKeyPairSync('ed25519')
const key = { ...pair.privateKey.export({ format: 'jwk' }), kid: 'k1' } as GatewayEnv['ASSERTION_PRIVATE_KEY']
const now = new Date('2027-03-18T02:00:00.700Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const sign = assertionSigner({ key, clock: () => now, newId: () => 'id-1' })
const facts: AssertionFacts = {
  caller: { openid: 'oAnyone' },
  district: 'YX1',
  method: 'POST',
  path: '/api/inspections?x=1',
  body: '{"a":"槐"}',
}

describe('an assertion', () => {
  let token: string
  const verify = async (currentDate: Date, audience = 'api', jwt = token) => {
    const publicKey = await importJWK(pair.publicKey.export({ format: 'jwk' }), 'EdDSA')
    return (await jwtVerify(jwt, publicKey, { issuer: 'gateway', audience, currentDate, algorithms: ['EdDSA'] }))
      .payload
  }
  beforeAll(async () => {
    token = await sign(facts)
  })

  it('says who asks what, in which district, with which body', async () => {
    const iat = Math.floor(now.getTime() / 1000)
    expect(await verify(now)).toEqual({
      iss: 'gateway',
      aud: 'api',
      sub: 'oAnyone',
      dis: 'YX1',
      htm: 'POST',
      htu: '/api/inspections?x=1',
      bh: bodyHash('{"a":"槐"}'),
      jti: 'id-1',
      iat,
      exp: iat + 60,
    })
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', kid: 'k1' })
  })

  it('hashes an empty body as SHA-256 does', () => {
    expect(bodyHash('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
  })

  it('is believed for less than 60 seconds', async () => {
    await expect(verify(after(59))).resolves.toBeDefined()
    await expect(verify(after(60))).rejects.toThrow('exp')
  })

  it('is believed by one audience', async () => {
    await expect(verify(now, 'public')).rejects.toThrow('aud')
  })

  it('is not believed once altered', async () => {
    const [header, , signature] = token.split('.')
    const forged = Buffer.from(JSON.stringify({ ...(await verify(now)), sub: 'oOther' })).toString('base64url')
    await expect(verify(now, 'api', `${header}.${forged}.${signature}`)).rejects.toThrow('signature')
  })

  it('of the timer acts for the gateway; of a person never, whatever they are called', async () => {
    expect(await verify(now, 'api', await sign({ ...facts, caller: 'gateway' }))).toMatchObject({
      sub: 'gateway',
      act: 'gateway',
    })
    const person = await verify(now, 'api', await sign({ ...facts, caller: { openid: 'gateway' } }))
    expect(person).not.toHaveProperty('act')
  })
})

it('fails with the first signature, not before, when the key is unusable', async () => {
  const broken = assertionSigner({ key: { ...key, d: 'AA' }, clock: () => now, newId: () => 'id' })
  await expect(broken(facts)).rejects.toThrow()
})
