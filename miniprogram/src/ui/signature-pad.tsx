import { Canvas, View } from '@tarojs/components'
import { type MutableRefObject, useEffect, useRef } from 'react'
import { openCanvas, type Surface } from '../device/canvas'
import { canvasFile } from '../device/canvas-file'
import { type Point, touchPoint } from '../device/touch-point'

export type Pen = {
  readonly isEmpty: () => boolean
  readonly clear: () => void
  /** Writes what was drawn as PNG; undefined when nothing was. */
  readonly keep: () => Promise<string | undefined>
}
export type SignaturePadProps = {
  readonly pen: MutableRefObject<Pen | undefined>
  readonly label: string
  readonly onStroke: () => void
}

const prepare = ({ context }: Surface): void => {
  context.lineWidth = 3
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = '#172325'
}

const draw = ({ context }: Surface, from: Point, to: Point): void => {
  context.beginPath()
  context.moveTo(from[0], from[1])
  context.lineTo(to[0], to[1])
  context.stroke()
}

/** A line to sign on. Strokes are drawn as the finger moves; `pen` hands the drawing out. */
export const SignaturePad = ({ pen, label, onStroke }: SignaturePadProps) => {
  const surface = useRef<Surface>()
  const last = useRef<Point>()
  const strokes = useRef(0)
  useEffect(() => {
    void openCanvas('#signature').then((opened) => {
      surface.current = opened
      if (opened) prepare(opened)
    })
  }, [])
  const pointIn = (event: unknown) => surface.current && touchPoint(event, surface.current.corner())
  pen.current = {
    isEmpty: () => strokes.current === 0,
    clear: () => {
      surface.current?.context.clearRect(0, 0, surface.current.width, surface.current.height)
      strokes.current = 0
    },
    keep: async () => (surface.current && strokes.current > 0 ? await canvasFile(surface.current.canvas) : undefined),
  }
  return (
    <View className='pad' ariaRole='img' ariaLabel={label}>
      <Canvas
        type='2d'
        id='signature'
        canvasId='signature'
        className='pad__canvas'
        disableScroll
        onTouchStart={(event) => {
          last.current = pointIn(event)
        }}
        onTouchMove={(event) => {
          const to = pointIn(event)
          if (surface.current && last.current && to) {
            draw(surface.current, last.current, to)
            if (strokes.current++ === 0) onStroke()
          }
          last.current = to
        }}
        onTouchEnd={() => {
          last.current = undefined
        }}
      />
      <View className='pad__base note' ariaHidden>
        请在线上写姓名
      </View>
    </View>
  )
}
