import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers, Checklist, ChecklistItem, JudgementRule } from './checklist'
import { judge } from './judge'
import { askedParts, judgeParts, sharedItems, worstVerdict } from './parts'
import { coverParts } from './parts-coverage'
import { judgeRecheckParts } from './recheck'
import { tableOf } from './testing'

const rate: JudgementRule = { kind: 'catering-2016', keyMax: 1, ratePercent: 70 }
const count: JudgementRule = { kind: 'production-2016', generalMax: 1, keyMax: 0 }

/** Keys with `!` are key items, with `?` may be missing. */
const table = (id: string, judgement: JudgementRule, marked: readonly string[]): Checklist => {
  const items = marked.map((mark, at): ChecklistItem => {
    const key = mark.replace(/[!?]/g, '')
    return {
      key,
      number: `${at + 1}`,
      text: `${id} ${key}`,
      keyItem: mark.includes('!'),
      naAllowed: mark.includes('?'),
    }
  })
  const { coverage } = tableOf(0, 0)
  const groups = [
    { key: '1', title: '一', items: items.slice(0, 2) },
    { key: '2', title: '二', items: items.slice(2) },
  ]
  return { id, version: 1, title: id, businessTypes: [], effectiveFrom: '2026-01-01', judgement, coverage, groups }
}

const kitchen = table('T-K', rate, ['a!', 's?', 'b', 'c'])
const shelf = table('T-S', count, ['x', 'a', 's!', 'y?'])
const both = [kitchen, shelf]
const allPass: Answers = Object.fromEntries([...'asbcxy'].map((key) => [key, { result: 'pass' }]))
const but = (changed: Record<string, Answer['result'] | undefined>): Answers => ({
  ...allPass,
  ...Object.fromEntries(Object.entries(changed).map(([key, result]) => [key, result && { result }])),
})

describe('an inspection with two tables', () => {
  it('asks each item once, in the order of first appearance', () => {
    expect(sharedItems(both).map(({ item, checklistIds }) => [item.key, checklistIds.join()])).toEqual([
      ['a', 'T-K,T-S'],
      ['s', 'T-K,T-S'],
      ['b', 'T-K'],
      ['c', 'T-K'],
      ['x', 'T-S'],
      ['y', 'T-S'],
    ])
  })

  it('shows a shared item as the first table words it, as the strictest weighs it', () => {
    const shared = sharedItems(both)[1]?.item
    expect(shared).toMatchObject({ text: 'T-K s', keyItem: true, naAllowed: false })
  })

  it('shows each part with what is left for it, without empty groups', () => {
    const shown = askedParts([...both, table('T-E', count, ['a', 'b'])])
    expect(
      shown.map(({ checklistId, groups }) => [
        checklistId,
        groups.map(({ key, items }) => [key, items.map((item) => item.key).join('')]),
      ]),
    ).toEqual([
      [
        'T-K',
        [
          ['1', 'as'],
          ['2', 'bc'],
        ],
      ],
      [
        'T-S',
        [
          ['1', 'x'],
          ['2', 'y'],
        ],
      ],
      ['T-E', []],
    ])
  })

  it('has a table once, however many kinds of business share it', () => {
    expect(sharedItems([kitchen, kitchen])).toEqual(sharedItems([kitchen]))
    expect(judgeParts([kitchen, shelf, kitchen], allPass).parts.map(({ checklistId }) => checklistId)).toEqual([
      'T-K',
      'T-S',
    ])
  })

  it.each([
    ['nothing fails', {}, ['conforming', 'conforming'], 'conforming', []],
    [
      'a shared item fails: key here, general there',
      { a: 'fail' },
      ['basicallyConforming', 'basicallyConforming'],
      'basicallyConforming',
      ['a'],
    ],
    [
      'a shared item fails: general here, key there',
      { s: 'fail' },
      ['nonConforming', 'nonConforming'],
      'nonConforming',
      ['s'],
    ],
    ['one part is worse', { x: 'fail', y: 'fail' }, ['conforming', 'nonConforming'], 'nonConforming', ['x', 'y']],
  ] as const)('when %s', (...[, changed, verdicts, overall, failing]) => {
    const judged = judgeParts(both, but(changed))
    expect(judged.parts.map(({ judgement }) => judgement.verdict)).toEqual(verdicts)
    expect(judged).toMatchObject({ overall: { verdict: overall }, failing })
  })

  it('has no verdict while one part has none', () => {
    const answers = but({ s: 'notApplicable', b: 'notApplicable', c: 'notApplicable', x: 'fail', y: 'fail' })
    expect(judgeParts(both, answers).overall).toEqual({ blocked: 'noGeneralItem' })
    expect(judgeParts([], {}).overall).toEqual({ blocked: 'nothingChecked' })
  })

  it('says when a part is the case that its rule is silent about', () => {
    expect(judgeParts(both, but({ a: 'fail' })).gapCase).toBe(true)
    expect(judgeParts(both, but({ b: 'fail' })).gapCase).toBe(false)
  })

  it('keeps failing extra checks apart: no verdict moves', () => {
    const judged = judgeParts(both, {
      ...allPass,
      'extra.old.1': { result: 'fail' },
      'extra.old.2': { result: 'pass' },
    })
    expect(judged).toMatchObject({ overall: { verdict: 'conforming' }, failing: [], failingExtras: ['extra.old.1'] })
  })

  it('judges every part as if it stood alone, and overall no part better', () => {
    const anyResult = fc.constantFrom<Answer['result'] | undefined>('pass', 'fail', 'notApplicable', undefined)
    const rank = { conforming: 0, basicallyConforming: 1, nonConforming: 2 }
    fc.assert(
      fc.property(fc.array(anyResult, { minLength: 6, maxLength: 6 }), (results) => {
        const answers = but(Object.fromEntries([...'asbcxy'].map((key, at) => [key, results[at]])))
        const { parts, overall } = judgeParts(both, answers)
        expect(parts.map(({ judgement }) => judgement)).toEqual(both.map((one) => judge(one, answers)))
        const worst = Math.max(...parts.map(({ judgement }) => rank[judgement.verdict ?? 'conforming']))
        const stuck = parts.some(({ judgement }) => judgement.blocked)
        expect(overall.verdict && rank[overall.verdict]).toBe(stuck ? undefined : worst)
      }),
    )
  })

  it.each([
    [[], undefined],
    [['conforming'], 'conforming'],
    [['conforming', 'basicallyConforming'], 'basicallyConforming'],
    [['nonConforming', 'conforming'], 'nonConforming'],
  ] as const)('the worst of %j is %s', (verdicts, worst) => expect(worstVerdict(verdicts)).toBe(worst))
})

describe('what two tables ask together', () => {
  const missing = (answers: Answers, kind: 'routine' | 'flyCheck' | 'recheck', must: readonly string[] = []) =>
    coverParts(both, kind, answers, must)

  it('is every item, a shared one by one answer', () => {
    expect(missing(allPass, 'routine')).toMatchObject({ complete: true, missing: [], unknown: [] })
    expect(missing(but({ a: undefined, y: undefined }), 'routine')).toMatchObject({
      complete: false,
      missing: ['a', 'y'],
    })
  })

  it('refuses not applicable for a shared item where one table forbids it', () => {
    expect(missing(but({ s: 'notApplicable' }), 'routine')).toMatchObject({ complete: false, naRefused: ['s'] })
    expect(missing(but({ y: 'notApplicable' }), 'routine').complete).toBe(true)
  })

  it('calls unknown only what is in no part', () => {
    expect(missing({ ...allPass, q: { result: 'pass' } }, 'routine')).toMatchObject({ complete: false, unknown: ['q'] })
    expect(missing(allPass, 'routine').parts.flatMap(({ coverage }) => coverage.unknown)).toEqual([])
  })

  it('leaves a fly check short in the part that is short', () => {
    const { complete, parts } = missing(but({ x: undefined }), 'flyCheck')
    expect(complete).toBe(false)
    expect(parts.map(({ coverage }) => coverage.shortage)).toEqual([
      { key: 0, general: 0 },
      { key: 0, general: 1 },
    ])
  })

  it.each([
    [['b'], { b: 'pass' }, true, []],
    [['b'], {}, false, ['b']],
    [['y', 'b'], { y: 'pass' }, false, ['b']],
    [['extra.old.1'], {}, false, ['extra.old.1']],
    [['extra.old.1'], { 'extra.old.1': 'fail' }, true, []],
    [['extra.old.1'], { 'extra.old.1': 'notApplicable' }, false, ['extra.old.1']],
  ] as const)('in a re-check of %j with %j is enough: %s', (must, results, complete, open) => {
    const answers = Object.fromEntries(
      Object.entries(results).map(([key, result]) => [key, { result: result as Answer['result'] }]),
    )
    expect(missing(answers, 'recheck', must)).toMatchObject({ complete, missing: open })
  })

  it('is every item in a re-check of nothing', () => {
    expect(missing({}, 'recheck').missing).toEqual(['a', 's', 'b', 'c', 'x', 'y'])
  })

  it('takes no answer to an extra check that nobody asked for', () => {
    expect(missing({ ...allPass, 'extra.old.1': { result: 'pass' } }, 'routine').unknown).toEqual(['extra.old.1'])
  })

  it('asks the extra checks at every visit', () => {
    expect(missing(allPass, 'routine', ['extra.old.1'])).toMatchObject({ complete: false, missing: ['extra.old.1'] })
  })
})

describe('a re-check over parts', () => {
  const results = (of: Record<string, Answer['result']>): Answers =>
    Object.fromEntries(Object.entries(of).map(([key, result]) => [key, { result }]))

  it.each([
    ['all mended', ['a', 'extra.o'], { a: 'pass', 'extra.o': 'pass' }, [true, true, true]],
    ['a shared item still fails', ['a'], { a: 'fail' }, [false, false, false]],
    ['one part is mended', ['b', 'x'], { b: 'pass', x: 'fail' }, [false, true, false]],
    ['an extra check fails', ['b', 'extra.o'], { b: 'pass', 'extra.o': 'fail' }, [false, true, true]],
    ['something else fails', ['b'], { b: 'pass', y: 'fail' }, [false, true, false]],
    ['one was not looked at', ['b', 'x'], { b: 'pass' }, [false, true, false]],
  ] as const)('with %s', (_, must, of, mended) => {
    const outcome = judgeRecheckParts(both, results({ ...of }), must)
    expect([outcome.mended, ...outcome.parts.map((part) => part.mended)]).toEqual(mended)
  })

  it('names what still fails and what is open once, in the order of asking', () => {
    expect(judgeRecheckParts(both, results({ y: 'fail', a: 'fail' }), ['y', 'a', 'c'])).toMatchObject({
      stillFailing: ['a', 'y'],
      open: ['c'],
    })
  })

  it('of nothing named is about every item', () => {
    expect(judgeRecheckParts(both, {}, []).open).toEqual(['a', 's', 'b', 'c', 'x', 'y'])
  })
})
