// @vitest-environment node
import { expect, it } from 'vitest'
import { challengeOf, newSecret, sha256Of } from './secret'

it('makes the challenge of RFC 7636, appendix B', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  )
})

it('makes secrets of 43 characters, never the same twice', () => {
  expect(newSecret()).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(newSecret()).not.toBe(newSecret())
})

it('hashes a file as the upload contract writes it (FIPS 180-4: "abc")', async () => {
  expect(await sha256Of(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
