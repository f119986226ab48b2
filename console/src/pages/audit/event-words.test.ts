// @vitest-environment node
import type { AuditEvent } from '@app/types/audit/contract'
import { expect, it } from 'vitest'
import { namesIn, reasonInWords, subjectInWords, whoInWords } from './event-words'

const [clerk, guard] = ['01J00000000000000000000001', '01J00000000000000000000002'] as const
const event = (more: Partial<AuditEvent>): AuditEvent => ({
  eventId: '01J00000000000000000000009',
  at: '2026-11-24T00:12:00Z',
  operation: 'shop.changeShop',
  outcome: 'done',
  ...more,
})

it.each([
  ['shop.changeShop', { personId: clerk, personName: '温知秋' }, '温知秋'],
  ['shop.changeShop', { personId: clerk }, '人员 …000001'],
  ['shop.readImport', {}, '系统'],
  ['identity.startSignIn', {}, '还没登录的电脑'],
  ['identity.redeemSignIn', {}, '还没登录的电脑'],
  ['identity.acceptInvitation', {}, '还没有账号的人'],
  ['push.leaseOutbox', {}, '微信云函数'],
])('says of %s by %o that it was %s', (operation, who, words) =>
  expect(whoInWords(event({ operation, ...who }))).toBe(words),
)

it.each([
  ['shop:YX1A0001', '商户 YX1A0001'],
  ['import:01M80Y5HEA8DBZ7NGNW03JHQKS', '登记表 …3JHQKS'],
  [`person:${guard}`, '沈知远'],
  [`person:${clerk}`, '本人'],
  [`person:${guard}:YX1A0001`, '沈知远，商户 YX1A0001'],
  ['person:01J00000000000000000000003', '人员 …000003'],
  ['parcel:12', 'parcel:12'],
  [undefined, '—'],
])('calls %s “%s”', (subject, words) => {
  const names = namesIn([event({ personId: guard, personName: '沈知远' }), event({ operation: 'shop.readImport' })])
  expect(subjectInWords(event({ personId: clerk, ...(subject && { subject }) }), names)).toBe(words)
})

it('says why it was done, or why not', () => {
  expect(reasonInWords(event({ reason: '离职' }))).toBe('离职')
  expect(reasonInWords(event({}))).toBe('—')
  expect(reasonInWords(event({ outcome: 'denied' }))).toBe('没有办理这件事的权限')
  expect(reasonInWords(event({ outcome: 'denied', reason: 'account.own' }))).toBe('不能停用自己的账号')
})
