import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textSealer } from './seal-text'

const keyOf = (byte: number) => new Uint8Array(32).fill(byte)
const mine = textSealer(keyOf(1))

it('opens what it sealed, at its place, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
      expect(mine.open(place, mine.seal(place, text))).toEqual({ text })
    }),
  )
})

it('shows nothing of the text, nor that two texts or places begin alike', () => {
  const sealed = [mine.seal('a', '槐荫汤面馆'), mine.seal('a', '槐荫汤面店'), mine.seal('b', '槐荫汤面馆')]
  expect(sealed.join()).not.toContain('槐')
  expect(new Set(sealed.map((one) => one.slice(0, 27))).size).toBe(3)
})

it.each([
  ['moved to another place', 'b', (sealed: string) => sealed, 'tampered'],
  ['with a character changed', 'a', (sealed: string) => `${sealed.slice(0, -2)}A${sealed.slice(-1)}`, 'tampered'],
  ['cut short', 'a', (sealed: string) => sealed.slice(0, 20), 'tampered'],
  ['that was never sealed', 'a', () => '{"result":"pass"}', 'tampered'],
  ['of another key', 'a', () => textSealer(keyOf(2)).seal('a', 'text'), 'otherKey'],
])('refuses a text %s', (_, place, change, fault) =>
  expect(mine.open(place, change(mine.seal('a', 'text')))).toEqual({ fault }),
)

it('opens nothing of which a single bit was changed', () => {
  const sealed = mine.seal('a', '符合')
  const [version, name, hidden = ''] = sealed.split('.')
  const bytes = Buffer.from(hidden, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(mine.open('a', `${version}.${name}.${changed.toString('base64url')}`)).toEqual({ fault: 'tampered' })
  }
})
