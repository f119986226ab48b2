import type { Surface } from '../device/canvas'
import { type Point, touchPoint } from '../device/touch-point'

type Canvas = Pick<Surface, 'context' | 'corner' | 'width' | 'height'>

const prepare = ({ context }: Canvas): void => {
  context.lineWidth = 3
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = '#172325'
}

const line = ({ context }: Canvas, from: Point, to: Point): void => {
  context.beginPath()
  context.moveTo(from[0], from[1])
  context.lineTo(to[0], to[1])
  context.stroke()
}

/**
 * What fingers write on a canvas that opens a moment after it is seen: what was written before is drawn when it opens,
 * so that nobody's first stroke is lost.
 */
export const openStrokes = (onFirst: () => void) => {
  let surface: Canvas | undefined
  let early: ((on: Canvas) => void)[] = []
  let last: Point | undefined
  let drawn = 0
  const onceOpen = (work: (on: Canvas) => void) => (surface ? work(surface) : early.push(work))
  const moved = (on: Canvas, event: unknown) => {
    const to = touchPoint(event, on.corner())
    if (last && to) {
      line(on, last, to)
      if (drawn++ === 0) onFirst()
    }
    last = to
  }
  return {
    open: (opened: Canvas) => {
      prepare(opened)
      surface = opened
      for (const work of early) work(opened)
      early = []
    },
    begin: (event: unknown) =>
      onceOpen((on) => {
        last = touchPoint(event, on.corner())
      }),
    move: (event: unknown) => onceOpen((on) => moved(on, event)),
    end: () =>
      onceOpen(() => {
        last = undefined
      }),
    clear: () => {
      surface?.context.clearRect(0, 0, surface.width, surface.height)
      early = []
      drawn = 0
    },
    isEmpty: () => drawn === 0,
  }
}
export type Strokes = ReturnType<typeof openStrokes>
