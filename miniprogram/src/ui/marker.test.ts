import { expect, it } from 'vitest'
import { openMarker } from './marker'

const touch = (clientX: number, clientY: number) => ({ touches: [{ clientX, clientY }] })

/** A photo of 640×480 that is shown at a half, 10 px below the window's corner; it notes what lies on it. */
const paper = () => {
  let lines: string[] = []
  let at: string[] = []
  const pen = { strokeStyle: '', lineWidth: 0, lineCap: '', lineJoin: '' }
  const context = Object.assign(pen, {
    drawImage: () => {
      lines = []
    },
    beginPath: () => {
      at = []
    },
    moveTo: (x: number, y: number) => at.push(`${x},${y}`),
    lineTo: (x: number, y: number) => at.push(`${x},${y}`),
    stroke: () => lines.push(`${pen.strokeStyle} ${pen.lineWidth} ${at.join(' ')}`),
  }) as unknown as CanvasRenderingContext2D
  const size = { width: 640, height: 480, shown: { width: 320, height: 240 } }
  const photo = {} as HTMLImageElement
  return { lines: () => lines, opened: { ...size, context, photo, corner: () => ({ left: 0, top: 10 }) } }
}

const opened = () => {
  const counts: number[] = []
  const { lines, opened: surface } = paper()
  const marker = openMarker((count) => counts.push(count))
  marker.open(surface)
  const draw = (...points: readonly [number, number][]) => {
    const [first, ...rest] = points
    if (first) marker.begin(touch(...first))
    for (const point of rest) marker.move(touch(...point))
    marker.end()
  }
  return { marker, draw, lines, counts }
}

const red = (points: string) => `#d81e06 10 ${points}`
const white = (points: string) => `#ffffff 16 ${points}`

it('draws a thick red line with a white rim where the finger was, in the pixels of the photo', () => {
  const { draw, lines, counts } = opened()
  draw([10, 20], [20, 30])
  expect(lines()).toEqual([white('20,20 40,40'), red('20,20 40,40')])
  expect(counts).toEqual([1])
})

it('shows a stroke while it is drawn', () => {
  const { marker, lines, counts } = opened()
  marker.begin(touch(10, 20))
  marker.move(touch(20, 30))
  expect(lines()).toContain(red('20,20 40,40'))
  expect(counts).toEqual([])
})

it('takes back the last stroke, then the one before, then nothing', () => {
  const { marker, draw, lines, counts } = opened()
  draw([0, 10], [10, 10])
  draw([0, 20], [10, 20])
  marker.undo()
  expect(lines()).toEqual([white('0,0 20,0'), red('0,0 20,0')])
  marker.undo()
  marker.undo()
  expect(lines()).toEqual([])
  expect(counts).toEqual([1, 2, 1, 0, 0])
})

it('clears all strokes and leaves the photo', () => {
  const { marker, draw, lines, counts } = opened()
  draw([0, 10], [10, 10])
  draw([0, 20], [10, 20])
  marker.clear()
  expect([lines(), counts.at(-1)]).toEqual([[], 0])
})

it('draws nothing of a mere tap, nor before the photo is there', () => {
  const { draw, counts } = opened()
  draw([10, 20])
  expect(counts).toEqual([])
  const early: number[] = []
  const marker = openMarker((count) => early.push(count))
  marker.begin(touch(1, 1))
  marker.move(touch(2, 2))
  marker.end()
  expect(early).toEqual([])
})
