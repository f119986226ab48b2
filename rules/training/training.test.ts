import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Drawable, defaultBlueprint, drawPaper, questionLot } from './draw-paper'
import { type Answerable, markPaper } from './mark-paper'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sitter = { businessTypes: ['catering'], posts: ['worker'] } as const
const bankOf = (count: number, more: Partial<Drawable> = {}): Drawable[] =>
  Array.from({ length: count }, (_, n) => ({ questionId: `Q${n}`, kind: 'single', ...more }))
const drawBy = (seed: string, bank: readonly Drawable[], parts = defaultBlueprint.parts) =>
  drawPaper({ bank, blueprint: { parts }, sitter, lotOf: (id) => sha256(questionLot(seed, id)) })
const idsOf = (drawn: ReturnType<typeof drawBy>) => ('questionIds' in drawn ? drawn.questionIds : [])

describe('a paper drawn from the bank', () => {
  it('is the same from the same seed, in whatever order the bank is, with no question twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 25, max: 60 }), (seed, count) => {
        const ids = idsOf(drawBy(seed, bankOf(count)))
        expect(ids).toEqual(idsOf(drawBy(seed, bankOf(count).toReversed())))
        expect(new Set(ids).size).toBe(25)
      }),
    )
  })

  it('asks every question as often as any other: 2,000 papers of 25 out of 50', () => {
    const bank = bankOf(50)
    const times = new Map<string, number>()
    for (let n = 0; n < 2_000; n++)
      for (const id of idsOf(drawBy(`seed ${n}`, bank))) times.set(id, (times.get(id) ?? 0) + 1)
    const square = bank.reduce((sum, { questionId }) => sum + ((times.get(questionId) ?? 0) - 1_000) ** 2 / 1_000, 0)
    // 49 degrees of freedom: above 85.4 once in a thousand; the seeds are fixed, so this never changes
    expect(square).toBeLessThan(85.4)
  })

  it.each<[string, Drawable[], object]>([
    ['24 questions', bankOf(24), { lacks: { kind: 'single', wanted: 25, has: 24 } }],
    ['none of its kind', bankOf(30, { kind: 'multiple' }), { lacks: { kind: 'single', wanted: 25, has: 0 } }],
    [
      'others’ business',
      bankOf(30, { businessTypes: ['drugRetail'] }),
      { lacks: { kind: 'single', wanted: 25, has: 0 } },
    ],
    ['another post', bankOf(30, { posts: ['foodSafetyDirector'] }), { lacks: { kind: 'single', wanted: 25, has: 0 } }],
  ])('says what the bank lacks where it has %s', (_, bank, drawn) => {
    expect(drawBy('seed', bank)).toEqual(drawn)
  })

  it('takes each part from its own kind, in the order of the parts', () => {
    const bank = [...bankOf(9), ...bankOf(9, { kind: 'trueFalse' }).map((one, n) => ({ ...one, questionId: `T${n}` }))]
    const ids = idsOf(
      drawBy('seed', bank, [
        { kind: 'trueFalse', count: 2, points: 5 },
        { kind: 'single', count: 3, points: 30 },
      ]),
    )
    expect(ids.map((id) => id[0])).toEqual(['T', 'T', 'Q', 'Q', 'Q'])
  })
})

describe('the marks of a paper', () => {
  const single: Answerable = { questionId: 'Q1', right: ['a'], points: 4 }
  const multiple: Answerable = { questionId: 'Q2', right: ['a', 'c'], points: 6 }
  it.each<[string, Record<string, string[]>, number, string[]]>([
    ['nothing answered', {}, 0, ['Q1', 'Q2']],
    ['the right one', { Q1: ['a'] }, 4, ['Q2']],
    ['a wrong one', { Q1: ['b'] }, 0, ['Q1', 'Q2']],
    ['two where one is right', { Q1: ['a', 'b'] }, 0, ['Q1', 'Q2']],
    ['half of several', { Q2: ['a'] }, 0, ['Q1', 'Q2']],
    ['all of several, turned round', { Q2: ['c', 'a'] }, 6, ['Q1']],
    ['one too many', { Q2: ['a', 'b', 'c'] }, 0, ['Q1', 'Q2']],
    ['one said twice', { Q2: ['a', 'a'] }, 0, ['Q1', 'Q2']],
    ['everything', { Q1: ['a'], Q2: ['a', 'c'] }, 10, []],
    ['an answer to a question of no paper', { Q9: ['a'], Q1: ['a'] }, 4, ['Q2']],
  ])('%s', (_, chosen, score, wrong) => {
    expect(markPaper([single, multiple], chosen, 6)).toEqual({ score, full: 10, passed: score >= 6, wrong })
  })

  it.each([
    [59, false],
    [60, true],
  ])('%i of 60 points wanted: %s', (score, passed) => {
    const paper = [{ questionId: 'Q1', right: ['a'], points: score }]
    expect(markPaper(paper, { Q1: ['a'] }, 60).passed).toBe(passed)
  })
})
