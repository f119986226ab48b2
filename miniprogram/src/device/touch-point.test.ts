import { expect, it } from 'vitest'
import { touchPoint } from './touch-point'

const corner = { left: 20, top: 300 }

it.each([
  ['WeChat counts from the canvas', { touches: [{ x: 5, y: 7 }] }, [5, 7]],
  ['a browser counts from the window', { touches: [{ clientX: 25, clientY: 307 }] }, [5, 7]],
  ['a lifted finger is in changedTouches', { touches: [], changedTouches: [{ clientX: 20, clientY: 300 }] }, [0, 0]],
  ['an event without a finger is nowhere', {}, undefined],
])('%s', (_, event, point) => {
  expect(touchPoint(event, corner)).toEqual(point)
})
