import { licenceKinds, licenceStates } from '@app/types/licence/values'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time/day'
import { publicHolidays } from '../time/public-holidays'
import { weekdaysOnly, workingDaysBetween } from '../time/working-days'
import { licenceState, licenceStateWords, validUntilWords } from './licence-state'
import { renewalWindow } from './renewal'

const today = '2026-11-22'

describe('a paper on a day', () => {
  it.each([
    ['foodOperation', '2028-01-01', 'valid', '有效'],
    ['foodOperation', '2027-03-18', 'renewable', '可以延续'],
    ['foodOperation', '2026-12-04', 'expiring', '还有 12 天'],
    ['foodOperation', '2026-11-22', 'expiring', '今天到期'],
    ['foodOperation', '2026-11-19', 'expired', '已过期 3 天'],
    ['smallCatering', '2027-01-10', 'valid', '有效'],
    ['smallCatering', '2026-12-22', 'expiring', '还有 30 天'],
    ['smallCatering', '2026-12-23', 'valid', '有效'],
    ['drugOperation', '2027-03-18', 'renewable', '可以延续'],
    ['drugOperation', '2027-01-20', 'valid', '有效'],
    ['business', 'unlimited', 'unlimited', '长期有效'],
  ] as const)('%s until %s is %s: %s', (kind, validUntil, state, words) => {
    const standing = licenceState({ kind, validUntil }, today)
    expect(standing.state).toBe(state)
    expect(licenceStateWords(standing)).toBe(words)
  })

  it.each([
    [{ kind: 'foodOperation', validUntil: '2028-01-01', cancelled: true }, 'cancelled', '已注销'],
    [{ kind: 'foodOperation' }, 'unknownTerm', '未登记有效期'],
    [{ kind: 'foodOperation', validUntil: '2026-02-30' }, 'unknownTerm', '未登记有效期'],
  ] as const)('%j is %s: %s', (paper, state, words) => {
    const standing = licenceState(paper, today)
    expect(standing).toEqual({ state })
    expect(licenceStateWords(standing)).toBe(words)
  })

  it('goes from valid to renewable to expiring to expired and never back', () => {
    const order = ['valid', 'renewable', 'expiring', 'expired']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (n) => {
        const validUntil = addDays('2026-01-01', n)
        const states = Array.from({ length: 200 }, (_, i) =>
          order.indexOf(licenceState({ kind: 'foodOperation', validUntil }, addDays(validUntil, i - 190)).state),
        )
        expect(states).toEqual(states.toSorted((a, b) => a - b))
        expect(new Set(states)).toEqual(new Set([0, 1, 2, 3]))
      }),
      { numRuns: 8 },
    )
  })

  it('always has a state of the list, whatever the register says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...licenceKinds), fc.string(), (kind, validUntil) => {
        expect(licenceStates).toContain(licenceState({ kind, validUntil }, today).state)
      }),
    )
  })
})

describe('a paper on the day around its renewal window', () => {
  it.each([
    // 15 working days before 12月31日 is 12月10日: no holiday lies between
    ['2026-12-31', '2026-12-10', { state: 'renewable', days: 21 }],
    ['2026-12-31', '2026-12-11', { state: 'expiring', days: 20 }],
    // National Day of 2026 took five weekdays: by weekdays alone 9月17日 would still be in time
    ['2026-10-09', '2026-09-13', { state: 'renewable', days: 26 }],
    ['2026-10-09', '2026-09-17', { state: 'expiring', days: 22 }],
    // the notice for 2027 is not out
    ['2027-03-18', today, { state: 'renewable', days: 116, standing: '待本局确认' }],
  ] as const)('until %s on %s is %j', (validUntil, day, standing) =>
    expect(licenceState({ kind: 'foodOperation', validUntil }, day)).toEqual(standing),
  )

  it('says so where the rule itself has to be confirmed, and only while it matters', () => {
    const paper = { kind: 'drugOperation', validUntil: '2026-12-31' } as const
    expect(licenceState(paper, '2026-08-01')).toMatchObject({ state: 'renewable', standing: '待本局确认' })
    expect(licenceState(paper, '2026-12-01')).toEqual({ state: 'expiring', days: 30 })
  })
})

describe('the renewal window', () => {
  it('of a food licence is 90 to 15 working days before its end', () => {
    const window = renewalWindow('foodOperation', '2027-03-18', weekdaysOnly)
    expect(window).toEqual({ from: '2026-11-12', until: '2027-02-25', standing: '待本局确认' })
  })

  it('is certain where every year that it counts has its notice', () => {
    expect(renewalWindow('foodOperation', '2026-10-09')).toEqual({ from: '2026-05-28', until: '2026-09-13' })
  })

  it('holds exactly the days with 90 to 15 working days left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 160 }), (n, before) => {
        const validUntil = addDays('2026-01-01', n)
        const day = addDays(validUntil, -before)
        const window = renewalWindow('foodOperation', validUntil)!
        const left = workingDaysBetween(publicHolidays, day, validUntil)
        expect(day >= window.from && day <= window.until).toBe(left >= 15 && left <= 90)
      }),
    )
  })

  it('moves with the holidays', () => {
    const holidays = { off: new Set(['2027-03-01', '2027-03-02']), worked: new Set<string>(), years: new Set<string>() }
    expect(renewalWindow('foodOperation', '2027-03-18', holidays)?.until).toBe('2027-02-23')
  })

  it.each([
    ['deviceOperation', { from: '2026-11-12', until: '2027-02-04', standing: '待本局确认' }],
    ['foodProduction', { from: '2026-11-12', until: '2027-02-04', standing: '待本局确认' }],
    ['drugOperation', { from: '2026-09-18', until: '2027-01-18', standing: '待本局确认' }],
    ['smallCatering', undefined],
    ['business', undefined],
  ] as const)('of %s until 2027-03-18 is %j', (kind, window) =>
    expect(renewalWindow(kind, '2027-03-18')).toEqual(window),
  )
})

describe('the words for the end', () => {
  it.each([
    ['2027-03-18', '有效至 2027年3月18日'],
    ['unlimited', '长期有效'],
    [undefined, '未登记有效期'],
  ])('%s: %s', (validUntil, words) => expect(validUntilWords(validUntil)).toBe(words))

  it('say what of the renewal has to be confirmed', () => {
    expect(validUntilWords('2027-03-18', '待本局确认')).toBe('有效至 2027年3月18日，延续期限待本局确认')
    expect(validUntilWords('unlimited', '待本局确认')).toBe('长期有效')
  })
})
