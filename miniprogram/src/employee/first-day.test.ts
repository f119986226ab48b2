import { expect, it } from 'vitest'
import { type FirstDay, isOver, stepsLeft, stepsOf } from './first-day'

const table = { tableId: 'table' } as unknown as FirstDay['checks']['tables'][number]
const fresh: FirstDay = {
  shop: { shopId: 'YX100001', name: '槐荫汤面馆', code: { text: 'YX1', serial: '01', state: 'current' } },
  people: { inService: 0, health: { needed: 0, valid: 0 }, vacant: ['principal'], employees: [] },
  checks: {
    today: '2026-11-23',
    tables: [table],
    past: [],
    openDays: { closedWeekdays: [], closures: [], history: [] },
  },
}
const doneIn = (first: FirstDay) => stepsOf(first).flatMap(({ key, isDone }) => (isDone ? [key] : []))

it('asks for five things on the first day; consent is nobody’s duty', () => {
  expect(stepsOf(fresh).map(({ key }) => key)).toEqual([
    ...['code', 'people', 'health', 'openDays', 'selfCheck', 'consent'],
  ])
  expect(stepsLeft(stepsOf(fresh))).toBe(5)
  expect(doneIn(fresh)).toEqual([])
})

it('ticks what the records show, and is over then', () => {
  const settledBy = {} as NonNullable<typeof table.settledBy>
  const change = { at: '2026-11-23T01:00:00.000Z', by: '叶知秋', closedWeekdays: [1], closures: [] }
  const done: FirstDay = {
    shop: { ...fresh.shop, scannedAt: '2026-11-23T01:00:00.000Z' },
    people: { ...fresh.people, inService: 2, health: { needed: 2, valid: 2 }, vacant: [] },
    checks: {
      ...fresh.checks,
      tables: [{ ...table, settledBy }],
      openDays: { closedWeekdays: [1], closures: [], history: [change] },
    },
  }
  expect(doneIn(done)).toEqual(['code', 'people', 'health', 'openDays', 'selfCheck'])
  expect(isOver(done)).toBe(true)
  expect(isOver({ ...done, people: { ...done.people, vacant: ['foodSafetyOfficer'] } })).toBe(false)
})

it('has no self-check where the bureau has published no table', () => {
  const none = { ...fresh, checks: { ...fresh.checks, tables: [] } }
  expect(stepsOf(none).map(({ key }) => key)).not.toContain('selfCheck')
})

it.each([
  ['2026-11-24', false],
  ['2026-10-24', false],
  ['2026-10-23', true],
])('a shop that is run here since %s is no longer new: %s', (since, over) => {
  expect(isOver({ ...fresh, checks: { ...fresh.checks, since } })).toBe(over)
})
