import type { ChecklistItem } from '@app/rules/inspection/table'
import type { DraftAnswers } from '../../inspection/draft'
import { View } from '../../ui/box'
import { ItemRow } from './group-card'

type MustCheckProps = {
  readonly items: readonly ChecklistItem[]
  readonly answers: DraftAnswers
  readonly onOpen: (key: string) => void
}

/** What failed before stands on top; nothing takes it away. */
export const MustCheck = ({ items, answers, onOpen }: MustCheckProps) =>
  items.length === 0 ? null : (
    <View className='card card--flush card--must'>
      <View className='group group--must'>
        <View className='group__title'>上次不符合，必查</View>
        <View className='group__count'>
          {`${items.filter(({ key }) => answers[key]?.result).length}/${items.length}`}
        </View>
      </View>
      {items.map((item) => (
        <ItemRow key={item.key} item={item} answers={answers} onOpen={() => onOpen(item.key)} />
      ))}
    </View>
  )
