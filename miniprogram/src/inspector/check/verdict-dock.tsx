import type { Live, LivePart } from '../../inspection/live-verdict'
import { liveWords } from '../../inspection/live-words'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { Icon } from '../../ui/icon'
import { Phrases } from '../../ui/phrases'
import { Shape, toneOf } from '../../ui/shape'
import { Tap } from '../../ui/tap'
import { shortTitle } from './short-title'

type VerdictDockProps = {
  readonly live: Live
  /** The table whose groups are shown. */
  readonly part: string | undefined
  /** What was just done and can be taken back. */
  readonly undo: string | undefined
  readonly onUndo: () => void
  readonly onPart: (checklistId: string) => void
  readonly onList: () => void
  readonly onNext: () => void
  readonly onEnd: () => void
}

type PartTabProps = { readonly part: LivePart; readonly on: boolean; readonly onTap: () => void }

const PartTab = ({ part, on, onTap }: PartTabProps) => (
  <Tap className={`part${on ? ' part--on' : ''}`} role='tab' selected={on} onTap={onTap}>
    <Shape tone={part.verdict ? toneOf(part.verdict) : 'none'} />
    <Text className='unbroken'>{shortTitle(part.title)}</Text>
    <Text className='note'>{part.open > 0 ? `差 ${part.open}` : '查完'}</Text>
  </Tap>
)

/** A segment for each table, each with its own live verdict. */
const Parts = ({ live, part, onPart }: Pick<VerdictDockProps, 'live' | 'part' | 'onPart'>) => (
  <View className='parts' ariaRole='tablist' ariaLabel='要点表'>
    {live.parts.map((one) => (
      <PartTab key={one.checklistId} part={one} on={one.checklistId === part} onTap={() => onPart(one.checklistId)} />
    ))}
  </View>
)

/** In the dock, where it hides nothing. */
const Undo = ({ undo, onUndo }: Pick<VerdictDockProps, 'undo' | 'onUndo'>) =>
  undo ? (
    <View className='undo' ariaLive='polite'>
      <Text>{undo}</Text>
      <Tap className='link' onTap={onUndo}>
        <Icon name='redo' size='small' />
        <Text>撤回</Text>
      </Tap>
    </View>
  ) : null

const Verdict = ({ live }: Pick<VerdictDockProps, 'live'>) => {
  const { tone, title, basis } = liveWords(live)
  return (
    <View className='verdict-row' ariaLive='polite'>
      <Shape tone={tone} size='dock' />
      <View className='verdict-row__words'>
        <View className={`strong ${tone}-ink`}>{title}</View>
        <View className='note'>
          <Phrases words={basis} />
        </View>
      </View>
      <View className='verdict-row__end'>
        <View className='strong'>{live.open > 0 ? `还差 ${live.open} 项` : '都查完了'}</View>
        <View className='note'>{live.open > 0 ? '不能结束' : '可以结束'}</View>
      </View>
    </View>
  )
}

/** The live verdict and the next step. */
export const VerdictDock = ({ live, part, undo, onUndo, onPart, onList, onNext, onEnd }: VerdictDockProps) => (
  <Dock
    above={
      <>
        <Undo undo={undo} onUndo={onUndo} />
        {live.parts.length > 1 && <Parts live={live} part={part} onPart={onPart} />}
        <Verdict live={live} />
      </>
    }
  >
    <Button words='清单' icon='list' look='outline' short onTap={onList} />
    {live.open > 0 ? (
      <Button id='next' words='下一项未查' icon='down' onTap={onNext} />
    ) : (
      <Button id='end' words='去处理和签字' onTap={onEnd} />
    )}
  </Dock>
)
