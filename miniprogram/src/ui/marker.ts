import type { PhotoCanvas } from '../device/photo-canvas'
import { type Point, touchPoint } from '../device/touch-point'

type Paper = Omit<PhotoCanvas, 'canvas'>
type Stroke = readonly Point[]

/** Parts of the photo's longer side: a line that is seen on the phone and in print, red on white on every ground. */
const pens = [
  { width: 1 / 40, colour: '#ffffff' },
  { width: 1 / 64, colour: '#d81e06' },
] as const

const paint = ({ context, width, height }: Paper, [first, ...rest]: Stroke): void => {
  if (!first) return
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const pen of pens) {
    context.lineWidth = Math.max(width, height) * pen.width
    context.strokeStyle = pen.colour
    context.beginPath()
    context.moveTo(first[0], first[1])
    for (const [x, y] of rest) context.lineTo(x, y)
    context.stroke()
  }
}

const paintAll = (paper: Paper, strokes: readonly Stroke[]): void => {
  paper.context.drawImage(paper.photo, 0, 0, paper.width, paper.height)
  for (const stroke of strokes) paint(paper, stroke)
}

/** Where the finger is on the photo, in its pixels, however large it is shown. */
const onPhoto = ({ corner, width, shown }: Paper, event: unknown): Point | undefined => {
  const point = touchPoint(event, corner())
  const scale = width / shown.width
  return point && [point[0] * scale, point[1] * scale]
}

/** Strokes of one finger upon a photo, of which the last can be taken back; a mere tap draws nothing. */
export const openMarker = (onStrokes: (count: number) => void) => {
  let paper: Paper | undefined
  let strokes: readonly Stroke[] = []
  let current: Stroke | undefined
  const keep = (next: readonly Stroke[]) => {
    strokes = next
    if (paper) paintAll(paper, strokes)
    onStrokes(strokes.length)
  }
  return {
    open: (opened: Paper) => {
      paper = opened
      paintAll(opened, strokes)
    },
    begin: (event: unknown) => {
      const point = paper && onPhoto(paper, event)
      current = point && [point]
    },
    move: (event: unknown) => {
      const point = paper && current && onPhoto(paper, event)
      if (!paper || !current || !point) return
      current = [...current, point]
      paint(paper, current)
    },
    end: () => {
      if (current && current.length > 1) keep([...strokes, current])
      current = undefined
    },
    undo: () => keep(strokes.slice(0, -1)),
    clear: () => keep([]),
  }
}
export type Marker = ReturnType<typeof openMarker>
