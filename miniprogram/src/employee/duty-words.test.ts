import type { Duty } from '@app/types/duty/contract'
import { expect, it } from 'vitest'
import { byPress, todayLine, wayOf, wordsOf } from './duty-words'

const duty = (more: Partial<Duty> = {}): Duty => ({
  kind: 'healthCertificate',
  subjectId: 'E1',
  title: '王小满的健康证',
  standing: 'missed',
  ...more,
})

it.each([
  [{ dueDay: '2026-11-22' }, '11月22日 周日到期，过了 3 天'],
  [{ dueDay: '2026-11-25' }, '今天到期'],
  [{ dueDay: '2026-12-08', words: '还有 2 项要改' }, '12月8日 周二前，还有 13 天。还有 2 项要改'],
  [{ words: '还没有登记健康证' }, '还没有登记健康证'],
])('%o says %s', (more, words) => {
  expect(wordsOf(duty(more), '2026-11-25')).toBe(words)
})

it.each([
  [[duty(), duty({ standing: 'due' }), duty({ standing: 'due' })], '1 件过期，今天 2 件事'],
  [[duty({ standing: 'upcoming' })], '今天没有要办的事'],
])('a day is summed up', (duties, line) => {
  expect(todayLine(byPress(duties))).toBe(line)
})

it('leads to the page where it is done', () => {
  expect(wayOf(duty(), 'YX100001')).toEqual({
    page: '/merchant/person/index',
    query: { shopId: 'YX100001', employeeId: 'E1' },
  })
})

it('leads to the training of whose exam it is', () => {
  const exam = duty({ kind: 'exam', subjectId: 'B1', title: '王小满的考试：从业人员考核' })
  const page = '/merchant/training/index'
  expect(wayOf({ ...exam, employeeId: 'E1' }, 'YX100001')).toEqual({
    page,
    query: { shopId: 'YX100001', employeeId: 'E1' },
  })
  expect(wayOf(exam, 'YX100001')).toEqual({ page, query: { shopId: 'YX100001' } })
})

it.each([
  ['01KTRANC0VRSE0000000000001', '/merchant/course/index', { courseId: '01KTRANC0VRSE0000000000001' }],
  ['E1', '/merchant/training/index', {}],
  ['2026', '/merchant/training/index', {}],
])('what is to be learned leads to the course, or to whose training it is: %s', (subjectId, page, more) => {
  const query = { shopId: 'YX100001', employeeId: 'E1', ...more }
  expect(wayOf(duty({ kind: 'training', subjectId, employeeId: 'E1' }), 'YX100001')).toEqual({ page, query })
})

it.each([
  ['temperature', '/merchant/ledger-entry/index', { shopId: 'YX100001', kind: 'temperature' }],
  ['01KKZZZZZZZZZZZZZZZZZZZZZZ', '/merchant/ledgers/index', { shopId: 'YX100001' }],
])('a ledger that is due is written, an objection stands in the list: %s', (subjectId, page, query) => {
  expect(wayOf(duty({ kind: 'ledger', subjectId }), 'YX100001')).toEqual({ page, query })
})

it.each([
  ['due', '/merchant/fill/index', { shopId: 'YX100001', tableId: 'Z-XCY' }],
  ['missed', '/merchant/self-check/index', { shopId: 'YX100001' }],
] as const)('a self-check that is %s leads to %s', (standing, page, query) => {
  expect(wayOf(duty({ kind: 'selfCheck', subjectId: 'Z-XCY', standing }), 'YX100001')).toEqual({ page, query })
})
