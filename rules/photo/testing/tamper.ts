import { type Luma, lumaAt } from '../luma'
import { chanceOf } from './random'

/** What is done to a picture before it is sent once more as another. */
export const tamperings = ['recompressed', 'cropped', 'rotated', 'brightened', 'mixed'] as const
export type Tampering = (typeof tamperings)[number]

/** What it became; `quality` and `scale` of the JPEG that it is to be pressed into. */
export type Tampered = {
  readonly picture: Luma
  readonly quality: number
  readonly scale: number
}

type Change = {
  readonly keep: number
  readonly left: number
  readonly top: number
  readonly degrees: number
  readonly gain: number
  readonly bias: number
  readonly gamma: number
}

const untouched: Change = { keep: 1, left: 0, top: 0, degrees: 0, gain: 1, bias: 0, gamma: 1 }

const changeOf = (how: Tampering, seed: number): Change => {
  const chance = chanceOf(seed)
  const keep = chance.between(0.85, 0.97)
  const crop = { keep, left: chance.between(0, 1 - keep), top: chance.between(0, 1 - keep) }
  const light = {
    gain: chance.between(0.7, 1.3),
    bias: chance.between(-20, 20),
    gamma: chance.between(0.8, 1.25),
  }
  const degrees = chance.between(1, 4) * chance.oneOf([-1, 1])
  if (how === 'cropped') return { ...untouched, ...crop }
  if (how === 'rotated') return { ...untouched, degrees }
  if (how === 'brightened') return { ...untouched, ...light }
  if (how === 'recompressed') return untouched
  const half = 1 - (1 - keep) / 2
  const small = { keep: half, left: crop.left / 2, top: crop.top / 2 }
  return { ...small, degrees: degrees / 2, gain: (1 + light.gain) / 2, bias: light.bias / 2, gamma: 1 }
}

const redrawn = (picture: Luma, { keep, left, top, degrees, gain, bias, gamma }: Change): Luma => {
  const { width, height } = picture
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const [wide, tall] = [Math.round(width * keep), Math.round(height * keep)]
  const pixels = new Float32Array(wide * tall)
  for (let at = 0; at < pixels.length; at++) {
    const [x, y] = [(at % wide) + left * width - width / 2, Math.floor(at / wide) + top * height - height / 2]
    const seen = lumaAt(picture, x * cos - y * sin + width / 2, x * sin + y * cos + height / 2)
    const changed = 255 * (Math.max(0, seen) / 255) ** gamma * gain + bias
    pixels[at] = Math.round(Math.min(255, Math.max(0, changed)))
  }
  return { width: wide, height: tall, pixels }
}

/** The same picture, changed as people change pictures; pressing it into a JPEG is for whoever can. */
export const tamper = (picture: Luma, how: Tampering, seed: number): Tampered => {
  const chance = chanceOf(seed + 77)
  const isPressed = how === 'recompressed' || how === 'mixed'
  return {
    picture: redrawn(picture, changeOf(how, seed)),
    quality: Math.round(isPressed ? chance.between(35, 70) : 80),
    scale: isPressed ? chance.between(0.5, 1) : 1,
  }
}
