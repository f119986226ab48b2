import { dayOf } from '@app/rules/time/day'
import type { NewEmployee } from '@app/types/employee/contract'
import { useState } from 'react'
import type { ImportRow } from '../../employee/import-draft'
import { now } from '../../parts'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { Strip } from '../../ui/strip'
import { type PersonDraft, PersonForm, sentOf } from '../people/add-sheet'

type Props = {
  readonly row: ImportRow
  readonly onClose: () => void
  readonly onMended: (employee: NewEmployee) => void
}

/** One row that could not be taken, written anew. */
export const MendSheet = ({ row: { row, name, problems, employeeId }, onClose, onMended }: Props) => {
  const [draft, setDraft] = useState<PersonDraft>(() => ({
    ...{ name, phone: '', since: dayOf(new Date(now()).toISOString()).split('-').join('') },
    ...{ posts: ['worker'] as const, readyToEat: 'yes' as const },
  }))
  const employee = sentOf(employeeId, draft)
  return (
    <Sheet
      title={`改第 ${row} 行`}
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先留着' look='outline' onTap={onClose} />
          <Button id='mended' words='改好了' disabled={!employee} onTap={() => employee && onMended(employee)} />
        </View>
      }
    >
      <Strip look='warn'>{problems.join('；')}</Strip>
      <PersonForm draft={draft} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
    </Sheet>
  )
}
