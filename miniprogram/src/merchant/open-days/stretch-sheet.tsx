import type { Day } from '@app/rules/time/day'
import { selfCheckLimits } from '@app/types/self-check/values'
import { useState } from 'react'
import { stretchWrong } from '../../self-check/open-days'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Sheet } from '../../ui/sheet'
import { dayWrong, typedDay } from '../../words/typed-day'

type Stretch = { readonly from: Day; readonly to: Day; readonly reason: string }
type Props = { readonly today: Day; readonly onClose: () => void; readonly onTake: (stretch: Stretch) => void }

/** A vacation, works: from a day to a day. */
export const StretchSheet = ({ today, onClose, onTake }: Props) => {
  const [typed, setTyped] = useState({ from: today.split('-').join(''), to: '', reason: '' })
  const change = (more: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...more }))
  const [from, to] = [typedDay(typed.from), typedDay(typed.to)]
  const stretch = from && to && { from, to, reason: typed.reason }
  const wrong = stretch && stretchWrong(stretch, today)
  return (
    <Sheet
      title='休一段时间'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='不加' look='outline' onTap={onClose} />
          <Button
            id='take'
            words='加上'
            disabled={!stretch || wrong !== undefined}
            onTap={() => stretch && onTake(stretch)}
          />
        </View>
      }
    >
      <View className='stack'>
        <Field
          id='stretch-from'
          label='从哪天'
          value={typed.from}
          most={20}
          wrong={dayWrong(typed.from)}
          onChange={(text) => change({ from: text })}
        />
        <Field
          id='stretch-to'
          label='到哪天（含这天）'
          value={typed.to}
          most={20}
          hint='写成 20260301 这样的八位数字'
          wrong={dayWrong(typed.to)}
          onChange={(text) => change({ to: text })}
        />
        <Field
          id='stretch-reason'
          label='为什么'
          value={typed.reason}
          most={selfCheckLimits.closureReason}
          hint='例如：放寒假、店面装修'
          wrong={wrong}
          onChange={(text) => change({ reason: text })}
        />
      </View>
    </Sheet>
  )
}
