import type { ChecklistGroup, ChecklistItem } from '@app/rules/inspection/table'
import { itemResultNames } from '@app/types/inspection/values'
import type { ReactNode } from 'react'
import type { DraftAnswers } from '../../inspection/draft'
import { Text, View } from '../../ui/box'
import { Icon } from '../../ui/icon'
import { Phrases } from '../../ui/phrases'
import { Shape, toneOf } from '../../ui/shape'
import { Tap } from '../../ui/tap'
import { tally } from './walk'

type ItemRowProps = {
  readonly item: ChecklistItem
  readonly answers: DraftAnswers
  /** It stands open beside the list. */
  readonly chosen?: boolean
  readonly onOpen: () => void
}

const State = ({ item, answers }: Pick<ItemRowProps, 'item' | 'answers'>) => {
  const result = answers[item.key]?.result
  if (!result) return <View className='item__todo'>未查</View>
  return (
    <View ariaRole='img' ariaLabel={`结果：${itemResultNames[result]}`}>
      <Shape tone={toneOf(result)} size='row' />
    </View>
  )
}

/** An item that is not in hand: number, text, and its result's shape. */
export const ItemRow = ({ item, answers, chosen = false, onOpen }: ItemRowProps) => (
  <Tap className={chosen ? 'item item--chosen' : 'item'} pressed='row--pressed' onTap={onOpen}>
    <View className='item__number'>{item.number}</View>
    <View className='item__text'>
      <Phrases words={item.text} />
      {item.keyItem && <Text className='item__key'>重点</Text>}
    </View>
    <State item={item} answers={answers} />
  </Tap>
)

type GroupCardProps = {
  readonly group: ChecklistGroup
  readonly answers: DraftAnswers
  readonly open: boolean
  /** What may be answered at one stroke now that the group is open. */
  readonly rest: readonly string[]
  readonly onToggle: () => void
  readonly onFill: () => void
  readonly renderItem: (item: ChecklistItem) => ReactNode
}

const fillWords = (rest: readonly string[], all: readonly ChecklistItem[]): string => {
  if (rest.length === 1) return '这一项符合，接着查'
  return rest.length === all.length ? `这组 ${rest.length} 项都符合` : `这组其余 ${rest.length} 项都符合`
}

/** A group of the table: closed it says how far it is; open it shows its items, and only then can be filled. */
export const GroupCard = ({ group, answers, open, rest, onToggle, onFill, renderItem }: GroupCardProps) => {
  const { done, failed } = tally(group, answers)
  return (
    <View className='card card--flush'>
      <Tap className='group' expanded={open} onTap={onToggle}>
        <View className='group__title'>{group.key === 'extra' ? group.title : `${group.key} ${group.title}`}</View>
        <Text className='group__count'>{`${done}/${group.items.length}`}</Text>
        {failed > 0 && (
          <View className='group__failed' ariaLabel={`${failed} 项不符合`}>
            <Shape tone='fail' />
            <Text>{failed}</Text>
          </View>
        )}
        <Icon name={open ? 'up' : 'down'} size='small' />
      </Tap>
      {open && group.items.map(renderItem)}
      {open && rest.length > 0 && (
        <Tap className='rest' onTap={onFill}>
          <Icon name='tick' size='small' />
          <Text>{fillWords(rest, group.items)}</Text>
        </Tap>
      )}
    </View>
  )
}
