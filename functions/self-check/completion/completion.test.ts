import { controlTemplate } from '@app/rules/self-check/control-template'
import type { CompletionKind } from '@app/types/self-check/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { district, type Name, places, shopIds } from '../../inspection/testing/people'
import { openSelfChecks, type SelfChecks } from '../testing/open-self-checks'

let checks: SelfChecks
beforeAll(async () => {
  checks = await openSelfChecks('2026-11-02T01:00:00.000Z')
  const noodles = await checks.deps.shops.shop(district, shopIds.noodles)
  // an enterprise: it owes the statutory records
  if (noodles)
    await checks.house.kernel.commit([
      checks.house.stores.shop.shops.replace({ ...noodles, creditCode: '91371327MA3C4D5E6X' }),
    ])
  await checks.begin('2026-11-02')
})
afterAll(async () => await checks.close())

const month = '2026-11'
const shopId = shopIds.noodles
const ask = async (who: Name, operation: 'listCompletion' | 'listCompletionPlaces', input: object) => {
  const outcome = await checks.ask(who, operation, { month, kind: 'daily', ...input })
  if ('refused' in outcome) throw new Error(outcome.refused.code)
  return outcome.answer
}
const figures = async (kind: CompletionKind = 'daily') => {
  const kept = await checks.deps.store.completions.get({ district, shopId, month, kind })
  return kept && [kept.figures.owed, kept.figures.done, kept.figures.late, kept.figures.missed, kept.figures.closed]
}
const morningOf = async (day: string) => {
  checks.house.setTime(`${day}T00:10:00.000Z`)
  await checks.morning()
}
const list = controlTemplate(['catering'])
const record = async (day: string, at: string) => {
  checks.house.setTime(at)
  const answers = Object.fromEntries(list.map(({ key }) => [key, { result: 'ok' }]))
  const content = { control: 'dailyControl', listVersion: 0, answers }
  const { employeeId } = checks.officer
  const sent = { shopId, recordId: checks.house.newId(), day, signedAt: at, content, employeeId }
  expect(await checks.ask('merchant', 'recordControl', sent)).toHaveProperty('answer')
}

describe('completion', () => {
  it('counts what was done, and what was missed, when the period has ended, once', async () => {
    checks.house.setTime('2026-11-03T02:00:00.000Z')
    await checks.ask('merchant', 'submitSelfCheck', await checks.filled())
    await record('2026-11-03', '2026-11-03T02:00:00.000Z')
    expect(await figures()).toBeUndefined()
    for (let n = 0; n < 2; n++) await morningOf('2026-11-05')
    expect(await figures()).toEqual([2, 1, 0, 1, 0])
    expect(await figures('dailyControl')).toEqual([2, 1, 0, 1, 0])
  })

  it('scores each post by its records alone, and shows a missed day as it was then, to be made up', async () => {
    const shown = await checks.ask('merchant', 'showControls', { shopId, day: '2026-11-04' })
    const [daily] = shown && 'answer' in shown ? (shown.answer['performance'] as object[]) : []
    expect(daily).toEqual({
      ...{ control: 'dailyControl', post: 'foodSafetyOfficer', score: 50 },
      figures: { owed: 2, done: 1, late: 0, missed: 1, closed: 0 },
      missed: [{ period: '2026-11-04', to: '2026-11-04' }],
    })
    expect(shown).toMatchObject({
      answer: {
        today: '2026-11-05',
        now: [{ control: 'dailyControl', period: '2026-11-04', standing: 'missed' }, {}, {}],
      },
    })
    expect(await checks.ask('merchant', 'showControls', { shopId, day: '2026-11-06' })).toMatchObject({
      refused: { code: 'selfCheck.dayInvalid' },
    })
  })

  it('makes late of missed when something comes after all, a record as well as a self-check', async () => {
    checks.house.setTime('2026-11-05T02:00:00.000Z')
    const late = { ...(await checks.filled()), day: '2026-11-04' }
    await checks.ask('merchant', 'submitSelfCheck', late)
    await checks.ask('merchant', 'submitSelfCheck', { ...(await checks.filled()), day: '2026-11-04' })
    await record('2026-11-04', '2026-11-05T03:00:00.000Z')
    expect([await figures(), await figures('dailyControl')]).toEqual([
      [2, 1, 1, 0, 0],
      [2, 1, 1, 0, 0],
    ])
  })

  it('tells closed days from missed ones', async () => {
    checks.house.setTime('2026-11-06T02:00:00.000Z')
    const closures = [{ firstDay: '2026-11-07', lastDay: '2026-11-08', reason: '装修' }]
    await checks.ask('merchant', 'setOpenDays', { shopId, closedWeekdays: [], closures })
    await morningOf('2026-11-10')
    expect(await figures()).toEqual([5, 1, 1, 3, 2])
    // begun in the week before
    expect(await figures('weeklyReview')).toBeUndefined()
    await morningOf('2026-11-16')
    expect(await figures('weeklyReview')).toEqual([1, 0, 0, 1, 0])
  })

  it('adds up in the grid, and goes with a shop that moves', async () => {
    const sums = async () =>
      (await checks.deps.store.talliesOf({ district, month, kind: 'daily' })).map(
        ({ gridId, shops, behind, figures: sum }) => [...[gridId, shops, behind, sum.owed, sum.missed]],
      )
    expect(await sums()).toEqual([[places.grid, 1, 1, 11, 9]])
    const shop = await checks.deps.shops.shop(district, shopId)
    if (shop)
      await checks.house.kernel.commit([checks.house.stores.shop.shops.replace({ ...shop, gridId: places.otherGrid })])
    await morningOf('2026-11-17')
    expect(await sums()).toEqual([
      [places.grid, 0, 0, 0, 0],
      [places.otherGrid, 1, 1, 12, 10],
    ])
  })

  it('is read by whoever supervises the place, and nobody else', async () => {
    const here = { stationId: places.station, gridId: places.otherGrid }
    expect(await ask('elsewhere', 'listCompletion', here)).toMatchObject({
      total: 1,
      shops: [{ shopId, through: '2026-11-16', figures: { owed: 12, missed: 10 } }],
    })
    expect((await ask('elsewhere', 'listCompletion', here))['shops']).toMatchObject([
      { missedPeriods: expect.arrayContaining(['2026-11-16', '2026-11-05']) },
    ])
    expect(await ask('lead', 'listCompletion', here)).toMatchObject({ total: 0, shops: [] })
    expect(await ask('lead', 'listCompletionPlaces', {})).toMatchObject({ places: [] })
    const line = { shops: 1, behind: 1, figures: { owed: 12 } }
    expect(await ask('elsewhere', 'listCompletionPlaces', {})).toMatchObject({ places: [{ level: 'grid', ...line }] })
    expect(await ask('office', 'listCompletionPlaces', {})).toMatchObject({
      places: [
        { level: 'station', ...line },
        { level: 'grid', ...line },
      ],
    })
    await expect(ask('merchant', 'listCompletionPlaces', {})).rejects.toThrow('access.denied')
  })
})
