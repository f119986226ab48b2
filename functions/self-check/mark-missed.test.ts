import { addDays, type Day, dayOf } from '@app/rules/time/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { district, shopIds } from '../inspection/testing/people'
import { dailyTable, openSelfChecks, type SelfChecks } from './testing/open-self-checks'

let checks: SelfChecks
beforeAll(async () => {
  checks = await openSelfChecks('2026-11-24T00:00:00.000Z')
})
afterAll(async () => await checks.close())

const shopId = shopIds.noodles
const at = (day: Day, time = '00:00') => checks.house.setTime(`${day}T${time}:00.000Z`)
const mark = async (day: Day) => (await checks.period(dailyTable.id, day, day))?.missed
const reminders = async () => (await checks.outbox()).map(({ key }) => key.split('#').at(-1))

describe('a period that ended unsettled', () => {
  it('is marked and reminded of once, however often the morning comes', async () => {
    await checks.begin('2026-11-23')
    at('2026-11-25')
    for (let n = 0; n < 3; n++) await checks.morning()
    expect(await mark('2026-11-24')).toEqual({ at: '2026-11-25T00:00:00.000Z', told: 1 })
    expect(await reminders()).toEqual(['2026-11-24'])
  })

  it('names the shop and no person in its message', async () => {
    const what = (await checks.outbox())[0]?.what
    expect(what).toMatchObject({
      templateId: 'self-check-missed',
      page: `merchant/self-check/index?shopId=${shopId}`,
      data: {
        thing1: { value: '槐荫桥面馆' },
        thing2: { value: dailyTable.title },
        date3: { value: '2026年11月24日' },
      },
    })
    expect(JSON.stringify(what)).not.toContain('贺青禾')
  })

  it('that is filled in afterwards is settled late, and keeps its mark', async () => {
    at('2026-11-25', '02:00')
    const sent = { ...(await checks.filled()), day: '2026-11-24' }
    expect(await checks.ask('merchant', 'submitSelfCheck', sent)).toMatchObject({
      answer: { outcome: 'settled', isLate: true },
    })
    const kept = await checks.period(dailyTable.id, '2026-11-24', '2026-11-24')
    expect([kept?.missed?.told, kept?.settled?.isLate]).toEqual([1, true])
    const listed = await checks.ask('merchant', 'listSelfChecks', { shopId })
    expect(listed).toMatchObject({
      answer: { past: [{ period: '2026-11-24', standing: 'late' }], counts: { done: 0, late: 1, missed: 0 } },
    })
  })

  it('is none where it was settled in time', async () => {
    at('2026-11-25', '03:00')
    await checks.ask('merchant', 'submitSelfCheck', await checks.filled())
    at('2026-11-26')
    await checks.morning()
    expect(await mark('2026-11-25')).toBeUndefined()
    expect(await reminders()).toEqual(['2026-11-24'])
  })

  it('is caught up with after days without a morning, and never ahead of the clock', async () => {
    at('2026-12-20')
    await checks.morning()
    for (let day = '2026-11-26'; day < '2026-12-20'; day = addDays(day, 1)) expect(await mark(day)).toBeDefined()
    await checks.workers['self-check-day']?.({ district, day: '2027-06-01' })
    expect(await mark('2026-12-20')).toBeUndefined()
    at('2026-11-20')
    await checks.morning()
    expect(new Set(await reminders()).size).toBe((await reminders()).length)
  })
})

describe('open days', () => {
  const set = async (input: object, who: 'merchant' | 'neighbour' | 'lead' = 'merchant') =>
    await checks.ask(who, 'setOpenDays', { shopId, closedWeekdays: [], closures: [], ...input })

  it('are said by whoever runs the shop alone, from today on', async () => {
    at('2026-12-21', '01:00')
    expect(await set({}, 'neighbour')).toMatchObject({ refused: { code: 'access.denied' } })
    expect(await set({}, 'lead')).toMatchObject({ refused: { code: 'access.denied' } })
    const closure = { firstDay: '2026-12-20', lastDay: '2026-12-22', reason: '装修' }
    expect(await set({ closures: [closure] })).toMatchObject({ refused: { code: 'selfCheck.openDaysInvalid' } })
    expect(await set({ closedWeekdays: [0, 1, 2, 3, 4, 5, 6] })).toMatchObject({
      refused: { code: 'selfCheck.openDaysInvalid' },
    })
  })

  it('excuse closed weekdays and closures, and nothing that ended before they were said', async () => {
    const closures = [{ firstDay: '2026-12-24', lastDay: '2026-12-26', reason: '装修' }]
    // 2026-12-22 is a Tuesday
    expect(await set({ closedWeekdays: [2], closures })).toMatchObject({
      answer: { closedWeekdays: [2], closures, history: [{ by: '贺青禾' }] },
    })
    at('2026-12-29')
    await checks.morning()
    const days = ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27']
    const marked = await Promise.all(days.map(async (day) => ((await mark(day)) ? day : [])))
    expect(marked.flat()).toEqual(['2026-12-21', '2026-12-23', '2026-12-27'])
  })

  it('that change leave what lies behind as it was said', async () => {
    at('2026-12-30', '01:00')
    expect(await set({})).toMatchObject({ answer: { closedWeekdays: [], closures: [{ firstDay: '2026-12-24' }] } })
    at('2026-12-30')
    await checks.morning()
    expect(await mark('2026-12-29')).toBeUndefined()
  })
})

it('marks nothing of a shop that is struck off, and goes on when it is back', async () => {
  const { shops } = checks.house.stores.shop
  const become = async (status: 'active' | 'closed', statusSince: Day) => {
    const shop = await shops.get({ district, shopId })
    if (shop) await checks.house.kernel.commit([shops.replace({ ...shop, status, statusSince })])
  }
  await become('closed', '2027-01-04')
  at('2027-01-08')
  await checks.morning()
  expect([await mark('2027-01-03'), await mark('2027-01-05')]).toMatchObject([{ told: 1 }, undefined])
  await become('active', '2027-01-08')
  at('2027-01-10')
  await checks.morning()
  expect([await mark('2027-01-07'), await mark('2027-01-08')]).toMatchObject([undefined, { told: 1 }])
})

it('begins once, the day after somebody runs the shop here, and not for a shop that nobody runs', async () => {
  await checks.begin('2027-02-01')
  await checks.begin('2027-02-01', shopIds.gridless)
  const plans = checks.deps.store.plans
  expect((await plans.get({ district, shopId }))?.since).toBe('2026-11-24')
  expect(await plans.get({ district, shopId: shopIds.gridless })).toBeUndefined()
  expect(dayOf(checks.house.clock().toISOString())).toBe('2027-01-10')
})
