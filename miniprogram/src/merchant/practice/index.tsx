import { type ReactNode, useEffect, useState } from 'react'
import type { Answer } from '../../data/api'
import { goBack } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { QuestionView } from '../../training/exam/question'
import { letterOf, tapped, wordsOf } from '../../training/sitting'
import { keepOf, nameIn, type Whose, whoseOf } from '../../training/whose'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import './index.scss'

type Question = Answer<'training', 'drawPractice'>['questions'][number]
type Explained = Answer<'training', 'answerPractice'>

const Why = ({ told: { isRight, right, choices, explanation, clause } }: { readonly told: Explained }) => (
  <Card title='为什么'>
    {!isRight && <View className='strong'>{`对的：${wordsOf({ choices }, right)}`}</View>}
    {explanation && <View className='sub'>{explanation}</View>}
    {clause && <View className='note'>{clause}</View>}
  </Card>
)

/** Beside the thumb: what is below the choices may lie out of sight. */
const Verdict = ({ told }: { readonly told: Explained }) => {
  const letters = told.choices.flatMap(({ key, text }, at) =>
    told.right.includes(key) ? [letterOf(told, at) || text] : [],
  )
  return told.isRight ? (
    <Strip look='hint' icon='tick'>
      答对了
    </Strip>
  ) : (
    <Strip look='fail'>{`答错了，对的是 ${letters.join('、')}。往下看为什么。`}</Strip>
  )
}

type OneProps = {
  readonly question: Question
  readonly whose: Whose
  readonly isLast: boolean
  readonly header: ReactNode
  readonly onNext: (isRight: boolean) => void
}

/** One question: chosen, looked up, and at once said whether it is right and why. */
const One = ({ question, whose, isLast, header, onNext }: OneProps) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { busy, outcome, run } = useDeed(api.training.answerPractice)
  const told = outcome && 'value' in outcome ? outcome.value : undefined
  const look = () => void run({ ...whose, questionId: question.questionId, chosen: [...chosen] })
  const dock = told ? (
    <Dock
      above={
        <View className='practice__verdict'>
          <Verdict told={told} />
        </View>
      }
    >
      <Button id='next-question' words={isLast ? '练完了' : '下一题'} onTap={() => onNext(told.isRight)} />
    </Dock>
  ) : (
    <Dock>
      <Button
        id='look-up'
        words='看对不对'
        disabled={chosen.length === 0}
        busy={busy ? '正在看…' : undefined}
        onTap={look}
      />
    </Dock>
  )
  return (
    <Page door='merchant' title='练习' pinned header={header} dock={dock}>
      <OutcomeStrip outcome={outcome} />
      <QuestionView
        question={question}
        chosen={chosen}
        closed={told !== undefined}
        onTap={(key) => setChosen((before) => tapped(question, before, key))}
      />
      {told && <Why told={told} />}
    </Page>
  )
}

type HeaderProps = { readonly name: string | undefined; readonly at: number; readonly total: number }

const Header = ({ name, at, total }: HeaderProps) => (
  <>
    {name && <View className='door__title'>{`${name}在练`}</View>}
    <View className='exam__line'>
      <View>
        <Text className='exam__count'>{at + 1}</Text>
        <Text>{` / ${total}`}</Text>
      </View>
      <View>不计成绩</View>
    </View>
  </>
)

type RoundProps = {
  readonly questions: readonly Question[]
  readonly whose: Whose
  readonly name: string | undefined
  readonly again: () => void
}

const Round = ({ questions, whose, name, again }: RoundProps) => {
  const [at, setAt] = useState(0)
  const [right, setRight] = useState(0)
  const question = questions[at]
  const named = name ? { header: <View className='door__title'>{`${name}在练`}</View> } : {}
  if (!question) {
    return (
      <Page door='merchant' title='练习' {...named}>
        <Message
          title={`${questions.length} 题，答对 ${right} 题`}
          words={right === questions.length ? '都答对了。' : '答错的进了错题本，可以再练。'}
          drawing='shop'
        >
          <Button id='practise-again' words='再练一组' onTap={again} />
          <Button words='练到这里' look='outline' onTap={goBack} />
        </Message>
      </Page>
    )
  }
  const next = (isRight: boolean) => {
    setRight((before) => before + (isRight ? 1 : 0))
    setAt(at + 1)
  }
  return (
    <One
      key={question.questionId}
      question={question}
      whose={whose}
      isLast={at === questions.length - 1}
      header={<Header name={name} at={at} total={questions.length} />}
      onNext={next}
    />
  )
}

/** Questions without a mark: first what the shop was last found to do wrong, then the own mistakes. */
export default function Practice() {
  const { params } = useRouter()
  const name = nameIn(params)
  const whose = whoseOf(params)
  const of = params['of'] === 'mistakes' ? 'mistakes' : 'all'
  const [round, setRound] = useState(0)
  const [query, again] = useRead(`practice/${of}/${keepOf(whose)}`, () => api.training.drawPractice({ ...whose, of }))
  const drawn = shownValue(query)
  // what was drawn anew is another round, also where it is the same questions
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts how often was drawn
  useEffect(() => setRound((before) => before + 1), [drawn])
  if (drawn && drawn.questions.length > 0)
    return <Round key={round} questions={drawn.questions} whose={whose} name={name} again={again} />
  return (
    <Page door='merchant' title='练习'>
      <QueryNotice query={query} what='练习题' again={again} />
      {drawn && (
        <Message
          title={of === 'mistakes' ? '没有要练的错题' : '还没有可以练的题'}
          words={of === 'mistakes' ? '答错过的都答对了。' : '本局的题库里有了题，就能在这里练。'}
          drawing='shop'
        >
          <Button words='返回' look='outline' onTap={goBack} />
        </Message>
      )}
    </Page>
  )
}
