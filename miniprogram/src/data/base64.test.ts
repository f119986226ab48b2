import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromBase64, fromBase64url, toBase64url } from './base64'

it('agrees with the platform’s own for any bytes, there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url')
      expect(toBase64url(bytes)).toBe(text)
      expect(fromBase64url(text)).toEqual(bytes)
      expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes)
    }),
  )
})

it.each(['A', 'AB=', 'A+/B', '汉字'])('takes %s for none', (text) => expect(fromBase64url(text)).toBeUndefined())
