import { addDays, type Day, dayOf, shortDate } from '@app/rules/time/day'
import { useState } from 'react'
import { api, now } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { useDeed } from '../../shell/use-deed'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'
import { TextArea } from '../../ui/field'
import { Sheet } from '../../ui/sheet'

/** Days that are offered at a tap. */
const usual = [3, 7, 15]

type Props = {
  readonly at: { readonly shopId: string; readonly selfCheckId: string }
  readonly item: { readonly key: string; readonly text: string; readonly remark?: string | undefined }
  readonly onClose: () => void
  readonly onOrdered: (rectificationId: string) => void
}

/** 非现场: what the photo shows, and by when it is to be mended. */
export const OrderSheet = ({ at, item, onClose, onOrdered }: Props) => {
  const today = dayOf(new Date(now()).toISOString())
  const days = usual.map((n) => addDays(today, n))
  const [words, setWords] = useState('')
  const [rectifyBy, setDay] = useState<Day>(days[1] ?? today)
  const deed = useDeed(api.rectification.orderFromSelfCheck)
  const order = async () => {
    const given = await deed.run({ ...at, items: [{ key: item.key, words: words.trim() }], rectifyBy })
    if ('value' in given) onOrdered(given.value.rectificationId)
  }
  return (
    <Sheet
      title='凭照片要求整改'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不要求' look='outline' onTap={onClose} />
          <Button
            id='order-from-photo'
            words='要求整改'
            disabled={words.trim() === ''}
            busy={deed.busy ? '正在送出…' : undefined}
            onTap={() => void order()}
          />
        </View>
      }
    >
      <OutcomeStrip outcome={deed.outcome} />
      <View className='sub'>{item.text}</View>
      <View className='sub'>不算一次检查，没有检查结果，不公示。商户在手机上答复。</View>
      <View className='stack'>
        <TextArea
          id='photo-shows'
          label='照片上看出什么问题'
          value={words}
          most={200}
          placeholder='例如：生肉和熟食放在同一层'
          onChange={setWords}
        />
        {days.map((day) => (
          <OptionRow key={day} words={`${shortDate(day)}前改好`} on={day === rectifyBy} onTap={() => setDay(day)} />
        ))}
      </View>
    </Sheet>
  )
}
