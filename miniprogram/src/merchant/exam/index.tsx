import { fullDate } from '@app/rules/time/day'
import { questionKindNames } from '@app/types/training/values'
import { useState } from 'react'
import { goBack } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { answeredCount, choicesOf, leftWords, letterOf, type Question, type Sheet } from '../../training/sitting'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import { Icon } from '../../ui/icon'
import { Row } from '../../ui/row'
import { Sheet as Paper } from '../../ui/sheet'
import { Loading, Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { Tap } from '../../ui/tap'
import { type Result, type Sitting, useSitting } from './use-sitting'
import './index.scss'

type HeaderProps = { readonly at: number; readonly total: number; readonly left: number }

const Header = ({ at, total, left }: HeaderProps) => (
  <>
    <View className='exam__line'>
      <View className='exam__count'>{`${at + 1} / ${total}`}</View>
      <View className='exam__left'>
        <Icon name='clock' size='small' />
        <Text>{left > 0 ? `还有 ${leftWords(left)}` : '时间到了'}</Text>
      </View>
    </View>
    <View className='door__meter' ariaHidden>
      <View className='exam__done' style={`width:${Math.round((100 * (at + 1)) / Math.max(1, total))}%`} />
    </View>
  </>
)

type AskProps = {
  readonly question: Question
  readonly chosen: readonly string[]
  readonly onTap: (key: string) => void
}

/** One question as a screen; several choices say that they are several. */
const Ask = ({ question, chosen, onTap }: AskProps) => (
  <>
    <View className='note'>
      {questionKindNames[question.kind]}题{question.kind === 'multiple' ? '·可以选几个' : ''}
    </View>
    <View className='exam__ask' ariaRole='heading' ariaLevel='2'>
      {question.text}
    </View>
    <View className='stack'>
      {choicesOf(question).map(({ key, text }, at) => (
        <OptionRow
          key={key}
          words={[letterOf(question, at), text].filter(Boolean).join('　')}
          many={question.kind === 'multiple'}
          on={chosen.includes(key)}
          onTap={() => onTap(key)}
        />
      ))}
    </View>
    <View className='note center'>答案随时保存。来电话也不要紧，回来接着答。</View>
  </>
)

type CardProps = {
  readonly sheet: Sheet
  readonly sitting: Sitting
  readonly onClose: () => void
}

/** 答题卡: which are answered, and the way to each. */
const AnswerCard = ({ sheet, sitting: { choices, go, at }, onClose }: CardProps) => (
  <Paper title='答题卡' onClose={onClose} foot={<Button words='回去答题' look='outline' onTap={onClose} />}>
    <View className='exam__card'>
      {sheet.questions.map(({ questionId }, n) => {
        const isAnswered = (choices[questionId]?.length ?? 0) > 0
        return (
          <Tap
            key={questionId}
            className={`exam__cell${isAnswered ? ' exam__cell--done' : ''}${n === at ? ' exam__cell--here' : ''}`}
            label={`第 ${n + 1} 题，${isAnswered ? '答了' : '没答'}`}
            onTap={() => {
              go(n)
              onClose()
            }}
          >
            <Text>{n + 1}</Text>
          </Tap>
        )
      })}
    </View>
  </Paper>
)

type HandProps = {
  readonly open: number
  readonly busy: boolean
  readonly onClose: () => void
  readonly onHand: () => void
}

const HandSheet = ({ open, busy, onClose, onHand }: HandProps) => (
  <Paper
    title='交卷'
    onClose={onClose}
    foot={
      <View className='btns'>
        <Button words='再看看' look='outline' onTap={onClose} />
        <Button id='confirm-hand' words='交卷' busy={busy ? '正在评分…' : undefined} onTap={onHand} />
      </View>
    }
  >
    <View className='sub'>{open > 0 ? `还有 ${open} 题没答，交了就不能再改。` : '都答完了，交了就不能再改。'}</View>
  </Paper>
)

const textOf = (question: Result['wrong'][number], keys: readonly string[]): string =>
  choicesOf(question)
    .filter(({ key }) => keys.includes(key))
    .map(({ text }) => text)
    .join('；') || '没有答'

const Outcome = ({ result: { line, passMark, wrong, certificate } }: { readonly result: Result }) => (
  <Page door='merchant' title={line.title}>
    <Message
      title={line.passed ? `通过了，${line.score} 分` : `没有通过，${line.score ?? 0} 分`}
      words={
        certificate
          ? `培训合格证明 ${certificate.number}，到${fullDate(certificate.validUntil)}有效。`
          : `满分 ${line.full} 分，${passMark} 分通过。看看错在哪里，再考一次。`
      }
      drawing='shop'
    >
      <Button id='back-to-training' words='好了' onTap={goBack} />
    </Message>
    {wrong.length > 0 && <Section title='答错的' count={wrong.length} />}
    {wrong.map((question) => (
      <Card key={question.questionId} title={question.text}>
        <View className='sub'>{`您答的：${textOf(question, question.chosen)}`}</View>
        <View>{`对的：${textOf(question, question.right)}`}</View>
        {question.explanation && <View className='sub'>{question.explanation}</View>}
        {question.clause && <View className='note'>{question.clause}</View>}
      </Card>
    ))}
  </Page>
)

type DockProps = {
  readonly sheet: Sheet
  readonly sitting: Sitting
  readonly onCard: () => void
  readonly onHand: () => void
}

const Dock = ({ sheet, sitting: { at, go, choices }, onCard, onHand }: DockProps) => {
  const isLast = at === sheet.questions.length - 1
  return (
    <View className='dock'>
      <View className='btns'>
        <Button words='上一题' look='outline' disabled={at === 0} onTap={() => go(at - 1)} />
        <Button id='next-question' words={isLast ? '交卷' : '下一题'} onTap={isLast ? onHand : () => go(at + 1)} />
      </View>
      <Row
        icon='list'
        title={`答题卡 ${answeredCount(sheet, choices)}/${sheet.questions.length}`}
        id='answer-card'
        onTap={onCard}
      />
    </View>
  )
}

const Answering = ({ sheet, sitting }: { readonly sheet: Sheet; readonly sitting: Sitting }) => {
  const [over, setOver] = useState<'card' | 'hand'>()
  const { at, left, choices, told, choose, submit, busy, handed } = sitting
  const question = sheet.questions[at]
  const close = () => setOver(undefined)
  const open = sheet.questions.length - answeredCount(sheet, choices)
  return (
    <Page
      door='merchant'
      title={sheet.title}
      pinned
      header={<Header at={at} total={sheet.questions.length} left={left} />}
      dock={<Dock sheet={sheet} sitting={sitting} onCard={() => setOver('card')} onHand={() => setOver('hand')} />}
      above={
        (over === 'card' && <AnswerCard sheet={sheet} sitting={sitting} onClose={close} />) ||
        (over === 'hand' && <HandSheet open={open} busy={busy} onClose={close} onHand={() => void submit()} />)
      }
    >
      {left === 0 && <Strip look='warn'>时间到了，已经答的都算。请交卷看成绩。</Strip>}
      <OutcomeStrip outcome={told} />
      <OutcomeStrip outcome={handed} />
      {question && (
        <Ask question={question} chosen={choices[question.questionId] ?? []} onTap={(key) => choose(question, key)} />
      )}
    </Page>
  )
}

/** A paper, one question a screen; what is tapped is on the server at once, and a call ends nothing. */
export default function Exam() {
  const { shopId = '', examId, blueprintId } = useRouter().params
  const sitting = useSitting({ shopId, ...(examId && { examId }), ...(blueprintId && { blueprintId }) })
  const { opened, sheet, handed, again } = sitting
  if (handed && 'value' in handed) return <Outcome result={handed.value} />
  if (sheet) return <Answering sheet={sheet} sitting={sitting} />
  return (
    <Page door='merchant' title='考试'>
      {!opened && <Loading words='正在出卷…' />}
      <OutcomeStrip outcome={opened} />
      {opened && (
        <View className='btns'>
          <Button words='再试一次' look='outline' onTap={again} />
        </View>
      )}
    </Page>
  )
}
