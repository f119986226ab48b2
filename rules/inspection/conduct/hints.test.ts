import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { conductHintsOf, conductTable, type Visit } from './hints'

const hour = 3_600_000
const morning = Date.parse('2026-11-20T01:00:00Z')
const visit = (id: string, change: Partial<Visit> = {}): Visit => ({
  id,
  shopId: `shop ${id}`,
  day: '2026-11-20',
  began: morning + Number(id) * hour,
  minutes: 30,
  items: 30,
  inspectorIds: ['陆闻溪', '丁望舒'],
  ...change,
})
const hintsOf = (visits: readonly Visit[], id = '1') => conductHintsOf(visits).get(id) ?? []

it.each([
  ['exactly the seconds of its items', { minutes: 15, items: 60 }, []],
  ['a minute less than its items take', { minutes: 14, items: 60 }, [{ hint: 'tooShort', value: 14, limit: 15 }]],
  ['few items in little time', { minutes: 2, items: 5 }, []],
  ['a phone at the edge', { metres: 500 }, []],
  ['a phone beyond it', { metres: 501 }, [{ hint: 'farAway', value: 501, limit: 500 }]],
  ['a shop or phone without a place', { metres: undefined }, []],
])('%s', (_, change, hints) => {
  expect(hintsOf([visit('1', change)])).toEqual(hints.map((one) => ({ ...one, others: [] })))
})

it('finds the same words at another shop, and not at the same one again', () => {
  const one = visit('1', { remarks: 'r' })
  expect(hintsOf([one, visit('2', { remarks: 'r' })])).toEqual([
    { hint: 'sameWords', value: 1, limit: 0, others: ['2'] },
  ])
  expect(hintsOf([one, visit('2', { remarks: 'r', shopId: one.shopId })])).toEqual([])
  expect(hintsOf([one, visit('2', { remarks: 's' })])).toEqual([])
})

it.each([
  ['five shops with the same failures', 5, 3, 5],
  ['four shops with the same failures', 4, 3, undefined],
  ['twenty shops that all pass', 20, 0, 20],
  ['nineteen shops that all pass', 19, 0, undefined],
])('%s of one inspector', (_, count, failing, value) => {
  const alike = Array.from({ length: count }, (_, n) =>
    visit(String(n + 1), {
      answers: 'v',
      failing,
      day: `2026-11-${n + 1}`,
      began: morning + n * 24 * hour,
      inspectorIds: ['丁望舒', `第二人${n}`],
    }),
  )
  const limit = failing === 0 ? conductTable.samePassed : conductTable.sameAnswers
  const others = ['2', '3', '4', '5', '6'].slice(0, count - 1)
  expect(hintsOf(alike)).toEqual(value ? [{ hint: 'sameAnswers', value, limit, others }] : [])
  // neither other people's shops nor the same shop again count
  expect(hintsOf(alike.map((one, n) => ({ ...one, inspectorIds: [`${n}`] })))).toEqual([])
  expect(hintsOf(alike.map((one) => ({ ...one, shopId: 'one' })))).toEqual([])
})

it('finds an inspector at two shops at once: one visit that begins before the other ends', () => {
  const at = (began: number, inspectorIds = ['丁望舒', '韩砚秋']) => visit('2', { began, inspectorIds })
  const one = visit('1')
  expect(hintsOf([one, at(one.began + 29 * 60_000)])).toMatchObject([{ hint: 'overlapping', others: ['2'] }])
  expect(hintsOf([one, at(one.began + 30 * 60_000)])).toEqual([])
  expect(hintsOf([one, at(one.began, ['韩砚秋', '林栖迟'])])).toEqual([])
})

it('finds more visits in a day than the table has, of whichever of the two', () => {
  const many = Array.from({ length: conductTable.visitsADay + 1 }, (_, n) =>
    visit(String(n + 1), { inspectorIds: ['丁望舒', `第二人${n}`] }),
  )
  expect(hintsOf(many.slice(1), '2')).toEqual([])
  expect(hintsOf(many)).toEqual([{ hint: 'manyInDay', value: 9, limit: 8, others: [] }])
  expect(hintsOf(many.map((one, n) => ({ ...one, day: n === 0 ? '2026-11-19' : one.day })))).toEqual([])
})

it('names no inspection but those handed in, none as evidence against itself, in whatever order they come', () => {
  const some = fc.array(
    fc.record({
      began: fc.integer({ min: 0, max: 3 }).map((n) => morning + n * hour),
      minutes: fc.integer({ min: 0, max: 90 }),
      remarks: fc.constantFrom('r', 's', undefined),
      shopId: fc.constantFrom('A', 'B'),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(some, (changes) => {
      const visits = changes.map((change, n) => visit(String(n + 1), change))
      const found = conductHintsOf(visits)
      const ids = new Set(visits.map(({ id }) => id))
      for (const [id, hints] of found) {
        const others = hints.flatMap((hint) => hint.others)
        expect(others.every((other) => other !== id && ids.has(other))).toBe(true)
      }
      const kindsIn = (map: typeof found) => [...map].map(([id, hints]) => [id, hints.map(({ hint }) => hint)]).sort()
      expect(kindsIn(conductHintsOf(visits.toReversed()))).toEqual(kindsIn(found))
    }),
  )
})
