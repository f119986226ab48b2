import { dayOf } from '@app/rules/time/day'
import { objectionLimits, replyLimits } from '@app/types/inspection/publication/values'
import { now } from '../parts'
import { OutcomeStrip } from '../shell/outcome-strip'
import { QueryNotice } from '../shell/query-view'
import { View } from '../ui/box'
import { Button } from '../ui/button'
import { Card, Section } from '../ui/card'
import { Row } from '../ui/row'
import {
  earlierReplyWords,
  mayObject,
  mayReply,
  objectionWords,
  publicWords,
  replyWords,
  untilWords,
} from './publication-words'
import type { MyPublicationState, Writing } from './use-my-publication'
import { WriteSheet } from './write-sheet'

const sheets: Readonly<Record<Writing, { title: string; words: string; label: string; verb: string; most: number }>> = {
  reply: {
    title: '回复这个结果',
    words: '监管所看过后，在公示页的结果旁边显示。别写手机号、身份证号和别人的名字。',
    label: '您的回复',
    verb: '交给监管所',
    most: replyLimits.characters,
  },
  objection: {
    title: '对这个结果提异议',
    words: '写明哪一项不对、为什么。由没有参加这次检查的人复核。公示页会注明正在复核。',
    label: '哪里不对',
    verb: '提出异议',
    most: objectionLimits.characters,
  },
}

/** What the merchant writes; above the page. */
export const PublicationSheet = ({ state }: { readonly state: MyPublicationState }) => {
  const { writing, setWriting, send, busy, shown } = state
  if (!writing) return null
  const begins = writing === 'reply' && shown?.reply?.state === 'returned' ? shown.reply.text : undefined
  return (
    <WriteSheet
      key={writing}
      {...sheets[writing]}
      begins={begins}
      busy={busy}
      onClose={() => setWriting(undefined)}
      onSend={(text) => void send(text)}
    />
  )
}

type Shown = NonNullable<MyPublicationState['shown']>

const Said = ({ shown }: { readonly shown: Shown }) => (
  <Card flush>
    <Row
      title={publicWords(shown)}
      words={shown.objection ? undefined : `不同意这个结果，${untilWords(shown.objectUntil)}`}
    />
    {(shown.earlierReplies ?? []).map((reply, n) => (
      <Row key={reply.writtenAt} title='您以前的回复' words={earlierReplyWords(shown)[n]}>
        <View className='sub'>{reply.text}</View>
      </Row>
    ))}
    {shown.reply && (
      <Row title='您的回复' words={replyWords(shown.reply)}>
        <View className='sub'>{shown.reply.text}</View>
      </Row>
    )}
    {(shown.earlierObjections ?? []).map((objection) => (
      <Row key={objection.raisedAt} title='您以前的异议' words={objectionWords(objection)}>
        <View className='sub'>{objection.text}</View>
      </Row>
    ))}
    {shown.objection && (
      <Row title='您的异议' words={objectionWords(shown.objection)}>
        <View className='sub'>{shown.objection.text}</View>
      </Row>
    )}
  </Card>
)

/** How the result stands with the public, the merchant's reply and objection, and the ways to both. */
export const MyPublication = ({ state }: { readonly state: MyPublicationState }) => {
  const { query, again, shown, setWriting, withdraw, busy, outcome } = state
  const reply = shown?.reply
  const isSaid = reply !== undefined && reply.state !== 'withdrawn'
  return (
    <>
      <Section title='公示' />
      <QueryNotice query={query} what='公示情况' again={again} />
      <OutcomeStrip outcome={outcome} />
      {shown && <Said shown={shown} />}
      <View className='btns'>
        {shown && mayReply(shown) && (
          <Button
            id='write-reply'
            words={isSaid ? '改回复' : '回复'}
            look='outline'
            onTap={() => setWriting('reply')}
          />
        )}
        {isSaid && (
          <Button
            id='withdraw-reply'
            words='撤下回复'
            look='outline'
            busy={busy ? '正在送…' : undefined}
            onTap={() => void withdraw()}
          />
        )}
        {shown && mayObject(shown, dayOf(new Date(now()).toISOString())) && (
          <Button id='object' words='提异议' look='outline' onTap={() => setWriting('objection')} />
        )}
      </View>
    </>
  )
}
