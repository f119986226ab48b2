import { setTimeout } from 'node:timers/promises'
import type { Locator } from 'playwright-core'

type Place = readonly [x: number, y: number]

/** Strokes of a name, in parts of the box that they are written into. */
const strokes = [
  [0.2, 0.3, 0.3, 0.7],
  [0.3, 0.3, 0.2, 0.7],
  [0.45, 0.25, 0.6, 0.55],
  [0.6, 0.35, 0.5, 0.75],
  [0.7, 0.3, 0.85, 0.7],
] as const

/** Draws with a finger: real touches, stroke by stroke, each through places in parts of what lies there. */
const drawStrokes = async (pad: Locator, paths: readonly (readonly Place[])[]): Promise<void> => {
  const touch = await pad.page().context().newCDPSession(pad.page())
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('nothing to write on')
  const at = ([x, y]: Place) => [{ x: box.x + x * box.width, y: box.y + y * box.height }]
  for (const [start, ...rest] of paths) {
    if (!start) continue
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(start) })
    for (const place of rest)
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(place) })
    // The finger rests before it lifts: after a flick the browser swallows the next tap.
    await setTimeout(120)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(rest.at(-1) ?? start) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await touch.detach()
}

/**
 * Signs with a finger on whatever lies there. Every `hand` (0, 1, 2, …) slants its strokes by another angle: no two
 * people write alike.
 */
export const drawName = async (pad: Locator, hand = 0): Promise<void> =>
  await drawStrokes(
    pad,
    strokes.map(([fromX, fromY, straight, toY]) => {
      const toX = straight + hand * 0.03
      return [0, 0.25, 0.5, 0.75, 1].map((part): Place => [fromX + (toX - fromX) * part, fromY + (toY - fromY) * part])
    }),
  )

/** Circles something, and draws a line below it. */
export const drawCircle = async (photo: Locator): Promise<void> => {
  const angles = Array.from({ length: 25 }, (_, step) => (step / 24) * 2 * Math.PI)
  const circle = angles.map((angle): Place => [0.5 + 0.25 * Math.cos(angle), 0.4 + 0.25 * Math.sin(angle)])
  const line: readonly Place[] = [
    [0.2, 0.85],
    [0.5, 0.87],
    [0.8, 0.85],
  ]
  await drawStrokes(photo, [circle, line])
}
