import { describe, expect, it } from 'vitest'
import { readCodeSecrets, readLogSecrets, readSignInSecrets } from './secrets'

const key = 'a key of the tests, long enough to sign'
const code = { shopCodeKeys: { '01': key }, shopCodeKeyVersion: '01' }
const gatewayKey = { kty: 'OKP', crv: 'Ed25519', x: 'x', kid: 'gateway' }
const signIn = { tokens: key, gatewayKeys: { keys: [gatewayKey] } }
const env = { CODE_SECRET_ARN: 'arn:code', SIGN_IN_SECRET_ARN: 'arn:sign-in' }

/** A vault that notes which secrets were asked for. */
const vault = (held: Readonly<Record<string, unknown>> = { 'arn:code': code, 'arn:sign-in': signIn }) => {
  const asked: string[] = []
  const read = async (arn: string) => {
    asked.push(arn)
    return JSON.stringify(held[arn] ?? {})
  }
  return { asked, read }
}

describe('the secret of the shop codes', () => {
  it('is read alone, without the one by which people sign in', async () => {
    const { asked, read } = vault()
    expect(await readCodeSecrets({ CODE_SECRET_ARN: 'arn:code' }, read)).toEqual(code)
    expect(asked).toEqual(['arn:code'])
  })

  it.each([
    ['is empty, as the stack makes it', {}],
    ['holds a key that is too short', { ...code, shopCodeKeys: { '01': 'short' } }],
    ['signs with a version that has no key', { ...code, shopCodeKeyVersion: '02' }],
  ])('stops the start when it %s', async (_, held) => {
    await expect(readCodeSecrets(env, vault({ 'arn:code': held }).read)).rejects.toThrow()
  })

  it('stops the start when nobody says where it is', async () => {
    await expect(readCodeSecrets({}, vault().read)).rejects.toThrow()
  })
})

describe('the secret by which people sign in', () => {
  it('is read alone, without the keys of the codes', async () => {
    const { asked, read } = vault()
    expect(await readSignInSecrets({ SIGN_IN_SECRET_ARN: 'arn:sign-in' }, read)).toEqual(signIn)
    expect(asked).toEqual(['arn:sign-in'])
  })

  it.each([
    ['is empty, as the stack makes it', {}],
    ['holds a gateway’s key of another kind', { ...signIn, gatewayKeys: { keys: [{ kty: 'RSA' }] } }],
  ])('stops the start when it %s', async (_, held) => {
    await expect(readSignInSecrets(env, vault({ 'arn:sign-in': held }).read)).rejects.toThrow()
  })
})

describe('the secret that signs the logs', () => {
  const logKey = 'A'.repeat(184)

  it('is read alone', async () => {
    const { asked, read } = vault({ 'arn:log': { logKey } })
    expect(await readLogSecrets({ LOG_SECRET_ARN: 'arn:log' }, read)).toEqual({ logKey })
    expect(asked).toEqual(['arn:log'])
  })

  it.each([
    ['is empty, as the stack makes it', {}],
    ['is no base64', { logKey: `${logKey.slice(4)}-----` }],
  ])('stops the start when it %s', async (_, held) => {
    await expect(readLogSecrets({ LOG_SECRET_ARN: 'arn:log' }, vault({ 'arn:log': held }).read)).rejects.toThrow()
  })
})
