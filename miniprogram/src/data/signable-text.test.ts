import { hasControls, plainText, withoutControls } from '@app/types/platform/plain-text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signable, signableText } from './signable-text'

const odd = fc.constantFrom(
  ...['\u202d', '\u200b', '\u200d', '👩', '🏽', '\ufe0f', '🚒', '\r\n', '\r', '\u2028', '\t', '\u0000', '\ufff9'],
  ...['葛\u{e0100}', '\u00ad', ' ', '\u0085', '\ud83d', '\ufdd0', '符合'],
)
const texts = fc.array(fc.oneof(odd, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''))

it('is what the server reads, and nothing that it refuses', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const signed = signableText(text)
      expect(signed).toBe(withoutControls(plainText(text)).trim())
      expect(hasControls(signed)).toBe(false)
    }),
    { numRuns: 2_000 },
  )
})

it('stays as it is when the server reads it once more', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const signed = signableText(text)
      expect(plainText(signed).trim()).toBe(signed)
    }),
    { numRuns: 2_000 },
  )
})

it('reaches every text of a value, and leaves numbers alone', () => {
  expect(signable({ a: [' 好\u200b '], b: { c: 1, d: true } })).toEqual({ a: ['好'], b: { c: 1, d: true } })
})
