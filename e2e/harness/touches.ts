type Point = Readonly<Record<string, number>>

/** A canvas's touches carry x and y within it, any other element's the page's coordinates. */
const pointOf = (touch: Touch, target: Element): Point => {
  if (target.tagName !== 'CANVAS') {
    const { identifier, clientX, clientY, pageX, pageY } = touch
    return { identifier, clientX, clientY, pageX, pageY }
  }
  const { left, top } = target.getBoundingClientRect()
  return { identifier: touch.identifier, x: touch.clientX - left, y: touch.clientY - top }
}

/** The fields that WeChat's touch events have beside `detail`. */
export const touchFields = (event: unknown): Record<string, unknown> | undefined => {
  if (typeof TouchEvent === 'undefined' || !(event instanceof TouchEvent) || !(event.target instanceof Element))
    return undefined
  const { target } = event
  return {
    touches: [...event.touches].map((touch) => pointOf(touch, target)),
    changedTouches: [...event.changedTouches].map((touch) => pointOf(touch, target)),
  }
}
