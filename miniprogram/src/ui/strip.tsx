import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon, type IconName } from './icon'
import { Phrases } from './phrases'
import { Shape } from './shape'

type StripProps = PropsWithChildren<{
  readonly look: 'hint' | 'warn' | 'fail' | 'none'
  readonly icon?: IconName
}>

/** One line that says something: a hint, a caution, an obstacle, a fact. */
export const Strip = ({ look, icon, children }: StripProps) => (
  <View className={`strip strip--${look}`} {...(look === 'fail' ? { ariaRole: 'alert' } : {})}>
    {icon ? <Icon name={icon} size='small' /> : look === 'fail' && <Shape tone='fail' />}
    <View className='strip__words'>{typeof children === 'string' ? <Phrases words={children} /> : children}</View>
  </View>
)
