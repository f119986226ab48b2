import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { drawCodePicture } from './code-picture'
import { isScene } from './scene'

describe('the picture of a code', () => {
  it('is the same for the same scene and differs between shops', () => {
    expect(drawCodePicture('YX100001', 280).equals(drawCodePicture('YX100001', 280))).toBe(true)
    expect(drawCodePicture('YX100001', 280).equals(drawCodePicture('YX100002', 280))).toBe(false)
  })

  it('is as wide as asked for, round, and nothing that an ordinary reader takes for a code', () => {
    const { width, height, data } = PNG.sync.read(drawCodePicture('YX100001', 430))
    expect([width, height]).toEqual([430, 430])
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
    expect(at(0, 0)).toEqual([255, 255, 255])
    expect(at(215, 215)).toEqual([14, 86, 93])
    expect(jsqr(new Uint8ClampedArray(data), width, height)).toBeNull()
  })
})

it.each([
  ['a', true],
  ['YX1000010101AbCdEfGh-_12', true],
  ["!#$&'()*+,/:;=?@-._~", true],
  ['x'.repeat(32), true],
  ['x'.repeat(33), false],
  ['', false],
  ['a%20', false],
  ['a b', false],
  ['店', false],
  ['a\n', false],
])('a scene “%s” is allowed: %s', (scene, allowed) => {
  expect(isScene(scene)).toBe(allowed)
})
