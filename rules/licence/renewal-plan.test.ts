import { describe, expect, it } from 'vitest'
import { weekdaysOnly, workingDaysBetween } from '../time/working-days'
import { renewalWindow } from './renewal'
import { renewalPlan } from './renewal-plan'

const end = '2027-03-18'
const food = { kind: 'foodOperation', validUntil: end } as const
const planOn = (today: string) => renewalPlan(food, today, weekdaysOnly)
const { from, until } = renewalWindow('foodOperation', end, weekdaysOnly) ?? { from: '', until: '' }

describe('what to do about a paper', () => {
  it.each([
    ['2026-06-01', '现在不用办', 'pass'],
    [from, '现在可以申请延续', 'warn'],
    [until, '现在可以申请延续', 'warn'],
    ['2027-03-10', '延续窗口已过', 'fail'],
    [end, '延续窗口已过', 'fail'],
    ['2027-03-19', '已经过期', 'fail'],
  ])('on %s it is %s', (today, title, tone) => {
    expect(planOn(today)).toMatchObject({ title, tone })
  })

  it('names the window’s days, counted in working days', () => {
    expect(planOn('2026-12-01').days).toEqual([
      { name: '窗口打开', day: from, words: '到期前 90 个工作日' },
      { name: '最后一天', day: until, words: '到期前 15 个工作日' },
      { name: '到期', day: end },
    ])
    expect(workingDaysBetween(weekdaysOnly, until, end)).toBe(15)
  })

  it('says how many working days are left, today among them', () => {
    expect(planOn(until).words).toBe('今天是最后一天。')
    const left = workingDaysBetween(weekdaysOnly, '2026-12-01', until)
    expect(planOn('2026-12-02').words).toContain(`还能申请 ${left} 个工作日`)
  })

  it.each([
    [{ kind: 'business', validUntil: 'unlimited' }, '长期有效'],
    [{ kind: 'prepackagedFiling' }, '长期有效'],
    [{ kind: 'foodOperation' }, '没有登记有效期'],
    [{ ...food, cancelled: true }, '已注销'],
    [{ kind: 'stall', validUntil: '2026-12-10' }, '快到期'],
    [{ kind: 'stall', validUntil: '2028-12-10' }, '现在不用办'],
  ] as const)('%o: %s', (paper, title) => {
    expect(renewalPlan(paper, '2026-12-01', weekdaysOnly).title).toBe(title)
  })

  it('tells what becomes of a late application, by kind', () => {
    const said = (kind: 'deviceOperation' | 'drugOperation') =>
      renewalPlan({ kind, validUntil: end }, '2026-12-20', weekdaysOnly).late
    expect(planOn(from).late).toContain('停业等新证')
    expect(said('deviceOperation')).toContain('不再受理')
    expect(said('drugOperation')).toContain('问发证机关')
  })
})
