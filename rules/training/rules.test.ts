import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time/day'
import { certificateUntil, inForceOn, type Passed, trainingRate } from './certificate'
import { drawPaper } from './draw-paper'
import { practiceOrder } from './practice-order'
import { type Asking, questionProblems } from './question-problems'
import { creditOf, studyOwed } from './study-time'

const choices = [
  { key: 'a', text: '10 ℃以下' },
  { key: 'b', text: '8 ℃以下' },
]

describe('a question', () => {
  it.each<[string, Asking, readonly string[]]>([
    ['with one right choice', { kind: 'single', choices, right: ['a'] }, []],
    ['with several', { kind: 'multiple', choices, right: ['a', 'b'] }, []],
    ['true or false', { kind: 'trueFalse', choices: [], right: ['yes'] }, []],
    ['single with two right', { kind: 'single', choices, right: ['a', 'b'] }, ['单选题要有一个正确答案，只能有一个。']],
    ['multiple with one right', { kind: 'multiple', choices, right: ['a'] }, ['多选题至少要有两个正确答案。']],
    [
      'multiple with one said twice',
      { kind: 'multiple', choices, right: ['a', 'a'] },
      ['多选题至少要有两个正确答案。'],
    ],
    ['single without an answer', { kind: 'single', choices, right: [] }, ['单选题要有一个正确答案，只能有一个。']],
    ['with an answer that is no choice', { kind: 'single', choices, right: ['c'] }, ['正确答案不在选项里。']],
    ['of one choice', { kind: 'single', choices: choices.slice(0, 1), right: ['a'] }, ['选项要有 2 到 8 个。']],
    [
      'with one choice written twice',
      { kind: 'single', choices: [...choices, { key: 'c', text: ' 8 ℃以下' }], right: ['a'] },
      ['有两个选项写得一样。'],
    ],
    ['true or false with choices', { kind: 'trueFalse', choices, right: ['yes'] }, ['判断题不用写选项。']],
  ])('%s', (_, asking, problems) => {
    expect(questionProblems(asking)).toEqual(problems)
  })
})

describe('a paper of parts with topics', () => {
  const bank = [
    ...['T1', 'T2'].map((questionId) => ({ questionId, kind: 'single' as const, topic: '留样' })),
    { questionId: 'Q1', kind: 'single' as const },
  ]
  const sitter = { businessTypes: ['catering' as const], posts: ['worker' as const] }
  const lotOf = (questionId: string) => questionId.split('').reverse().join('')

  it('never lacks a topic because a part without one took its questions', () => {
    const parts = [
      { kind: 'single' as const, count: 1, points: 4 },
      { kind: 'single' as const, topic: '留样', count: 2, points: 4 },
    ]
    expect(drawPaper({ bank, blueprint: { parts }, sitter, lotOf })).toEqual({ questionIds: ['Q1', 'T1', 'T2'] })
  })

  it('says of which topic there are too few', () => {
    const parts = [{ kind: 'single' as const, topic: '晨检', count: 1, points: 4 }]
    const lacks = { kind: 'single', topic: '晨检', wanted: 1, has: 0 }
    expect(drawPaper({ bank, blueprint: { parts }, sitter, lotOf })).toEqual({ lacks })
  })
})

describe('measured study', () => {
  const beats = fc.array(
    fc.record({ passed: fc.integer({ min: 0, max: 900 }), said: fc.integer({ min: -50, max: 2_000 }) }),
  )

  it('is never credited with more than passed on the server, nor with more than the page said', () => {
    fc.assert(
      fc.property(beats, (sitting) => {
        let [credited, passed, claimed, most] = [0, 0, 0, 0]
        for (const beat of sitting) {
          const before = claimed
          claimed += beat.said
          const credit = creditOf({ claimed, before, elapsed: beat.passed })
          credited += credit
          passed += beat.passed
          most += Math.max(0, beat.said)
          expect(credit).toBeGreaterThanOrEqual(0)
        }
        expect(credited).toBeLessThanOrEqual(passed)
        expect(credited).toBeLessThanOrEqual(most)
      }),
    )
  })

  it.each([
    ['as the page said', { claimed: 60, before: 0, elapsed: 61 }, 60],
    ['hidden for half of it', { claimed: 90, before: 60, elapsed: 60 }, 30],
    ['paused throughout', { claimed: 60, before: 60, elapsed: 60 }, 0],
    ['more said than passed', { claimed: 3600, before: 0, elapsed: 60 }, 60],
    ['a page that was silent for an hour', { claimed: 3600, before: 0, elapsed: 3600 }, 180],
    ['a clock put back', { claimed: 10, before: 60, elapsed: 60 }, 0],
  ])('%s', (_, beat, credit) => {
    expect(creditOf(beat)).toBe(credit)
  })

  it.each([
    [['foodSafetyDirector'], 144_000],
    [['worker', 'foodSafetyOfficer'], 144_000],
    [['principal'], 0],
    [[], 0],
  ] as const)('%s owes %i seconds a year', (posts, seconds) => {
    expect(studyOwed(posts)).toBe(seconds)
  })
})

describe('practice', () => {
  const questions = [
    { questionId: 'Q1', text: '洗手的步骤是' },
    { questionId: 'Q2', text: '垃圾桶要怎样放置？垃圾桶有盖' },
    { questionId: 'Q3', text: '冷藏温度', itemKeys: ['c.7.2'] },
    { questionId: 'Q4', text: '健康证' },
  ]
  const lotOf = (id: string) => ({ Q1: '4', Q2: '3', Q3: '9', Q4: '1' })[id] ?? ''
  const order = (failures: { key: string; text: string }[], mistaken: string[] = []) =>
    practiceOrder(questions, { failures, mistaken: new Set(mistaken), lotOf }).map(({ questionId }) => questionId)

  it('begins with what the last inspection found: by the item, then by its words, then own mistakes', () => {
    expect(order([{ key: 'c.7.2', text: '垃圾桶有盖' }], ['Q1'])).toEqual(['Q3', 'Q2', 'Q1', 'Q4'])
  })

  it('goes by lot where nothing was found', () => {
    expect(order([])).toEqual(['Q4', 'Q2', 'Q1', 'Q3'])
  })

  it('leaves no question out and asks none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.string(), text: fc.string() })), (failures) => {
        expect([...order(failures)].sort()).toEqual(['Q1', 'Q2', 'Q3', 'Q4'])
      }),
    )
  })
})

describe('certificates', () => {
  it.each([
    ['2026-11-24', 12, '2027-11-23'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-08-31', 6, '2027-02-27'],
  ])('passed on %s for %i months: until %s', (day, months, until) => {
    expect(certificateUntil(day, months)).toBe(until)
  })

  const passed = fc.array(
    fc.record({ employeeId: fc.constantFrom('E1', 'E2', 'E3'), day: fc.integer({ min: 0, max: 900 }) }),
  )

  it('in force on a day are exactly those of people who passed within the months before', () => {
    fc.assert(
      fc.property(passed, fc.integer({ min: 0, max: 900 }), (passes, on) => {
        const today = addDays('2026-01-01', on)
        const certificates: Passed[] = passes.map(({ employeeId, day }) => {
          const issuedOn = addDays('2026-01-01', day)
          const validUntil = certificateUntil(issuedOn, 12)
          return { shopId: 'YX1A0001', employeeId, blueprintId: 'B', issuedOn, validUntil }
        })
        const expected = new Set(
          passes
            .filter(({ day }) => day <= on && today <= certificateUntil(addDays('2026-01-01', day), 12))
            .map(({ employeeId }) => employeeId),
        )
        const held = inForceOn(certificates, today)
        expect(new Set(held.map(({ employeeId }) => employeeId))).toEqual(expected)
        expect(held).toHaveLength(expected.size)
        const people = ['E1', 'E2', 'E3']
        expect(trainingRate(people, certificates, today)).toEqual({ trained: expected.size, people: 3 })
      }),
    )
  })
})
