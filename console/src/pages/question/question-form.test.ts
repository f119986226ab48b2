// @vitest-environment node
import type { QuestionContent } from '@app/types/training/question'
import { expect, it } from 'vitest'
import { blankQuestion, contentOf, formOf, hasOtherAnswer, rightWords, withChoice } from './question-form'

const question: QuestionContent = {
  kind: 'multiple',
  text: '哪些要留样？',
  choices: [
    { key: 'a', text: '热菜' },
    { key: 'c', text: '凉菜' },
    { key: 'd', text: '桶装水' },
  ],
  right: ['a', 'c'],
  clause: '食品安全法第五十五条',
  posts: ['foodSafetyOfficer'],
}

it('gives back a question as it was, with the letters of its choices', () => {
  expect(contentOf(formOf(question))).toEqual(question)
})

it('leaves the letters of other choices alone: a new one takes the first that is free', () => {
  expect(withChoice(formOf(question).choices).at(-1)?.key).toBe('b')
  expect(withChoice([...'abcdefgh'].map((key) => ({ key, text: key, isRight: false })))).toHaveLength(8)
})

it('asks of a sentence only whether it is true', () => {
  const content = contentOf({ ...blankQuestion, kind: 'trueFalse', text: '留样要 48 小时。', truth: 'no' })
  expect(content).toEqual({ kind: 'trueFalse', text: '留样要 48 小时。', choices: [], right: ['no'] })
  expect(contentOf(formOf(content))).toEqual(content)
  expect(rightWords(content)).toBe('错误')
})

it('knows a corrected answer, whatever the order, and does not count blank choices', () => {
  expect(hasOtherAnswer(question, { right: ['c', 'a'] })).toBe(false)
  expect(hasOtherAnswer(question, { right: ['a'] })).toBe(true)
  expect(contentOf({ ...blankQuestion, text: '问' }).choices).toEqual([])
  expect(rightWords(question)).toBe('A、C')
})
