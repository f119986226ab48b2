import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Card } from './card'
import { Phrases } from './phrases'
import { Strip } from './strip'

/** The rows' own shape, still; a line says what is read. */
export const Loading = ({ words, rows = 3 }: { readonly words: string; readonly rows?: number }) => (
  <>
    <View className='note' ariaLive='polite'>
      {words}
    </View>
    <Card flush>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <View key={row} className='skeleton__row' ariaHidden>
          <View className='skeleton__line skeleton__line--short' />
          <View className='skeleton__line skeleton__line--long' />
        </View>
      ))}
    </Card>
  </>
)

type MessageProps = PropsWithChildren<{
  readonly title: string
  readonly words: string
  readonly drawing?: 'shop' | 'torn'
  /** Only for what nobody intended. */
  readonly number?: string
}>

/** Empty, failed or refused: what is so, then what to do. Buttons are the children. */
export const Message = ({ title, words, drawing, number, children }: MessageProps) => (
  <View className='message'>
    {drawing && <View className={`message__drawing drawing drawing--${drawing}`} ariaHidden />}
    <View className='message__title' ariaRole='heading' ariaLevel='2'>
      {title}
    </View>
    <View className='message__words'>
      <Phrases words={words} />
    </View>
    {children && <View className='message__buttons'>{children}</View>}
    {number && <View className='note message__number'>{`还不行，把这个编号告诉技术人员：${number}`}</View>}
  </View>
)

/** Offline is no error: the list stays, its age is said, work goes on. */
export const OfflineBar = ({ age, words }: { readonly age: string; readonly words?: string }) => (
  <Strip look='warn' icon='offline'>
    <View className='strong'>没有网络，照常能查。</View>
    <Phrases words={`资料更新到${age}${words ?? ''}。`} />
  </Strip>
)
