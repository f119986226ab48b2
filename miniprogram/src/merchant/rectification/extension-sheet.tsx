import { mayMoveTo } from '@app/rules/rectification/finding-days'
import { rectificationTerms } from '@app/rules/rectification/terms'
import { addDays, type Day, shortDate } from '@app/rules/time/day'
import { publicHolidays } from '@app/rules/time/public-holidays'
import { isWorkingDay } from '@app/rules/time/working-days'
import type { RectificationShown } from '@app/types/rectification/contract'
import { useState } from 'react'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'
import { TextArea } from '../../ui/field'
import { Sheet } from '../../ui/sheet'

/** How many working days later may be asked for at a tap. */
const usual = [3, 5, 10]

type Asked = Pick<RectificationShown, 'dueDay' | 'wholeDueDay' | 'items'>

/** Days that may be asked for: working days after the due day, within the terms; where less is left, the last of them. */
const daysAfter = ({ dueDay, items }: Asked): readonly Day[] => {
  const left = Array.from({ length: rectificationTerms.extension.days }, (_, n) => addDays(dueDay, n + 1)).filter(
    (day) => mayMoveTo({ dueDay, findings: items }, day) && isWorkingDay(publicHolidays, day),
  )
  const offered = usual.flatMap((days) => left[days - 1] ?? [])
  return offered.length > 0 ? offered : left.slice(-1)
}

type SheetProps = {
  readonly order: Asked
  readonly busy: boolean
  readonly onClose: () => void
  readonly onAsk: (until: Day, reason: string) => void
}

/** More time: until when, and why. */
export const ExtensionSheet = ({ order, busy, onClose, onAsk }: SheetProps) => {
  const days = daysAfter(order)
  const [until, setUntil] = useState(days[0])
  const [reason, setReason] = useState('')
  return (
    <Sheet
      title='申请延期'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不申请' look='outline' onTap={onClose} />
          <Button
            id='ask-extension'
            words='交给执法人员'
            disabled={!until || reason.trim() === ''}
            busy={busy ? '正在送出…' : undefined}
            onTap={() => until && onAsk(until, reason.trim())}
          />
        </View>
      }
    >
      <View className='sub'>
        {days.length > 0 ? '执法人员同意后，期限才会改。' : '已经延到最长了，请按期改好，或打电话给监管所。'}
      </View>
      {days.length > 0 && order.wholeDueDay > order.dueDay && (
        <View className='sub'>没改好的项目，期限早于这一天的，都延到这一天；其余的不变。</View>
      )}
      <View className='stack'>
        {days.map((day) => (
          <OptionRow key={day} words={`延到${shortDate(day)}`} on={day === until} onTap={() => setUntil(day)} />
        ))}
        <TextArea id='reason' label='为什么要延' value={reason} most={200} onChange={setReason} />
      </View>
    </Sheet>
  )
}
