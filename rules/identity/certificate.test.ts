import { expect, it } from 'vitest'
import { certificateStanding } from './certificate'

it.each([
  ['2026-03-17', 'expired'],
  ['2026-03-18', 'expiring'],
  ['2026-05-17', 'expiring'],
  ['2026-05-18', 'valid'],
] as const)('a certificate that is valid until %s is %s on 18 March 2026', (until, standing) => {
  expect(certificateStanding(until, '2026-03-18')).toBe(standing)
})
