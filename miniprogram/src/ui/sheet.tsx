import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

export type SheetProps = PropsWithChildren<{ readonly title: string; readonly onClose: () => void }>

/** Rises from below, where the thumb is; a tap beside it closes it. */
export const Sheet = ({ title, onClose, children }: SheetProps) => (
  <View className='sheet' ariaRole='dialog' ariaLabel={title}>
    <View className='sheet__shade' ariaHidden onClick={onClose} />
    <View className='sheet__paper'>
      <View className='sheet__title' ariaRole='heading' ariaLevel='2'>
        {title}
      </View>
      {children}
    </View>
  </View>
)
