import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'

export type SheetProps = PropsWithChildren<{
  readonly title: string
  readonly onClose: () => void
  /** What is tapped: it stays in sight, however long what is read above it. */
  readonly foot?: ReactNode
}>

/** Rises from below, where the thumb is; a tap beside it closes it. */
export const Sheet = ({ title, onClose, foot, children }: SheetProps) => (
  <View className='sheet' ariaRole='dialog' ariaLabel={title}>
    <View className='sheet__shade' ariaHidden onClick={onClose} />
    <View className='sheet__paper'>
      <View className='sheet__title' ariaRole='heading' ariaLevel='2'>
        {title}
      </View>
      <View className='sheet__body'>{children}</View>
      {foot}
    </View>
  </View>
)
