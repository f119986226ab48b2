import type { DutyPeriod } from '@app/types/duty/values'
import { describe, expect, it } from 'vitest'
import { isOpenOn } from '../duty/open-days'
import { closedOn, daysAfter, endedOn, owingOf } from './owing'

const active = { status: 'active' } as const
const owing = owingOf('2026-11-02', active, {})

describe('periods that ended on a day', () => {
  it.each<readonly [DutyPeriod, string, string | undefined]>([
    ['daily', '2026-11-24', '2026-11-24'],
    ['weekly', '2026-11-28', undefined],
    ['weekly', '2026-11-29', '2026-W48'],
    ['monthly', '2026-11-30', undefined],
    ['monthly', '2026-12-31', '2026-12'],
    ['quarterly', '2026-12-31', undefined],
    ['quarterly', '2027-03-31', '2027-Q1'],
  ])('%s on %s, of a shop since the second: %s', (every, day, key) => {
    expect(endedOn(every, day, owing)?.key).toBe(key)
  })

  it('are none before somebody ran the shop here', () => {
    expect(endedOn('daily', '2026-11-01', owing)).toBeUndefined()
    expect(endedOn('daily', '2026-11-02', owing)?.key).toBe('2026-11-02')
  })
})

describe('periods of a closed shop', () => {
  const days = { closures: [{ from: '2026-11-23', to: '2026-11-29' }] }
  it('are told apart from those before anybody ran it', () => {
    const closing = owingOf('2026-11-02', active, days)
    expect([closedOn('daily', '2026-11-24', closing)?.key, endedOn('daily', '2026-11-24', closing)]).toEqual([
      '2026-11-24',
      undefined,
    ])
    expect(closedOn('weekly', '2026-11-29', closing)?.key).toBe('2026-W48')
    expect(closedOn('daily', '2026-11-30', closing)).toBeUndefined()
    expect(closedOn('daily', '2026-11-01', closing)).toBeUndefined()
  })
})

describe('a shop', () => {
  it('that is struck off owes nothing from that day on, nor the week in which it was', () => {
    const closed = owingOf('2026-11-02', { status: 'closed', statusSince: '2026-11-25' }, {})
    expect(endedOn('daily', '2026-11-24', closed)).toBeDefined()
    expect(endedOn('daily', '2026-11-25', closed)).toBeUndefined()
    expect(endedOn('weekly', '2026-11-29', closed)).toBeUndefined()
  })

  it('that comes back owes from then on', () => {
    const back = owingOf('2026-11-02', { status: 'active', statusSince: '2026-11-25' }, {})
    expect([endedOn('daily', '2026-11-24', back), endedOn('weekly', '2026-11-29', back)]).toEqual([
      undefined,
      undefined,
    ])
    expect(endedOn('daily', '2026-11-25', back)).toBeDefined()
  })

  it('that is open in some months owes in those', () => {
    const season = owingOf('2026-01-01', { status: 'seasonal', openMonths: [5, 6] }, {})
    expect(endedOn('daily', '2026-06-10', season)).toBeDefined()
    expect(endedOn('daily', '2026-11-10', season)).toBeUndefined()
    expect(endedOn('quarterly', '2026-06-30', season)).toBeDefined()
    expect(endedOn('quarterly', '2026-09-30', season)).toBeUndefined()
  })

  it('that is closed on Mondays from a day on owed the Monday before', () => {
    const days = { weekdays: [{ from: '2026-11-17', closed: [1] }] }
    expect(isOpenOn(days, '2026-11-16')).toBe(true)
    expect(isOpenOn(days, '2026-11-23')).toBe(false)
    expect(endedOn('daily', '2026-11-23', owingOf('2026-11-02', active, days))).toBeUndefined()
  })
})

it('goes on after the day it stopped at, so many days at a time', () => {
  expect(daysAfter('2026-11-28', '2026-12-01', 9)).toEqual(['2026-11-29', '2026-11-30', '2026-12-01'])
  expect(daysAfter('2026-11-28', '2026-12-01', 2)).toEqual(['2026-11-29', '2026-11-30'])
  expect(daysAfter('2026-12-01', '2026-11-28', 9)).toEqual([])
})
