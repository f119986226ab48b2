import { type Day, fullDate } from '@app/rules/time/day'
import { dispositionNames, verdictNames } from '@app/types/inspection/values'
import type { DraftEnd, DraftHead } from '../../inspection/draft'
import type { Live } from '../../inspection/live-verdict'
import { liveWords } from '../../inspection/live-words'
import { View } from '../../ui/box'
import { Card } from '../../ui/card'
import { Pair } from '../../ui/row'
import { Shape } from '../../ui/shape'
import { monthAndDay } from '../../words/inspection'

export type WhatIsSignedProps = {
  readonly head: DraftHead
  readonly end: DraftEnd
  readonly live: Live
  readonly day: Day
}

const actionWords = ({ dispositions, rectifyBy }: DraftEnd): string => {
  const names = dispositions.map((one) => dispositionNames[one]).join('、')
  return rectifyBy ? `${names}，${monthAndDay(rectifyBy)}前` : names
}

const failingWords = ({ checklist }: DraftHead, { judgement }: Live): string => {
  const items = checklist.groups.flatMap((group) => group.items)
  const failing = items.filter(({ key }) => judgement?.failing.includes(key))
  return failing.length === 0 ? '没有' : failing.map(({ number, text }) => `${number} ${text}`).join('；')
}

/** Exactly what the signatures stand under. */
export const WhatIsSigned = ({ head, end, live, day }: WhatIsSignedProps) => {
  const { tone, title } = liveWords(live)
  const verdict = live.judgement?.verdict
  const { items, notApplicable } = live.counts
  return (
    <Card>
      <View className='note'>您签的就是下面这份结果</View>
      <View className='conclusion conclusion--ruled'>
        <Shape tone={tone} size='title' />
        <View>
          <View
            className={`title ${tone}-ink`}
            ariaRole='heading'
            ariaLevel='2'
            ariaLabel={verdict ? `结果：${verdictNames[verdict]}` : title}
          >
            {verdict ? verdictNames[verdict] : title}
          </View>
          <View className='sub'>{`${head.shopName}·${fullDate(day)}`}</View>
        </View>
      </View>
      <Pair name='检查' value={`${items} 项${notApplicable > 0 ? `，${notApplicable} 项不适用` : ''}`} />
      <Pair name='不符合' value={failingWords(head, live)} />
      <Pair name='处理' value={<View className='strong'>{actionWords(end)}</View>} />
      {end.note.trim() !== '' && <Pair name='说明' value={end.note.trim()} />}
    </Card>
  )
}
