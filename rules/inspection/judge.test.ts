import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, JudgementRule } from './checklist'
import { allItems } from './checklist'
import { countAnswers } from './counts'
import { judge, rateInTenths, rateWords, verdictOf } from './judge'
import { catering2016 } from './tables/catering-2016'
import { answering, tableOf } from './testing'

const rule = catering2016.judgement

/** Regulations §3.4: failing key items, passing general items, counted general items, verdict. */
const vectors = [
  [0, 23, 23, 'conforming', false],
  [0, 22, 23, 'basicallyConforming', false],
  [1, 22, 23, 'basicallyConforming', false],
  [1, 23, 23, 'basicallyConforming', true],
  [2, 23, 23, 'nonConforming', false],
  [0, 7, 10, 'basicallyConforming', false],
  [0, 69, 100, 'nonConforming', false],
  [1, 14, 20, 'basicallyConforming', false],
  [1, 13, 20, 'nonConforming', false],
  [0, 17, 23, 'basicallyConforming', false],
  [0, 16, 23, 'nonConforming', false],
  // §3.3: the tolerance with 22 items, and exactly 70 %
  [0, 16, 22, 'basicallyConforming', false],
  [0, 15, 22, 'nonConforming', false],
  [0, 14, 20, 'basicallyConforming', false],
  [7, 0, 23, 'nonConforming', false],
] as const

describe('the catering rule of 2016', () => {
  it.each(vectors)('%i key fail, %i of %i general pass: %s (gap %s)', (...vector) => {
    const [kf, gp, gc, verdict, gapCase] = vector
    const judged = judge({ ...tableOf(Math.max(kf, 7), gc), judgement: rule }, answering(Math.max(kf, 7), gc, kf, gp))
    expect(judged).toMatchObject({ verdict, gapCase, keyFailures: kf, generalPassed: gp, generalCounted: gc })
    expect(judged.failing).toHaveLength(kf + gc - gp)
  })

  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, n) => n)
  const everyCount = upTo(7).flatMap((kf) => upTo(23).flatMap((gc) => upTo(gc).map((gp) => [kf, gp, gc] as const)))
  /** §3.2, as written there. */
  const asWritten = (kf: number, gp: number, gc: number) => {
    if (kf >= 2 || (gc > 0 && 10 * gp < 7 * gc)) return 'nonConforming'
    return kf === 0 && (gc === 0 || gp === gc) ? 'conforming' : 'basicallyConforming'
  }

  it('follows the text on every combination of the 30 items', () => {
    expect(everyCount).toHaveLength(8 * 300)
    for (const [kf, gp, gc] of everyCount) {
      const found = { keyFailed: kf, generalPassed: gp, generalCounted: gc }
      expect([found, verdictOf(rule, found)]).toEqual([found, asWritten(kf, gp, gc)])
    }
  })

  const fullAnswers = (): Record<string, { result: 'pass' | 'fail' | 'notApplicable' }> =>
    Object.fromEntries(allItems(catering2016).map(({ key }) => [key, { result: 'pass' as const }]))

  it('takes what is reasonably missing out of both sides of the rate', () => {
    const answers = fullAnswers()
    for (const key of ['cy.7.3', 'cy.7.4', 'cy.7.5']) answers[key] = { result: 'notApplicable' }
    for (const key of ['cy.1.1', 'cy.2.1', 'cy.2.2', 'cy.2.3', 'cy.4.3', 'cy.4.4']) answers[key] = { result: 'fail' }
    expect(judge(catering2016, answers)).toMatchObject({
      verdict: 'basicallyConforming',
      generalPassed: 14,
      generalCounted: 20,
    })
  })

  it('counts a missing key item neither as pass nor as failure', () => {
    const answers = { ...fullAnswers(), 'cy.9.3': { result: 'notApplicable' as const } }
    expect(judge(catering2016, answers)).toMatchObject({ verdict: 'conforming', keyFailures: 0 })
    expect(countAnswers(catering2016, answers)).toMatchObject({
      keyCounted: 6,
      notApplicable: 1,
      passed: 29,
      items: 30,
    })
  })

  it('gives no verdict when no general item counts, and says why', () => {
    const keyOnly = Object.fromEntries(
      allItems(catering2016).map(({ key, keyItem }) => [
        key,
        { result: keyItem ? ('pass' as const) : ('notApplicable' as const) },
      ]),
    )
    expect(judge(catering2016, keyOnly)).toMatchObject({ blocked: 'noGeneralItem', gapCase: false, generalCounted: 0 })
    expect(judge(catering2016, keyOnly).verdict).toBeUndefined()
    expect(judge(catering2016, {}).blocked).toBe('noGeneralItem')
  })

  it('judges by the key items alone where the table truly has no general ones', () => {
    const table = { ...tableOf(3, 0), judgement: rule }
    expect(judge(table, answering(3, 0, 0, 0)).verdict).toBe('conforming')
    expect(judge(table, answering(3, 0, 2, 0)).verdict).toBe('nonConforming')
    expect(judge(table, {}).blocked).toBe('nothingChecked')
  })

  it('judges only what was checked', () => {
    const answers: Answers = {
      'cy.3.1': { result: 'pass' },
      'cy.1.1': { result: 'pass' },
      'cy.2.1': { result: 'fail' },
    }
    expect(judge(catering2016, answers)).toMatchObject({
      verdict: 'nonConforming',
      generalCounted: 2,
      failing: ['cy.2.1'],
    })
  })

  it('still counts as a failure what was corrected on the spot', () => {
    const answers = {
      ...fullAnswers(),
      'cy.8.3': { result: 'fail' as const, remark: '当场改正', photos: ['before', 'after'] },
    }
    expect(judge(catering2016, answers)).toMatchObject({ verdict: 'basicallyConforming', failing: ['cy.8.3'] })
  })

  it('lists failures in the order of the table', () => {
    const answers = { ...fullAnswers(), 'cy.8.3': { result: 'fail' as const }, 'cy.2.1': { result: 'fail' as const } }
    expect(judge(catering2016, answers).failing).toEqual(['cy.2.1', 'cy.8.3'])
  })

  it('does not look at answers to items of other tables', () => {
    expect(judge(catering2016, { ...fullAnswers(), 'sc.1.1': { result: 'fail' } }).verdict).toBe('conforming')
  })

  it('never judges better when one more item fails', () => {
    const rank = { conforming: 0, basicallyConforming: 1, nonConforming: 2 }
    const anyResult = fc.constantFrom('pass' as const, 'fail' as const, 'notApplicable' as const)
    fc.assert(
      fc.property(fc.array(anyResult, { minLength: 30, maxLength: 30 }), fc.nat(29), (results, at) => {
        const items = allItems(catering2016)
        const answers = Object.fromEntries(items.map(({ key }, i) => [key, { result: results[i] ?? 'pass' }]))
        const worse = { ...answers, [items[at]?.key ?? '']: { result: 'fail' as const } }
        const [before, after] = [judge(catering2016, answers), judge(catering2016, worse)]
        if (before.verdict && after.verdict) expect(rank[after.verdict]).toBeGreaterThanOrEqual(rank[before.verdict])
      }),
    )
  })
})

describe('the rules of other tables', () => {
  const production: JudgementRule = { kind: 'production-2016', generalMax: 8, keyMax: 0 }
  it.each([
    [0, 30, 'conforming'],
    [0, 29, 'basicallyConforming'],
    [0, 22, 'basicallyConforming'],
    [0, 21, 'nonConforming'],
    [1, 30, 'nonConforming'],
  ] as const)('production 2016: %i key fail, %i of 30 general pass: %s', (kf, gp, verdict) => {
    const judged = judge({ ...tableOf(21, 30), judgement: production }, answering(21, 30, kf, gp))
    expect(judged).toMatchObject({ verdict, gapCase: false })
  })

  it.each([
    [0, 5, 'conforming'],
    [0, 4, 'nonConforming'],
    [1, 5, 'nonConforming'],
  ] as const)('where every item is key: %i key fail, %i of 5 others pass: %s', (kf, gp, verdict) => {
    const judged = judge({ ...tableOf(2, 5), judgement: { kind: 'all-key' } }, answering(2, 5, kf, gp))
    expect(judged.verdict).toBe(verdict)
  })

  it.each([
    [0, 5, 'conforming'],
    [0, 4, 'basicallyConforming'],
    [0, 0, 'basicallyConforming'],
    [1, 5, 'nonConforming'],
    [1, 4, 'nonConforming'],
  ] as const)('of drugs: %i key fail, %i of 5 others pass: %s', (kf, gp, verdict) => {
    const judged = judge({ ...tableOf(2, 5), judgement: { kind: 'drug-2021' } }, answering(2, 5, kf, gp))
    expect(judged).toMatchObject({ verdict, gapCase: false })
  })
})

describe('the rate that staff read', () => {
  it.each([
    [16, 18, 888, '88.8 %'],
    [7, 10, 700, '70.0 %'],
    [6_996, 10_000, 699, '69.9 %'],
    [2, 3, 666, '66.6 %'],
    [23, 23, 1_000, '100.0 %'],
    [0, 4, 0, '0.0 %'],
  ])('%i of %i is %i tenths, rounded down: %s', (passed, counted, tenths, words) => {
    expect(rateInTenths(passed, counted)).toBe(tenths)
    expect(rateWords(tenths)).toBe(words)
  })

  it('is none when nothing counts', () => expect(rateInTenths(0, 0)).toBeUndefined())
})
