import { describe, expect, it } from 'vitest'
import { dueWords, leftWords, lineWords, repeatWords, termWords, timeWords } from './words'

const line = {
  standing: 'running',
  state: 'open',
  dueDay: '2026-12-01',
  daysOver: 0,
  workingDaysLeft: 5,
  findings: 3,
  settled: 0,
  answered: 0,
} as const

describe('an order in a list', () => {
  it.each([
    [{}, '5 个工作日'],
    [{ standing: 'dueSoon', workingDaysLeft: 1 }, '1 个工作日'],
    [{ standing: 'dueToday' }, '今天到期'],
    [{ standing: 'overdue', daysOver: 3 }, '过 3 天'],
    [{ standing: 'toVerify', state: 'answered' }, '待核对'],
    [{ standing: 'toRecheck', state: 'verified' }, '待现场复查'],
    [{ standing: 'closed', state: 'closed' }, '已办结'],
  ] as const)('%j says %s', (change, words) => expect(timeWords({ ...line, ...change })).toBe(words))

  it.each([
    [{}, '3 项要改'],
    [{ answered: 1 }, '3 项要改，1 项已答复'],
    [{ settled: 2 }, '1 项要改'],
    [{ settled: 3 }, '3 项都改好了'],
  ] as const)('%j has left: %s', (change, words) => expect(leftWords({ ...line, ...change })).toBe(words))

  it('names its day while it is open', () => {
    expect(lineWords(line)).toBe('12月1日前·3 项要改')
    expect(lineWords({ ...line, state: 'closed', settled: 3 })).toBe('3 项都改好了')
  })
})

describe('a finding', () => {
  const due = { state: 'open', dueDay: '2026-12-01', daysOver: 0 } as const
  it.each([
    [{}, '12月1日前改好'],
    [{ state: 'returned', daysOver: 3 }, '12月1日前改好，已过 3 天'],
    [{ state: 'answered' }, '12月1日前改好'],
    [{ state: 'verified' }, undefined],
    [{ state: 'carriedOver' }, undefined],
  ] as const)('%j says by when: %s', (change, words) => expect(dueWords({ ...due, ...change })).toBe(words))
})

it('names the last day of an order where its findings have several', () => {
  expect(termWords({ dueDay: '2026-12-01', wholeDueDay: '2026-12-01' })).toBe('2026年12月1日前')
  expect(termWords({ dueDay: '2026-12-01', wholeDueDay: '2026-12-24' })).toBe(
    '2026年12月1日前（最晚的一项 12月24日前）',
  )
})

it('counts this time with those before it', () => {
  expect(repeatWords([])).toBeUndefined()
  expect(repeatWords([{}, {}])).toBe('一年内第 3 次查到')
})
