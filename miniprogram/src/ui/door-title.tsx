import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

type DoorTitleProps = PropsWithChildren<{
  /** The large letters of a start page. */
  readonly display?: boolean
}>

/** The heading of a page's head: whose page it is. */
export const DoorTitle = ({ display = false, children }: DoorTitleProps) => (
  <View className={`door__title${display ? ' door__title--display' : ''}`} ariaRole='heading' ariaLevel='2'>
    {children}
  </View>
)
