import type { ChecklistItem } from '@app/rules/inspection/table'
import type { PropsWithChildren } from 'react'
import { View } from '../../ui/box'
import { InHand, type ItemProps } from './item-in-hand'

type ColumnsProps = PropsWithChildren<
  Omit<ItemProps, 'item'> & { readonly items: readonly ChecklistItem[]; readonly beside: boolean }
>

/** The list; on a tablet the item in hand beside it, which stays while the list scrolls. */
export const Columns = ({ items, beside, children, ...rest }: ColumnsProps) => {
  const item = items.find(({ key }) => key === rest.walk.place.hand)
  return (
    <View className='columns'>
      <View className='column'>{children}</View>
      {beside && item && (
        <View className='column column--beside'>
          <View className='card card--flush'>
            <InHand key={item.key} item={item} {...rest} />
          </View>
        </View>
      )}
    </View>
  )
}
