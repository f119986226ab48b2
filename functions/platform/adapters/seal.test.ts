import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameOf, seal, unseal } from './seal'

const keys = fc.stringMatching(/^[A-Za-z0-9_-]{16,64}$/)

it('whoever has the key reads what was sealed', () => {
  fc.assert(fc.property(keys, fc.string(), (key, text) => unseal(key, seal(key, text)) === text))
})

it('another key, or one altered byte, opens nothing', () => {
  const sealed = seal('a-key-of-a-client', 'session')
  expect(() => unseal('another-key-of-it', sealed)).toThrow()
  const bytes = Buffer.from(sealed, 'base64url')
  for (const place of [0, 12, bytes.length - 1]) {
    const altered = Buffer.from(bytes)
    altered[place] = (altered[place] ?? 0) ^ 1
    expect(() => unseal('a-key-of-a-client', altered.toString('base64url'))).toThrow()
  }
})

it('the name of a key does not give it away', () => {
  fc.assert(fc.property(keys, (key) => !nameOf(key).includes(key) && nameOf(key).length === 43))
})
