import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { Phrases } from './phrases'
import { Tap } from './tap'

type RowProps = PropsWithChildren<{
  readonly title: string
  /** Second line. */
  readonly words?: string | undefined
  readonly icon?: IconName
  readonly iconLook?: 'quiet' | 'lamp'
  /** Instead of an icon: a shape, a picture. */
  readonly lead?: ReactNode
  /** State or word at the right end. */
  readonly end?: ReactNode
  /** A verb at the right end, in the colour of action. */
  readonly act?: string
  readonly label?: string
  readonly id?: string
  readonly onTap?: () => void
}>

const Inside = ({ title, words, icon, iconLook, lead, end, act, onTap, children }: RowProps) => (
  <>
    {lead}
    {icon && (
      <View className={`row__lead${iconLook ? ` row__lead--${iconLook}` : ''}`}>
        <Icon name={icon} />
      </View>
    )}
    <View className='row__body'>
      <View className='row__words'>
        <View className='row__title'>
          <Phrases words={title} />
        </View>
        {words && (
          <View className='sub'>
            <Phrases words={words} />
          </View>
        )}
        {children}
      </View>
      {end && <View className='row__end'>{end}</View>}
      {act && <View className='row__end row__end--do'>{act}</View>}
    </View>
    {onTap && !act && (
      <View className='row__more'>
        <Icon name='more' size='small' />
      </View>
    )}
  </>
)

/** One thing in a list. It is a button when something happens on a tap. */
export const Row = (props: RowProps) => {
  const { onTap, label, id } = props
  if (!onTap) {
    return (
      <View className='row'>
        <Inside {...props} />
      </View>
    )
  }
  return (
    <Tap className='row' pressed='row--pressed' onTap={onTap} {...(label ? { label } : {})} {...(id ? { id } : {})}>
      <Inside {...props} />
    </Tap>
  )
}

/** Name and value on one line. */
export const Pair = ({ name, value }: { readonly name: string; readonly value: ReactNode }) => (
  <View className='pair'>
    <View className='pair__name'>{name}</View>
    <View className='pair__value'>{typeof value === 'string' ? <Phrases words={value} /> : value}</View>
  </View>
)
