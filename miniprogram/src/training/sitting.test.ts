import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { aheadOf, answeredCount, firstOpen, leftWords, letterOf, secondsLeft, tapped, wordsOf } from './sitting'

const single = { kind: 'single' as const, choices: [{ key: 'a', text: '凉透' }] }
const multiple = { ...single, kind: 'multiple' as const }
const sentence = { kind: 'trueFalse' as const, choices: [] }

it('one choice takes the place of another, several go on and off, and their order does not matter', () => {
  expect(tapped(single, ['a'], 'b')).toEqual(['b'])
  expect(tapped(multiple, ['b'], 'a')).toEqual(['a', 'b'])
  expect(tapped(multiple, ['a', 'b'], 'a')).toEqual(['b'])
})

it('choices have letters, a sentence has none', () => {
  expect([letterOf(single, 1), letterOf(sentence, 0)]).toEqual(['B', ''])
  expect([wordsOf(single, ['a']), wordsOf(single, [])]).toEqual(['凉透', '没有答'])
})

const questions = ['q1', 'q2', 'q3'].map((questionId) => ({ ...single, questionId, text: questionId }))

it.each([
  [{}, 0, 0],
  [{ q1: ['a'], q3: ['a'] }, 2, 1],
  [{ q1: ['a'], q2: [], q3: ['a'] }, 2, 1],
  [{ q1: ['a'], q2: ['a'], q3: ['a'] }, 3, 2],
])('of %o some are answered, and it goes on at the first that is not', (choices, count, at) => {
  expect([answeredCount({ questions }, choices), firstOpen({ questions }, choices)]).toEqual([count, at])
})

it('ends by the server’s clock, however wrong the phone’s is', () => {
  const start = Date.parse('2026-11-25T06:00:00.000Z')
  const sheet = { now: '2026-11-25T06:00:00.000Z', endsAt: '2026-11-25T06:45:00.000Z' }
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4_000 }), (off, passed) => {
      const ahead = aheadOf(sheet, start + off)
      const left = secondsLeft(sheet, start + off + passed * 1_000, ahead)
      expect(left).toBe(Math.max(0, 2_700 - passed))
    }),
  )
})

it.each([
  [1_104, '18:24'],
  [59, '0:59'],
  [0, '0:00'],
])('%i seconds are %s', (seconds, words) => {
  expect(leftWords(seconds)).toBe(words)
})
