import { describe, expect, it } from 'vitest'
import { leftWords, lineWords, repeatWords, timeWords } from './words'

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

it('counts this time with those before it', () => {
  expect(repeatWords([])).toBeUndefined()
  expect(repeatWords([{}, {}])).toBe('一年内第 3 次查到')
})
