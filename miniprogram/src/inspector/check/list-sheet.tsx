import type { ChecklistItem } from '@app/rules/inspection/table'
import { useState } from 'react'
import type { DraftAnswers } from '../../inspection/draft'
import { HandOverCard } from '../../inspection/hand-over/hand-over-card'
import { View } from '../../ui/box'
import { Card } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Row } from '../../ui/row'
import { SearchField } from '../../ui/search-field'
import { Sheet } from '../../ui/sheet'
import { ItemRow } from './group-card'
import { findItems } from './walk'

type ListSheetProps = {
  readonly inspectionId: string
  readonly items: readonly ChecklistItem[]
  readonly answers: DraftAnswers
  readonly onOpen: (key: string) => void
  readonly onStop: (kind: 'obstructed' | 'notHeld') => void
  readonly onClose: () => void
}

const views = [
  { value: 'all', words: '全部' },
  { value: 'open', words: '只看未查' },
] as const

/** Every item at a glance: looked up by words or number, or only what is open; and the ways to end without a result. */
export const ListSheet = ({ inspectionId, items, answers, onOpen, onStop, onClose }: ListSheetProps) => {
  const [typed, setTyped] = useState('')
  const [view, setView] = useState<'all' | 'open'>('all')
  const found = findItems(items, answers, { typed, openOnly: view === 'open' })
  return (
    <Sheet title={`清单·${items.length} 项`} onClose={onClose}>
      <View className='list-search'>
        <SearchField label='检查内容里的字，或编号' value={typed} onChange={setTyped} />
      </View>
      <Choice label='看哪些' options={views} chosen={view} onChoose={setView} />
      <View className='list-items'>
        {found.map((item) => (
          <ItemRow key={item.key} item={item} answers={answers} onOpen={() => onOpen(item.key)} />
        ))}
        {found.length === 0 && <View className='note'>{typed ? `没有写着“${typed}”的项。` : '没有未查的项了。'}</View>}
      </View>
      <Card flush>
        <Row icon='flag' title='不让查、阻挠检查' words='写明经过，按拒绝检查结束' onTap={() => onStop('obstructed')} />
        <Row
          icon='shop'
          title='关门、搬走、没有人'
          words='这次没有查成，不算一次检查'
          onTap={() => onStop('notHeld')}
        />
      </Card>
      <HandOverCard inspectionId={inspectionId} />
    </Sheet>
  )
}
