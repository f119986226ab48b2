import { describe, expect, it } from 'vitest'
import { readEnv } from './env'

const key = { kty: 'OKP', crv: 'Ed25519', x: 'eA', d: 'c2VjcmV0' }
const complete = {
  API_URL: 'https://api.example.cn',
  ASSERTION_PRIVATE_KEY: JSON.stringify(key),
  DISTRICTS: 'YX1,YX2',
}

describe('the settings of the cloud function', () => {
  it('are read with their defaults', () => {
    expect(readEnv(complete)).toEqual({
      API_URL: 'https://api.example.cn',
      ASSERTION_PRIVATE_KEY: { ...key, kid: 'gateway' },
      DISTRICTS: ['YX1', 'YX2'],
      STAGE: 'release',
      CALL_TIMEOUT_MS: 8000,
    })
  })

  it.each([
    ['no address', { API_URL: undefined }, 'API_URL'],
    ['an address with a path, which no assertion would name', { API_URL: 'https://api.example.cn/v1' }, 'API_URL'],
    ['a key that is no JSON', { ASSERTION_PRIVATE_KEY: 'c2VjcmV0' }, 'ASSERTION_PRIVATE_KEY'],
    ['a public key', { ASSERTION_PRIVATE_KEY: JSON.stringify({ ...key, d: undefined }) }, 'ASSERTION_PRIVATE_KEY'],
    ['no district', { DISTRICTS: '' }, 'DISTRICTS'],
    ['a letter no district has', { DISTRICTS: 'YXI' }, 'DISTRICTS'],
    ['an unknown stage', { STAGE: 'live' }, 'STAGE'],
  ])('stop the start with %s, naming the setting and not the key', (_, wrong, name) => {
    const reading = () => readEnv({ ...complete, ...wrong })
    expect(reading).toThrow(name)
    expect(reading).not.toThrow('c2VjcmV0')
  })
})
