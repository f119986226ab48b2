import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerPage, matchingRows } from './answer-question'
import { type ColumnSet, cellAt, columnOf } from './column'
import { readColumns, writeColumns } from './column-file'
import { buildColumns, versionAt, withColumns } from './column-set'
import { plusSearch } from './list-files'
import { type Cells, type Columns, type RowVersion, searchColumn } from './listing'
import { type LiveList, overlay, prepare } from './live-list'
import { mergeVersions } from './merge-versions'
import type { Condition, Question } from './question'
import { answerByModel, versionsInLine } from './testing/model'

const columns: Columns = { name: 'text', day: 'code', count: 'number', types: 'set', grid: 'code' }

const names = ['槐荫汤面馆', '柳下新砂锅店', '阿福面馆', '大米铺', 'Café 云', '阿福', '面', '10 号店', '9 号店']
const cells: fc.Arbitrary<Cells> = fc.record(
  {
    name: fc.constantFrom(...names),
    day: fc.constantFrom('2026-01-31', '2026-02-01', '2026-11-22'),
    count: fc.constantFrom(-1, 0, 3, 4.5, 1_000_000),
    types: fc.uniqueArray(fc.constantFrom('餐饮', '销售', '药店'), { maxLength: 3, minLength: 1 }),
    grid: fc.constantFrom('g1', 'g2', 'g3'),
    '#search': fc.constantFrom(
      ['槐荫汤面馆', 'hytmg', 'yx100001'],
      ['阿福面馆', 'afmg', 'yx100002'],
      ['大米铺', 'dmp'],
    ),
  },
  { requiredKeys: ['#search'] },
)
const event = fc.record({
  id: fc.constantFrom('YX1A0001', 'YX1A0002', 'YX1A0003', 'YX1A0004'),
  later: fc.integer({ min: 0, max: 3 }),
  cells: fc.option(cells, { nil: undefined, freq: 6 }),
})

/** Events in the order in which they were committed, as versions. */
const versions = fc.array(event, { minLength: 4, maxLength: 40, size: 'large' }).map((events) => {
  const revisions = new Map<string, number>()
  let from = 0
  return events.map(({ id, later, cells: left }): RowVersion => {
    from += later
    const revision = (revisions.get(id) ?? 0) + 1
    revisions.set(id, revision)
    return { id, revision, from, ...(left && { cells: left }) }
  })
})

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ column: fc.constant('grid'), anyOf: fc.subarray(['g1', 'g2', 'nowhere']) }),
  fc.record({ column: fc.constant('types'), anyOf: fc.subarray(['餐饮', '药店', '没有']) }),
  fc.record({ column: fc.constant('count'), atLeast: fc.constantFrom(-2, 0, 4, 5) }),
  fc.record({ column: fc.constant('count'), atMost: fc.constantFrom(-2, 0, 4, 5), orEmpty: fc.boolean() }),
  fc.record({ column: fc.constant('day'), atLeast: fc.constant('2026-02-01'), atMost: fc.constant('2026-06-01') }),
  fc.record({ column: fc.constantFrom('name', 'types', 'count'), isEmpty: fc.boolean() }),
)
const question: fc.Arbitrary<Question> = fc.record({
  scope: fc.array(fc.record({ column: fc.constant('grid'), anyOf: fc.subarray(['g1', 'g2', 'g3']) }), { maxLength: 1 }),
  conditions: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(condition, { maxLength: 3 })),
  search: fc.constantFrom(undefined, undefined, undefined, '', '面馆', 'AFMG', '面 yx', '店'),
  sort: fc.record({ column: fc.constantFrom('name', 'day', 'count', 'grid'), descending: fc.boolean() }),
  asOf: fc.option(fc.integer({ min: -1, max: 60 }), { nil: undefined, freq: 1 }),
})

const empty = buildColumns(columns, [])

/** Written and read again, what rows are searched by too. */
const throughFiles = (set: ColumnSet): ColumnSet => {
  const files = writeColumns(set)
  const search = readColumns(files.search).columns[searchColumn]
  if (!search) throw new Error('nothing to search by')
  return plusSearch(readColumns(files.columns), search)
}

/** What lists hold after any number of compactions: some versions in the file, some of them and the rest since. */
const split = (all: readonly RowVersion[], cuts: readonly number[], repeated: number) => {
  let file: ColumnSet = empty
  let begin = 0
  for (const cut of cuts.toSorted((a, b) => a - b)) {
    // a crash between writing the file and clearing the tail: what is in the file comes once more
    const arrived = all.slice(Math.max(0, begin - repeated), cut)
    file = throughFiles(mergeVersions(prepare(file), columns, arrived))
    begin = Math.min(cut, all.length)
  }
  return overlay(prepare(file), columns, all.slice(Math.max(0, begin - repeated)))
}

const cuts = fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 3 })

describe('a list', () => {
  it('equals the reference model fed the same events, for any question and any history of files', () => {
    fc.assert(
      fc.property(versions, cuts, fc.integer({ min: 0, max: 9 }), question, (all, parts, repeated, asked) => {
        const list = split(all, parts, repeated)
        const expected = answerByModel(versionsInLine(all), columns, asked)
        const found = [...matchingRows(list, asked)].map(({ set, row }) => versionAt(set, row))
        expect(found).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })

  const named = (id: string, revision: number, from: number, name: string): RowVersion => ({
    id,
    revision,
    from,
    cells: { name },
  })
  const namesAt = (list: LiveList, asOf?: number) =>
    [...matchingRows(list, { scope: [], conditions: [], sort: { column: 'name' }, asOf })].map(
      ({ set, row }) => versionAt(set, row).cells?.['name'],
    )

  it('shows one version at a time, though two came since the file', () => {
    const base = prepare(buildColumns(columns, [named('a', 1, 1, '一')]))
    const list = overlay(base, columns, [named('a', 3, 9, '三'), named('a', 2, 5, '二')])
    expect([0, 1, 4, 5, 8, 9].map((asOf) => namesAt(list, asOf))).toEqual([[], ['一'], ['一'], ['二'], ['二'], ['三']])
    expect(namesAt(list)).toEqual(['三'])
  })

  it('never goes back in time, though a writer’s clock is slow', () => {
    const base = prepare(buildColumns(columns, [named('a', 1, 7, '一')]))
    const list = overlay(base, columns, [named('a', 2, 6, '二'), named('a', 3, 5, '三')])
    expect([6, 7, 8].map((asOf) => namesAt(list, asOf))).toEqual([[], ['三'], ['三']])
    const file = mergeVersions(base, columns, [named('a', 2, 6, '二'), named('a', 3, 5, '三')])
    expect([6, 7, 8].map((asOf) => namesAt(overlay(prepare(file), columns, []), asOf))).toEqual([[], ['三'], ['三']])
  })

  it('gives every page of the same order, and their number', () => {
    fc.assert(
      fc.property(versions, cuts, question, fc.integer({ min: 1, max: 4 }), (all, parts, asked, size) => {
        const list = split(all, parts, 2)
        const whole = answerPage(list, { ...asked, offset: 0, size: 1_000 })
        const pages = Array.from({ length: Math.ceil(whole.total / size) }, (_, page) =>
          answerPage(list, { ...asked, offset: page * size, size }),
        )
        expect(whole.rows).toHaveLength(whole.total)
        expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows)
      }),
    )
  })

  it('answers about any instant of a month from the month’s own file', () => {
    fc.assert(
      fc.property(
        versions,
        question,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        (all, asked, begin, later) => {
          const month = mergeVersions(prepare(empty), columns, all, { since: begin, until: begin + 21 })
          const asOf = begin + later
          const list = overlay(prepare(month), columns, [])
          const found = [...matchingRows(list, { ...asked, asOf })].map(({ set, row }) => versionAt(set, row))
          expect(found).toEqual(answerByModel(versionsInLine(all), columns, { ...asked, asOf }))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('reads a file that was written before a column came: nothing has a value in it yet', () => {
    const before: Columns = { name: 'text', gone: 'code' }
    const file = throughFiles(buildColumns(before, [named('a', 1, 1, '一'), named('b', 1, 1, '二')]))
    const list = overlay(prepare(withColumns(file, columns)), columns, [])
    const asked = { scope: [], conditions: [{ column: 'grid', isEmpty: true }], sort: { column: 'day' } }
    expect([...matchingRows(list, asked)].map(({ set, row }) => versionAt(set, row).cells)).toEqual([
      { name: '一' },
      { name: '二' },
    ])
    expect(Object.keys(withColumns(file, { name: 'text' }).columns)).not.toContain('gone')
  })

  it('reads a file back as it was written', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const set = mergeVersions(prepare(empty), columns, all)
        const back = throughFiles(set)
        const rows = (of: ColumnSet) =>
          Array.from({ length: of.count }, (_, row) => [versionAt(of, row), cellAt(columnOf(of, searchColumn), row)])
        expect(rows(back)).toEqual(rows(set))
      }),
    )
  })
})
