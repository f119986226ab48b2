import { fullDate } from '@app/rules/time/day'
import type { ReactNode } from 'react'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { wordsOf } from '../sitting'
import type { Result } from './open-paper'

const headOf = ({ line: { passed, score = 0 } }: Result): string =>
  passed ? `通过了，${score} 分` : `没有通过，${score} 分`

const wordsUnder = ({ line: { full, isSpot, passed }, passMark, certificate }: Result): string => {
  if (certificate) return `培训合格证明 ${certificate.number}，到${fullDate(certificate.validUntil)}有效。`
  const marks = `满分 ${full} 分，${passMark} 分通过。`
  if (isSpot) return `${marks}监督抽考只看会不会，不发证。`
  return passed ? marks : `${marks}看看错在哪里，再考一次。`
}

/** The first mark stays beside a later one: nobody's result changes unseen. */
const remarkWords = ({ marks }: Result): string => {
  const [first] = marks
  const reasons = marks.at(-1)?.reasons ?? []
  const why = reasons.length > 0 ? `原因：${reasons.join('；')}。` : ''
  return first ? `有题目的答案更正过，已重新评分。${why}当时是 ${first.score} 分。` : ''
}

const Wrong = ({ question }: { readonly question: Result['wrong'][number] }) => (
  <Card title={question.text}>
    <View className='sub'>{`您答的：${wordsOf(question, question.chosen)}`}</View>
    <View className='strong'>{`对的：${wordsOf(question, question.right)}`}</View>
    {question.explanation && <View className='sub'>{question.explanation}</View>}
    {question.clause && <View className='note'>{question.clause}</View>}
  </Card>
)

type Props = { readonly result: Result; readonly children: ReactNode }

/** What an exam came to, and every question that was wrong with what is right. Buttons are the children. */
export const ResultView = ({ result, children }: Props) => (
  <>
    <Message title={headOf(result)} words={wordsUnder(result)} drawing={result.line.passed ? 'shop' : 'torn'}>
      {children}
    </Message>
    {result.line.isRemarked && <Strip look='hint'>{remarkWords(result)}</Strip>}
    {result.wrong.length > 0 && <Section title='答错的' count={result.wrong.length} />}
    {result.wrong.map((question) => (
      <Wrong key={question.questionId} question={question} />
    ))}
  </>
)
