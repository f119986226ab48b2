import { expect, it } from 'vitest'
import { closuresOf, draftOf, effectsOf, isOpen, stretchWrong, withDay, withStretch, withWeekday } from './open-days'

type Shown = Parameters<typeof draftOf>[0]
const today = '2026-11-25'
const shown = {
  today,
  since: '2026-11-01',
  tables: [
    { title: '每日自查', every: 'daily' },
    { title: '每周自查', every: 'weekly' },
  ],
  openDays: {
    closedWeekdays: [1],
    closures: [{ firstDay: '2026-11-20', lastDay: '2026-11-26', reason: '装修' }],
    history: [],
  },
} as unknown as Shown
const nothing = { closedWeekdays: [], closed: {} }

it('begins with what was said, from today on', () => {
  expect(draftOf(shown)).toEqual({ closedWeekdays: [1], closed: { [today]: '装修', '2026-11-26': '装修' } })
})

it('takes days in a row for one reason as one closure, and gives a tapped day back', () => {
  const tapped = ['2026-12-03', '2026-12-02', '2026-12-05'].reduce(withDay, nothing)
  expect(closuresOf(tapped, today)).toEqual([
    { firstDay: '2026-12-02', lastDay: '2026-12-03', reason: '休业' },
    { firstDay: '2026-12-05', lastDay: '2026-12-05', reason: '休业' },
  ])
  expect(withDay(tapped, '2026-12-05').closed).not.toHaveProperty('2026-12-05')
})

it('adds a vacation whole, and says why one cannot be', () => {
  const vacation = { from: '2026-12-20', to: '2027-02-20', reason: '放寒假' }
  expect(closuresOf(withStretch(nothing, vacation), today)).toEqual([
    { firstDay: '2026-12-20', lastDay: '2027-02-20', reason: '放寒假' },
  ])
  expect(stretchWrong({ ...vacation, from: '2026-11-24' }, today)).toMatch(/过去的日子/)
  expect(stretchWrong({ ...vacation, to: '2026-12-19' }, today)).toMatch(/早于/)
  expect(stretchWrong({ ...vacation, to: '2028-01-01' }, today)).toMatch(/最多/)
  expect(stretchWrong({ ...vacation, reason: ' ' }, today)).toMatch(/为什么/)
  expect(stretchWrong(vacation, today)).toBeUndefined()
})

it('never closes a shop on all seven days', () => {
  const six = [0, 1, 2, 3, 4, 5].reduce(withWeekday, nothing)
  expect(withWeekday(six, 6)).toBe(six)
  expect(withWeekday(six, 3).closedWeekdays).toEqual([0, 1, 2, 4, 5])
})

it('says what it does to what is due now', () => {
  const closedToday = withDay(nothing, today)
  expect(isOpen(closedToday, today)).toBe(false)
  expect(effectsOf(closedToday, shown)).toEqual([
    '每日自查（每天）：这一期不用做',
    '每周自查（每周）：11月29日 周日前做完',
  ])
  const noWeekend = [0, 6].reduce(withWeekday, nothing)
  expect(effectsOf(noWeekend, shown)[1]).toBe('每周自查（每周）：11月27日 周五前做完')
})
