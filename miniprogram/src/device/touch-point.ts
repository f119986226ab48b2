type Touch = { readonly x?: number; readonly y?: number; readonly clientX?: number; readonly clientY?: number }
type Corner = { readonly left: number; readonly top: number }
export type Point = readonly [x: number, y: number]

/** Where a finger is on the canvas: WeChat counts from the canvas, browsers from the window. */
export const touchPoint = (event: unknown, corner: Corner): Point | undefined => {
  const { touches, changedTouches } = event as { touches?: Touch[]; changedTouches?: Touch[] }
  const touch = touches?.[0] ?? changedTouches?.[0]
  if (touch?.x !== undefined && touch.y !== undefined) return [touch.x, touch.y]
  if (touch?.clientX === undefined || touch.clientY === undefined) return undefined
  return [touch.clientX - corner.left, touch.clientY - corner.top]
}
