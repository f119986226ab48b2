import { type ReactNode, useEffect, useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { toQuery } from '../../data/use-query'
import { askBeforeLeaving } from '../../device/ask-before-leaving'
import { goBack } from '../../device/go'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice } from '../../shell/query-view'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import type { PageProps } from '../../ui/page'
import { Sheet as Paper } from '../../ui/sheet'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { Tap } from '../../ui/tap'
import { answeredCount, leftWords, type Sheet } from '../sitting'
import { AnswerCard } from './answer-card'
import type { PaperAsked } from './open-paper'
import { QuestionView } from './question'
import { ResultView } from './result-view'
import { type Sitting, useSitting } from './use-sitting'

type OnPaper = { readonly sheet: Sheet; readonly sitting: Sitting }

/** Who sits it, where the phone is somebody else's. */
const Who = ({ words }: { readonly words: string }) => (
  <View className='door__title'>
    <Text>{words}</Text>
  </View>
)

const Header = ({ sheet, sitting: { at, left, stopped }, named }: OnPaper & { readonly named: boolean }) => {
  const total = sheet.questions.length
  return (
    <>
      {named && <Who words={`${sheet.employee.name}在考`} />}
      <View className='exam__line'>
        <View>
          <Text className='exam__count'>{at + 1}</Text>
          <Text>{` / ${total}`}</Text>
        </View>
        <View className='exam__left'>
          <Icon name='clock' size='small' />
          <Text>{stopped === 'over' ? '时间到了' : `还有 ${leftWords(left)}`}</Text>
        </View>
      </View>
      <View className='door__meter' ariaHidden>
        <View className='exam__done' style={`width:${Math.round((100 * (at + 1)) / Math.max(1, total))}%`} />
      </View>
    </>
  )
}

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

type DockProps = OnPaper & { readonly onCard: () => void; readonly onHand: () => void }

const Turns = ({ sheet, sitting: { at, go }, onHand }: DockProps) => {
  const isLast = at === sheet.questions.length - 1
  return (
    <View className='btns'>
      <Button words='上一题' look='outline' short disabled={at === 0} onTap={() => go(at - 1)} />
      <Button id='next-question' words={isLast ? '交卷' : '下一题'} onTap={isLast ? onHand : () => go(at + 1)} />
    </View>
  )
}

const Dock = (props: DockProps) => {
  const { sheet, sitting, onCard } = props
  const { at, choices, marked, mark, stopped, submit, busy } = sitting
  const questionId = sheet.questions[at]?.questionId ?? ''
  const isMarked = marked.includes(questionId)
  return (
    <View className='dock'>
      {stopped === 'over' ? (
        <View className='btns'>
          <Button id='see-result' words='看成绩' busy={busy ? '正在评分…' : undefined} onTap={() => void submit()} />
        </View>
      ) : (
        <Turns {...props} />
      )}
      <View className='exam__tools'>
        <Tap className='exam__tool' checked={isMarked} role='checkbox' onTap={() => mark(questionId)}>
          <Icon name='flag' size='small' />
          <Text>{isMarked ? '已标记' : '先标记'}</Text>
        </Tap>
        <Tap className='exam__tool' id='answer-card' onTap={onCard}>
          <Icon name='list' size='small' />
          <Text>{`答题卡 ${answeredCount(sheet, choices)}/${sheet.questions.length}`}</Text>
        </Tap>
      </View>
    </View>
  )
}

/** Of what does not reach the server nothing is lost: it is on the phone and goes by itself. */
const Unsent = ({ outcome }: { readonly outcome: Outcome<unknown> | undefined }) =>
  outcome && !('value' in outcome) && !('refused' in outcome) ? (
    <Strip look='warn' icon='offline'>
      没有网络，刚答的先存在手机里，有信号了自动送出。时间照常走，请在交卷前连上网。
    </Strip>
  ) : (
    <OutcomeStrip outcome={outcome} />
  )

type Framed = { readonly door: PageProps['door']; readonly named: boolean; readonly handed: boolean }

const Answering = ({ sheet, sitting, door, named, handed: isHanded }: OnPaper & Framed) => {
  const [over, setOver] = useState<'card' | 'hand'>()
  const { at, choices, stopped, unsent, choose, submit, busy, handed } = sitting
  const question = sheet.questions[at]
  useEffect(() => (isHanded ? askBeforeLeaving('考试还没有交卷，时间照常走。真的要离开吗？') : undefined), [isHanded])
  const close = () => setOver(undefined)
  const open = sheet.questions.length - answeredCount(sheet, choices)
  const hand = async () => {
    await submit()
    close()
  }
  const on = { sheet, sitting }
  return (
    <Page
      door={door}
      title={sheet.title}
      handed={isHanded}
      pinned
      header={<Header {...on} named={named} />}
      dock={<Dock {...on} onCard={() => setOver('card')} onHand={() => setOver('hand')} />}
      above={
        (over === 'card' && <AnswerCard {...on} onClose={close} />) ||
        (over === 'hand' && <HandSheet open={open} busy={busy} onClose={close} onHand={() => void hand()} />)
      }
    >
      {stopped === 'over' && (
        <Strip look='warn' icon='clock'>
          考试时间已到，后面的答案不再收。已按时间到之前的答案收卷，请看成绩。
        </Strip>
      )}
      <Unsent outcome={unsent} />
      <OutcomeStrip outcome={handed} />
      {question && (
        <QuestionView
          key={question.questionId}
          question={question}
          chosen={choices[question.questionId] ?? []}
          closed={stopped !== undefined}
          onTap={(key) => choose(question, key)}
        />
      )}
      <View className='note center'>答案随时保存。来电话也不要紧，回来接着答。</View>
    </Page>
  )
}

/** Another window has it: said before anything is answered in vain. */
const Elsewhere = ({ sheet, sitting: { takeOver, handed }, door }: OnPaper & Framed) => (
  <Page door={door} title={sheet.title}>
    <Message
      title='这场考试已经在另一个窗口接着考'
      words='同一时间只有一个窗口能答题。那边答过的都在；要在这里考，点下面的按钮，那边就不能再答了。'
      drawing='torn'
    >
      <Button id='take-over' words='在这里接着考' onTap={() => void takeOver()} />
      <Button words='不在这里考了' look='outline' onTap={goBack} />
    </Message>
    <OutcomeStrip outcome={handed} />
  </Page>
)

type Props = {
  readonly door: PageProps['door']
  readonly asked: PaperAsked
  /** The phone is somebody else's: the name of whoever sits stands on every screen. */
  readonly named: boolean
  /** The phone is in the hand of whoever sits it: nothing else of its owner's is to be seen. */
  readonly handed?: boolean
  /** Below the result. */
  readonly after: ReactNode
}

/** A paper, one question a screen; what is tapped is kept at once, and a call ends nothing. */
export const ExamPage = ({ door, asked, named, handed = false, after }: Props) => {
  const sitting = useSitting(asked)
  const { opened, sheet, stopped, result, again } = sitting
  if (result) {
    return (
      <Page
        door={door}
        title={result.line.title}
        handed={handed}
        {...(named ? { header: <Who words={`${result.employee.name}的成绩`} /> } : {})}
      >
        <ResultView result={result}>{after}</ResultView>
      </Page>
    )
  }
  if (sheet) {
    const Body = stopped === 'elsewhere' ? Elsewhere : Answering
    return <Body sheet={sheet} sitting={sitting} door={door} named={named} handed={handed} />
  }
  return (
    <Page door={door} title='考试'>
      <QueryNotice
        query={opened ? toQuery(opened, undefined) : { state: 'loading' }}
        what='考卷'
        again={() => void again()}
      />
    </Page>
  )
}
