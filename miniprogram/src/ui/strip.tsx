import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon, type IconName } from './icon'
import { Phrases } from './phrases'
import { Shape } from './shape'

type StripProps = PropsWithChildren<{
  readonly look: 'hint' | 'warn' | 'fail' | 'none'
  readonly icon?: IconName
}>

/** One line that says something: a hint, a caution, an obstacle, a fact. What failed is said at once to who cannot see it. */
export const Strip = ({ look, icon, children }: StripProps) => {
  const words = (
    <>
      {icon ? <Icon name={icon} size='small' /> : look === 'fail' && <Shape tone='fail' />}
      <View className='strip__words'>{typeof children === 'string' ? <Phrases words={children} /> : children}</View>
    </>
  )
  // the web build renames `ariaRole` where it is written as an attribute, never in a spread object
  return look === 'fail' ? (
    <View className='strip strip--fail' ariaRole='alert'>
      {words}
    </View>
  ) : (
    <View className={`strip strip--${look}`}>{words}</View>
  )
}
