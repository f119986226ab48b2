import { Canvas, View } from '@tarojs/components'
import { type MutableRefObject, useEffect, useRef, useState } from 'react'
import { openCanvas, type Surface } from '../device/canvas'
import { canvasFile } from '../device/canvas-file'
import type { KeptFile } from '../device/kept-file'
import { openStrokes, type Strokes } from './strokes'

export type Pen = {
  readonly clear: () => void
  /** Writes what was drawn as PNG; undefined when nothing was. */
  readonly keep: () => Promise<KeptFile | undefined>
}
type SignaturePadProps = {
  readonly pen: MutableRefObject<Pen | undefined>
  readonly label: string
  readonly onStroke: () => void
}

/** A line to sign on. Strokes are drawn as the finger moves; `pen` hands the drawing out. */
export const SignaturePad = ({ pen, label, onStroke }: SignaturePadProps) => {
  const surface = useRef<Surface>()
  const kept = useRef<Strokes>()
  kept.current ??= openStrokes(onStroke)
  const strokes = kept.current
  const [shut, setShut] = useState(false)
  useEffect(() => {
    void openCanvas('#signature').then((opened) => {
      surface.current = opened
      if (opened) strokes.open(opened)
      setShut(!opened)
    })
  }, [strokes])
  pen.current = {
    clear: strokes.clear,
    keep: async () => (surface.current && !strokes.isEmpty() ? await canvasFile(surface.current.canvas) : undefined),
  }
  return (
    <View className='pad' ariaRole='img' ariaLabel={label}>
      <Canvas
        type='2d'
        id='signature'
        canvasId='signature'
        className='pad__canvas'
        disableScroll
        onTouchStart={strokes.begin}
        onTouchMove={strokes.move}
        onTouchEnd={strokes.end}
      />
      <View className='pad__base note' ariaHidden={!shut}>
        {shut ? '签字板没有打开。请返回上一页，再进来一次。' : '请在线上写姓名'}
      </View>
    </View>
  )
}
