import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'

/** The next step, in the thumb's reach; above it what is true now. */
export const Dock = ({
  above,
  below,
  children,
}: PropsWithChildren<{ readonly above?: ReactNode; readonly below?: string }>) => (
  <View className='dock'>
    {above}
    <View className='btns'>{children}</View>
    {below && <View className='note center dock__below'>{below}</View>}
  </View>
)
