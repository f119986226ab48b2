import { expect, it } from 'vitest'
import { paperState, paperUntil } from './paper'

it.each([
  ['open', 'open', 'open'],
  ['open', 'answered', 'used'],
  ['open', 'verified', 'settled'],
  ['answered', 'answered', 'used'],
  ['returned', 'returned', 'open'],
  ['returned', 'answered', 'used'],
  ['returned', 'verified', 'settled'],
  ['verified', 'verified', 'settled'],
  ['closed', 'returned', 'settled'],
  ['closed', 'carriedOver', 'settled'],
] as const)('the paper of an order that is %s, a finding that is %s: %s', (order, finding, state) =>
  expect(paperState(order, finding)).toBe(state),
)

it('answers thirty days longer than the order', () => expect(paperUntil('2026-12-01')).toBe('2026-12-31'))
