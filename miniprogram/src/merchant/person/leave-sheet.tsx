import { dayOf } from '@app/rules/time/day'
import type { Employee } from '@app/types/employee/contract'
import { useState } from 'react'
import { api, now } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { useDeed } from '../../shell/use-deed'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Sheet } from '../../ui/sheet'
import { dayWrong, typedDay } from '../../words/typed-day'

type Props = { readonly one: Employee; readonly onClose: () => void; readonly onDone: () => void }

/** Somebody leaves: asked once more, for it cannot be undone. */
export const LeaveSheet = ({ one: { shopId, employeeId, name }, onClose, onDone }: Props) => {
  const [day, setDay] = useState(() => dayOf(new Date(now()).toISOString()).split('-').join(''))
  const { busy, outcome, run } = useDeed(api.employee.endEmployee)
  const leftOn = typedDay(day)
  const leave = async () => {
    if (!leftOn) return
    const given = await run({ shopId, employeeId, leftOn })
    if ('value' in given) onDone()
  }
  return (
    <Sheet
      title={`${name}离职`}
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不办' look='outline' onTap={onClose} />
          <Button
            id='confirm-leave'
            words='办理离职'
            look='danger'
            disabled={!leftOn}
            busy={busy ? '正在办理…' : undefined}
            onTap={() => void leave()}
          />
        </View>
      }
    >
      <OutcomeStrip outcome={outcome} />
      <View className='stack'>
        <View className='sub'>办完以后，他马上不能再进这家店；又回来上班的，要重新添加。</View>
        <Field id='left-on' label='最后一天' value={day} most={20} wrong={dayWrong(day)} onChange={setDay} />
      </View>
    </Sheet>
  )
}
