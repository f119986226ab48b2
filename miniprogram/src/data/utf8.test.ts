import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256 } from './sha256'
import { fromUtf8, utf8 } from './utf8'

it.each(['', 'abc', '云溪区青石路18号', '后厨有老鼠🐀，灭蝇灯💡坏了', '𠮷野家', '👨‍👩‍👧'])(
  'hashes %j as the server does',
  (text) => {
    expect(sha256(utf8(text))).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  },
)

it('encodes as the platform’s own does, for any text, even broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0xd800, max: 0xdfff }), (text, half) => {
      const broken = text + String.fromCharCode(half)
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)])
      expect([...utf8(broken)]).toEqual([...new TextEncoder().encode(broken)])
    }),
  )
})

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fromUtf8(utf8(text))).toBe(text)
    }),
  )
})

it.each([4_095, 4_096, 8_193])('reads back %i characters of two units each, wherever it is cut', (length) => {
  const text = `一${'🐀'.repeat(length)}`
  expect(fromUtf8(utf8(text))).toBe(text)
})
