import { describe, expect, it } from 'vitest'
import { examPress, windowProblems, windowState } from './exam-window'
import { studyPress } from './study-press'
import { hoursOwed } from './study-time'

const november = { from: '2026-11-02', to: '2026-11-29' }

describe('the days of an exam', () => {
  it.each([
    ['2026-10-01', 'notYet', undefined],
    ['2026-10-26', 'notYet', { standing: 'upcoming', dueDay: november.to, words: '2026年11月2日开考，先练习' }],
    ['2026-11-02', 'open', { standing: 'due', dueDay: november.to, words: '过了这一天就不能考了' }],
    ['2026-11-29', 'open', { standing: 'due', dueDay: november.to, words: '过了这一天就不能考了' }],
    ['2026-11-30', 'over', { standing: 'missed', dueDay: november.to, words: '没有考上，请问监管所什么时候补考' }],
    ['2026-12-30', 'over', undefined],
  ])('on %s it is %s', (today, state, press) => {
    expect([windowState(november, today), examPress(november, today)]).toEqual([state, press])
  })

  it('are all of them where none are named, and never end before they begin', () => {
    expect([windowState(undefined, '2026-11-02'), examPress(undefined, '2026-11-02')?.standing]).toEqual([
      'open',
      'due',
    ])
    expect(windowProblems({ from: november.to, to: november.from })).toHaveLength(1)
    expect([windowProblems(november), windowProblems(undefined)]).toEqual([[], []])
  })
})

const post = (from: string, to?: string) => [{ post: 'foodSafetyOfficer' as const, from, ...(to && { to }) }]
const pressed = (today: string, hours: number, posts = post('2020-01-01')) =>
  studyPress({ posts, secondsIn: () => hours * 3_600 }, today).map(({ year, standing }) => `${year} ${standing}`)

describe('the hours of a year', () => {
  it.each([
    ['nobody is behind in January', '2027-01-20', hoursOwed, []],
    ['half a year without an hour is behind', '2026-07-01', 0, ['2026 upcoming']],
    ['who keeps the pace hears nothing', '2026-07-01', 20, []],
    ['a month’s share less is forgiven', '2026-07-01', 17, []],
    ['but not in December', '2026-12-05', 39.5, ['2026 upcoming']],
    ['nor is it overdue before the year has ended', '2026-12-31', 0, ['2026 upcoming']],
    ['overdue is what the last year lacks', '2027-01-01', 39.5, ['2026 missed']],
    ['of which nothing is said for ever', '2027-02-01', 39.5, []],
  ])('%s', (_, today, hours, said) => {
    expect(pressed(today, hours)).toEqual(said)
  })

  it.each([
    ['another post owes none', '2026-12-05', [{ post: 'worker' as const, from: '2020-01-01' }], []],
    ['a post that ended owes none', '2026-12-05', post('2020-01-01', '2026-06-30'), []],
    ['one taken in the year runs from its day', '2026-07-20', post('2026-07-15'), []],
    ['and is behind by its own pace', '2026-10-15', post('2026-07-15'), ['2026 upcoming']],
    ['but never overdue for a part of a year', '2027-01-05', post('2026-07-15'), []],
  ])('%s', (_, today, posts, said) => {
    expect(pressed(today, 0, posts as never)).toEqual(said)
  })
})
