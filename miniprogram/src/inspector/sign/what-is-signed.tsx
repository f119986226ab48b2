import type { Day } from '@app/rules/time/day'
import { verdictNames } from '@app/types/inspection/values'
import type { DraftEnd, DraftHead } from '../../inspection/draft'
import type { Live } from '../../inspection/live-verdict'
import { liveWords } from '../../inspection/live-words'
import { View } from '../../ui/box'
import { Card } from '../../ui/card'
import { Phrases } from '../../ui/phrases'
import { Pair } from '../../ui/row'
import { Shape } from '../../ui/shape'
import { actionWords, failingLines, titleWords } from './signed-words'

type WhatIsSignedProps = {
  readonly head: DraftHead
  readonly end: DraftEnd
  readonly live: Live
  readonly day: Day
}

/** One beside its name; several below it, one by one: a list is read from the left. */
const Failing = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length <= 1 ? (
    <Pair name='不符合' value={lines[0] ?? '没有'} />
  ) : (
    <View className='signed-failing'>
      <View className='pair__name'>{`不符合 ${lines.length} 项`}</View>
      {lines.map((line) => (
        <View key={line} className='signed-failing__one'>
          <Phrases words={line} />
        </View>
      ))}
    </View>
  )

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
          <View className='sub'>
            <Phrases words={titleWords(head, day)} />
          </View>
        </View>
      </View>
      <Pair name='检查' value={`${items} 项${notApplicable > 0 ? `，${notApplicable} 项不适用` : ''}`} />
      <Failing lines={failingLines(head, live)} />
      <Pair
        name='处理'
        value={
          <View className='strong'>
            <Phrases words={actionWords(end)} />
          </View>
        }
      />
      {end.note.trim() !== '' && <Pair name='说明' value={end.note.trim()} />}
    </Card>
  )
}
