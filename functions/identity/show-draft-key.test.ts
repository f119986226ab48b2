import { expect, it } from 'vitest'
import { draftKey } from './secrets'

it('is the same for one person always, and another for everybody else and every district', () => {
  const key = draftKey('secret', 'YX1', 'p1')
  expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(draftKey('secret', 'YX1', 'p1')).toBe(key)
  const others = [draftKey('secret', 'YX1', 'p2'), draftKey('secret', 'YX2', 'p1'), draftKey('another', 'YX1', 'p1')]
  expect(new Set([key, ...others]).size).toBe(4)
})
