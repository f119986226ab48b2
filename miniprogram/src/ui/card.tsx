import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

export type CardProps = PropsWithChildren<{
  readonly title?: string
  /** Rows touch the edge. */
  readonly flush?: boolean
  /** Ringed: what blocks (overdue, must be checked). */
  readonly must?: boolean
}>

/** Paper lies flat: a hairline, no shadow. */
export const Card = ({ title, flush = false, must = false, children }: CardProps) => (
  <View className={`card${flush ? ' card--flush' : ''}${must ? ' card--must' : ''}`}>
    {title && (
      <View className='card__title' ariaRole='heading' ariaLevel='2'>
        {title}
      </View>
    )}
    {children}
  </View>
)

/** Heading between cards, with a count or a word at its end. */
export const Section = ({
  title,
  count,
  end,
}: {
  readonly title: string
  readonly count?: number
  readonly end?: string
}) => (
  <View className='section'>
    <View className='section__title' ariaRole='heading' ariaLevel='2'>
      {title}
      {count !== undefined && <Text className='count'>{count}</Text>}
    </View>
    {end && <Text className='section__end'>{end}</Text>}
  </View>
)
