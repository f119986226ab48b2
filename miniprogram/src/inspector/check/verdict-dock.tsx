import type { Live } from '../../inspection/live-verdict'
import { liveWords } from '../../inspection/live-words'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { Phrases } from '../../ui/phrases'
import { Shape } from '../../ui/shape'

type VerdictDockProps = {
  readonly live: Live
  readonly onList: () => void
  readonly onNext: () => void
  readonly onEnd: () => void
}

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
export const VerdictDock = ({ live, onList, onNext, onEnd }: VerdictDockProps) => (
  <Dock above={<Verdict live={live} />}>
    <Button words='清单' icon='list' look='outline' short onTap={onList} />
    {live.open > 0 ? (
      <Button id='next' words='下一项未查' icon='down' onTap={onNext} />
    ) : (
      <Button id='end' words='去处理和签字' onTap={onEnd} />
    )}
  </Dock>
)
