import type { Locator } from 'playwright-core'

/** Strokes of a name, in parts of the box that they are written into. */
const strokes = [
  [0.2, 0.3, 0.3, 0.7],
  [0.3, 0.3, 0.2, 0.7],
  [0.45, 0.25, 0.6, 0.55],
  [0.6, 0.35, 0.5, 0.75],
  [0.7, 0.3, 0.85, 0.7],
] as const

/**
 * Signs with a finger: real touches, stroke by stroke, on whatever lies there. Every `hand` (0, 1, 2, …) slants its
 * strokes by another angle: no two people write alike.
 */
export const drawName = async (pad: Locator, hand = 0): Promise<void> => {
  const touch = await pad.page().context().newCDPSession(pad.page())
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('nothing to write on')
  const at = (x: number, y: number) => [{ x: box.x + x * box.width, y: box.y + y * box.height }]
  for (const [fromX, fromY, straight, toY] of strokes) {
    const toX = straight + hand * 0.03
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(fromX, fromY) })
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const [x, y] = [fromX + (toX - fromX) * part, fromY + (toY - fromY) * part]
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x, y) })
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await touch.detach()
}
