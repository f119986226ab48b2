// @vitest-environment node
import { expect, it } from 'vitest'
import { safeReturn } from './safe-return'

it.each([
  ['/shops?q=槐荫', '/shops?q=槐荫'],
  [null, '/'],
  ['https://evil.test/', '/'],
  ['//evil.test/', '/'],
  ['/\\evil.test', '/'],
  ['/sign-in?to=/', '/'],
])('returns from %s to %s', (to, path) => expect(safeReturn(to)).toBe(path))
