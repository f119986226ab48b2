import { addDays, type Day, shortDate } from '@app/rules/time/day'
import type { TaskShown } from '@app/types/self-check/tasks'
import { useState } from 'react'
import { OutcomeStrip } from '../../shell/outcome-strip'
import type { Deed } from '../../shell/use-deed'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'
import { Sheet } from '../../ui/sheet'

/** Days that are offered at a tap. */
const usual = [0, 1, 3, 7, 14]

type Assigning = { readonly shopId: string; readonly taskId: string; readonly employeeId: string; readonly dueDay: Day }
type Props = {
  readonly shopId: string
  readonly task: TaskShown
  readonly today: Day
  readonly deed: Deed<Assigning, unknown>
  readonly onClose: () => void
  readonly onDone: () => void
}

const dayWords = (days: number, day: Day): string => (days === 0 ? '今天' : `${shortDate(day)}前`)

/** Whose it is, and by when. */
export const AssignSheet = ({ shopId, task, today, deed, onClose, onDone }: Props) => {
  const [employeeId, choose] = useState(task.owner?.employeeId)
  const [dueDay, setDay] = useState<Day>(task.dueDay < today ? today : task.dueDay)
  const days = [...new Map([...usual.map((n) => [addDays(today, n), n] as const)]).entries()]
  const assign = async () => {
    if (!employeeId) return
    const given = await deed.run({ shopId, taskId: task.taskId, employeeId, dueDay })
    if ('value' in given) onDone()
  }
  return (
    <Sheet
      title='安排谁来改'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不改' look='outline' onTap={onClose} />
          <Button
            id='assign-task'
            words='就这样安排'
            disabled={!employeeId}
            busy={deed.busy ? '正在送出…' : undefined}
            onTap={() => void assign()}
          />
        </View>
      }
    >
      <OutcomeStrip outcome={deed.outcome} />
      <View className='stack'>
        <View className='note'>谁来改</View>
        {(task.assignable ?? []).map((one) => (
          <OptionRow
            key={one.employeeId}
            words={one.name}
            on={one.employeeId === employeeId}
            onTap={() => choose(one.employeeId)}
          />
        ))}
        <View className='note'>哪天前改好</View>
        {!days.some(([day]) => day === dueDay) && (
          <OptionRow words={`${shortDate(dueDay)}前`} on onTap={() => setDay(dueDay)} />
        )}
        {days.map(([day, n]) => (
          <OptionRow key={day} words={dayWords(n, day)} on={day === dueDay} onTap={() => setDay(day)} />
        ))}
      </View>
    </Sheet>
  )
}
