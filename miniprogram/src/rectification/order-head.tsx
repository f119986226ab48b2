import { dayOf, fullDate } from '@app/rules/time/day'
import type { RectificationShown } from '@app/types/rectification/contract'
import { endingNames } from '@app/types/rectification/values'
import { View } from '../ui/box'
import { Card } from '../ui/card'
import { Pair } from '../ui/row'
import { Strip } from '../ui/strip'
import { leftWords, termWords, timeWords } from './words'

const extensionWords = ({ extensions }: RectificationShown): string | undefined => {
  const last = extensions.at(-1)
  if (!last) return undefined
  if (!last.decided) return `申请延到${fullDate(last.until)}，等答复`
  return last.decided.granted ? `同意延到${fullDate(last.until)}` : `没有同意：${last.decided.reason ?? ''}`
}

const interviewWords = ({ at, with: whom, refusalToSign }: RectificationShown['interviews'][number]): string =>
  `${fullDate(dayOf(at))} 与${whom}，${refusalToSign ? `拒签：${refusalToSign}` : '已签字'}`

/** Where an order stands: how much time, how much left, who made it. */
export const OrderHead = ({ order }: { readonly order: RectificationShown }) => {
  const extension = extensionWords(order)
  return (
    <Card>
      {order.standing === 'overdue' && <Strip look='fail'>{`已经过期 ${order.daysOver} 天，请尽快改好提交。`}</Strip>}
      <View className='facts'>
        <Pair name='期限' value={termWords(order)} />
        <Pair name='现在' value={`${timeWords(order)}，${leftWords(order)}`} />
        {extension && <Pair name='延期' value={extension} />}
        <Pair name='检查' value={`${fullDate(order.day)} ${order.inspectors.join('、')}`} />
        {order.documentNumber && <Pair name='文书号' value={order.documentNumber} />}
        {order.needsRecheck && <Pair name='复查' value='改好后要到店里复查' />}
        {order.interviews.map((interview) => (
          <Pair key={interview.at} name='约谈' value={interviewWords(interview)} />
        ))}
        {order.closed && (
          <Pair name='办结' value={`${endingNames[order.closed.ending]} ${order.closed.reason ?? ''}`} />
        )}
      </View>
      {!order.holidaysKnown && (
        <View className='note'>期限跨到的年份还没有放假通知，工作日按周一到周五算，待本局确认。</View>
      )}
    </Card>
  )
}
