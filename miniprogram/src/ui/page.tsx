import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { goBack } from '../device/go'
import { screen } from '../device/screen'
import { Icon } from './icon'
import { Tap } from './tap'

/** Three doors, one house: only the header differs. */
type DoorKind = 'consumer' | 'merchant' | 'inspector' | 'plain'

export type PageProps = PropsWithChildren<{
  readonly door: DoorKind
  /** Title in the bar: where one is. */
  readonly title: string
  /** A tab has no way back; it shows the mark instead. */
  readonly tab?: boolean
  /** The phone is in somebody else's hand: the bar leads nowhere. */
  readonly handed?: boolean
  /** The door's header below the bar. */
  readonly header?: ReactNode
  /** The header stays with the bar while the page scrolls: what must not be lost from sight. */
  readonly pinned?: boolean
  /** Stays in sight with the bar: why the tap in hand was not kept. */
  readonly notice?: ReactNode
  /** The first card is lifted onto the header. */
  readonly lifted?: boolean
  readonly dock?: ReactNode
  /** Sheets, notices and the tab bar: what floats. */
  readonly above?: ReactNode
  readonly large: boolean
  /** On a tablet its `columns` stand side by side. */
  readonly wide?: boolean
}>

type BarProps = PropsWithChildren<{ readonly door: DoorKind; readonly title: string; readonly tab: boolean }>

const Bar = ({ door, title, tab, children }: BarProps) => {
  const { statusBarHeight } = screen()
  return (
    <View className={`bar bar--${door}`} style={`padding-top:${statusBarHeight}px`}>
      <View className='bar__line'>
        {tab ? (
          <View className='bar__mark' ariaHidden />
        ) : (
          <Tap className='bar__back' label='返回' onTap={goBack}>
            <Icon name='back' />
          </Tap>
        )}
        <View className='bar__title' ariaRole='heading' ariaLevel='1'>
          {title}
        </View>
      </View>
      {children}
    </View>
  )
}

const Door = ({ door, header }: Pick<PageProps, 'door' | 'header'>) =>
  header ? (
    <View className={`door door--${door}`}>
      {door === 'consumer' && <View className='door__corner' ariaHidden />}
      {header}
    </View>
  ) : null

/** The frame of every page: bar, door, cards, dock. */
export const PageFrame = ({ door, title, tab = false, pinned = false, large, wide = false, ...rest }: PageProps) => (
  <View className={`page${large ? ' page--large' : ''}${wide ? ' page--wide' : ''}`}>
    <Bar door={door} title={title} tab={tab || rest.handed === true}>
      {pinned && <Door door={door} header={rest.header} />}
      {rest.notice}
    </Bar>
    {!pinned && <Door door={door} header={rest.header} />}
    <View className={`main${rest.lifted ? ' main--lifted' : ''}${tab ? ' main--tabbed' : ''}`}>{rest.children}</View>
    {rest.dock}
    {rest.above}
  </View>
)
