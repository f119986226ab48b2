import { timeOf } from '@app/rules/time/day'
import { useRef, useState } from 'react'
import { screen } from '../../device/screen'
import { FullStrip } from '../../inspection/full-strip'
import { useKeptDrawing } from '../../inspection/use-kept-drawing'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Icon, type IconName } from '../../ui/icon'
import { type MarkerPen, PhotoMarker } from '../../ui/photo-marker'
import { Tap } from '../../ui/tap'
import type { KeptPhoto } from './photo-deeds'

type DrawSheetProps = {
  readonly photo: KeptPhoto
  /** Shows the photo alone, to be looked at closely. */
  readonly onLook: () => void
  /** Answers false where the phone is full. */
  readonly onDone: (path: string) => Promise<boolean>
  readonly onClose: () => void
}

type ToolProps = {
  readonly icon: IconName
  readonly words: string
  readonly disabled?: boolean
  readonly onTap: () => void
}

const Tool = ({ icon, words, disabled = false, onTap }: ToolProps) => (
  <Tap className={`tool${disabled ? ' tool--off' : ''}`} pressed='row--pressed' disabled={disabled} onTap={onTap}>
    <Icon name={icon} size='small' />
    <Text>{words}</Text>
  </Tap>
)

/** A photo over the whole screen, to be drawn upon with one finger; all that is tapped lies below. */
export const DrawSheet = ({ photo, onLook, onDone, onClose }: DrawSheetProps) => {
  const pen = useRef<MarkerPen>()
  const [strokes, setStrokes] = useState(0)
  const title = `标注 ${timeOf(photo.takenAt)} 的照片`
  const { keeping, keep } = useKeptDrawing(pen, async (path) => {
    if (await onDone(path)) onClose()
  })
  return (
    <View className='sheet sheet--whole' ariaRole='dialog' ariaLabel={title}>
      <View className='sheet__top' style={`padding-top:${screen().statusBarHeight}px`} ariaRole='heading' ariaLevel='2'>
        {title}
      </View>
      <PhotoMarker pen={pen} path={photo.path} label='照片，用一根手指在上面画' onStrokes={setStrokes} />
      <View className='sheet__paper'>
        <FullStrip />
        <View className='note center'>用手指圈出问题。原照片不变，标注另存一张。</View>
        <View className='tools'>
          <Tool icon='back' words='撤一笔' disabled={strokes === 0} onTap={() => pen.current?.undo()} />
          <Tool icon='redo' words='清空' disabled={strokes === 0} onTap={() => pen.current?.clear()} />
          <Tool icon='eye' words='看大图' onTap={onLook} />
        </View>
        <View className='btns'>
          <Button id='drop-drawing' words='取消' look='outline' onTap={onClose} />
          <Button
            id='keep-drawing'
            words='存标注'
            disabled={strokes === 0}
            busy={keeping ? '正在存' : undefined}
            onTap={() => void keep()}
          />
        </View>
      </View>
    </View>
  )
}
