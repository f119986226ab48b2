import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followUp, type PastVisit } from './follow-up'
import { judgeRecheck } from './recheck'
import { tableOf } from './testing'

const table = tableOf(2, 4)
const visit = (day: string, answers: PastVisit['answers']): PastVisit => ({ day, answers })

describe('what the last visit leaves to the next', () => {
  it('is every failure, with its day and remark, in the order of the table', () => {
    const left = followUp(table, [
      visit('2026-08-01', {
        'g.3': { result: 'fail', remark: '无盖' },
        'k.2': { result: 'fail' },
        'g.1': { result: 'pass' },
      }),
    ])
    expect(left.mustCheck).toEqual([
      { key: 'k.2', day: '2026-08-01' },
      { key: 'g.3', day: '2026-08-01', remark: '无盖' },
    ])
  })

  it('is nothing after a first visit without failures, or none', () => {
    expect(followUp(table, [])).toEqual({ mustCheck: [], unmapped: [] })
    expect(followUp(table, [visit('2026-08-01', { 'g.1': { result: 'pass' } })]).mustCheck).toEqual([])
  })

  it('is gone once the item passes, or is called not applicable', () => {
    const first = visit('2026-06-01', { 'g.1': { result: 'fail' }, 'g.2': { result: 'fail' } })
    const second = visit('2026-08-01', {
      'g.1': { result: 'pass' },
      'g.2': { result: 'notApplicable', remark: '已拆' },
    })
    expect(followUp(table, [first, second]).mustCheck).toEqual([])
  })

  it('survives a visit that did not look at the item', () => {
    const first = visit('2026-06-01', { 'g.1': { result: 'fail' } })
    const fly = visit('2026-08-01', { 'g.2': { result: 'pass' } })
    expect(followUp(table, [first, fly]).mustCheck).toEqual([{ key: 'g.1', day: '2026-06-01' }])
  })

  it('carries the latest failure of an item that fails again', () => {
    const twice = [
      visit('2026-06-01', { 'g.1': { result: 'fail', remark: '旧' } }),
      visit('2026-08-01', { 'g.1': { result: 'fail' } }),
    ]
    expect(followUp(table, twice).mustCheck).toEqual([{ key: 'g.1', day: '2026-08-01' }])
  })

  it('keeps failures of items that the table no longer has apart', () => {
    const left = followUp(table, [visit('2026-06-01', { 'old.1': { result: 'fail' } })])
    expect(left).toEqual({ mustCheck: [], unmapped: [{ key: 'old.1', day: '2026-06-01' }] })
  })

  it('is exactly what failed in the last visit when that visit answered everything', () => {
    const anyAnswers = fc.record(
      Object.fromEntries(
        ['k.1', 'k.2', 'g.1', 'g.2', 'g.3', 'g.4'].map((key) => [
          key,
          fc.record({ result: fc.constantFrom('pass' as const, 'fail' as const, 'notApplicable' as const) }),
        ]),
      ),
    )
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (first, last) => {
        const left = followUp(table, [visit('2026-01-01', first), visit('2026-02-01', last)])
        const failed = Object.keys(last).filter((key) => last[key]?.result === 'fail')
        expect(left.mustCheck.map(({ key }) => key).toSorted()).toEqual(failed.toSorted())
      }),
    )
  })
})

describe('a re-check', () => {
  it.each([
    ['all mended', { a: 'pass', b: 'pass' }, { mended: true, stillFailing: [], open: [] }],
    ['one still fails', { a: 'pass', b: 'fail' }, { mended: false, stillFailing: ['b'], open: [] }],
    ['one not looked at', { a: 'pass' }, { mended: false, stillFailing: [], open: ['b'] }],
  ] as const)('with %s', (_, results, outcome) => {
    const answers = Object.fromEntries(Object.entries(results).map(([key, result]) => [key, { result }]))
    expect(judgeRecheck(['a', 'b'], answers)).toEqual(outcome)
  })
})
