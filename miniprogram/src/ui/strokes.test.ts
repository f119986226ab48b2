import { expect, it } from 'vitest'
import { openStrokes } from './strokes'

const touch = (x: number, y: number) => ({ touches: [{ x, y }] })

/** A canvas that notes the lines it was given. */
const canvas = () => {
  const lines: string[] = []
  let at = ''
  const context = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => {
      at = `${x},${y}`
    },
    lineTo: (x: number, y: number) => lines.push(`${at} ${x},${y}`),
    stroke: () => {},
    clearRect: () => lines.splice(0),
  } as unknown as CanvasRenderingContext2D
  return { lines, surface: { context, corner: () => ({ left: 0, top: 0 }), width: 300, height: 150 } }
}

const write = (strokes: ReturnType<typeof openStrokes>, ...points: readonly [number, number][]) => {
  const [first, ...rest] = points
  if (first) strokes.begin(touch(...first))
  for (const point of rest) strokes.move(touch(...point))
  strokes.end()
}

it('draws in their order the strokes written before the canvas opened, and those after', () => {
  const { lines, surface } = canvas()
  const strokes = openStrokes(() => {})
  write(strokes, [1, 1], [2, 2], [3, 3])
  write(strokes, [9, 9], [8, 8])
  strokes.open(surface)
  write(strokes, [5, 5], [6, 6])
  expect(lines).toEqual(['1,1 2,2', '2,2 3,3', '9,9 8,8', '5,5 6,6'])
})

it('says once that something is written, when it is', () => {
  let said = 0
  const strokes = openStrokes(() => said++)
  write(strokes, [1, 1])
  strokes.open(canvas().surface)
  expect([said, strokes.isEmpty()]).toEqual([0, true])
  write(strokes, [1, 1], [2, 2], [3, 3])
  expect([said, strokes.isEmpty()]).toEqual([1, false])
})

it('is empty again once cleared, whether the canvas was open or not', () => {
  const { lines, surface } = canvas()
  const strokes = openStrokes(() => {})
  write(strokes, [1, 1], [2, 2])
  strokes.clear()
  strokes.open(surface)
  expect([lines.length, strokes.isEmpty()]).toEqual([0, true])
  write(strokes, [1, 1], [2, 2])
  strokes.clear()
  expect([lines.length, strokes.isEmpty()]).toEqual([0, true])
})
