import type { Luma } from '../luma'
import type { Place, Thing } from './place'
import { type Chance, chanceOf } from './random'

/** From where and in which light a picture is taken; steps to the side in widths of the picture at the wall. */
export type Shot = {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly degrees: number
  readonly gain: number
  /** How much brighter one side is than the other, and which. */
  readonly slope: number
  readonly from: number
  readonly grain: number
  readonly noise: number
}

/** As people take them: nobody stands twice on the very same spot. */
export const shotOf = (seed: number): Shot => {
  const chance = chanceOf(seed)
  return {
    x: chance.bell() * 0.05,
    y: chance.bell() * 0.04,
    zoom: chance.between(0.9, 1.12),
    degrees: chance.bell() * 1.5,
    gain: chance.between(0.75, 1.15),
    slope: chance.between(0, 0.5),
    from: chance.between(0, 2 * Math.PI),
    grain: chance.between(2, 7),
    noise: chance.whole(0, 1e6),
  }
}

/** Another picture from nearly the same spot: at least a hundredth, at most six of the picture's width aside. */
export const nearShot = (shot: Shot, seed: number): Shot => {
  const chance = chanceOf(seed)
  const [aside, where] = [chance.between(0.01, 0.06), chance.between(0, 2 * Math.PI)]
  return {
    ...shot,
    x: shot.x + aside * Math.cos(where),
    y: shot.y + aside * Math.sin(where) * 0.75,
    zoom: shot.zoom * chance.between(0.96, 1.04),
    degrees: shot.degrees + chance.bell(),
    gain: shot.gain * chance.between(0.85, 1.15),
    slope: chance.between(0, 0.5),
    from: shot.from + chance.bell() * 0.5,
    noise: chance.whole(0, 1e6),
  }
}

const hashed = (x: number, y: number, seed: number): number => {
  let mixed = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 4_294_967_296 - 0.5
}

/** Smooth noise, fixed to what it lies on. */
const grainOn = (x: number, y: number, seed: number): number => {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [x - column, y - row]
  const above = hashed(column, row, seed) * (1 - right) + hashed(column + 1, row, seed) * right
  const below = hashed(column, row + 1, seed) * (1 - right) + hashed(column + 1, row + 1, seed) * right
  return above * (1 - down) + below * down
}

/** From a pixel to the plane at a depth, in widths of the picture. */
type Ray = (px: number, py: number, depth: number) => readonly [number, number]

const rayOf = ({ x, y, zoom, degrees }: Shot, width: number, height: number): Ray => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return (px, py, depth) => {
    const [u, v] = [(px - width / 2) / width, (py - height / 2) / width]
    const scale = depth / zoom
    return [(u * cos - v * sin) * scale + x, (u * sin + v * cos) * scale + y]
  }
}

const wallShade = ({ wall }: Place, x: number, y: number): number => {
  const rough = grainOn(x * 60, y * 60, wall.texture) * 8 + grainOn(x * 9, y * 9, wall.texture + 1) * 22
  if (wall.tile === 0) return wall.shade + rough
  const [u, v] = [x / wall.tile, y / wall.tile]
  const isGrout = u - Math.floor(u) < 0.06 || v - Math.floor(v) < 0.06
  return (isGrout ? wall.shade * wall.grout : wall.shade) + rough
}

/** Shade of a thing at a place on it, from −1 to 1 each; undefined beside it. */
const thingShade = (thing: Thing, u: number, v: number): number | undefined => {
  if (Math.abs(u) > 1 || Math.abs(v) > 1) return undefined
  if (thing.shape === 'round' && Math.abs(v) > 0.82 && u * u + ((Math.abs(v) - 0.82) / 0.18) ** 2 > 1) return undefined
  const part = (v + 1) / 2
  const stripe = thing.stripes.find(({ from, to }) => part >= from && part < to)
  const rounding = thing.shape === 'round' ? Math.sqrt(Math.max(0.2, 1 - u * u * 0.85)) : 1 - 0.06 * u
  const rough =
    grainOn(u * thing.width * 80, v * thing.height * 80, thing.texture) * thing.roughness * 2 +
    grainOn(u * thing.width * 22, v * thing.height * 22, thing.texture + 1) * thing.roughness * 2
  return (stripe?.shade ?? thing.shade) * rounding + rough
}

type Canvas = { readonly width: number; readonly height: number; readonly pixels: Float32Array }

/** Pixels that a thing can cover, with room for a turned camera. */
const boundsOf = (thing: Thing, { x, y, zoom }: Shot, { width, height }: Canvas) => {
  const scale = (zoom / thing.depth) * width
  const [px, py] = [(thing.x - x) * scale + width / 2, (thing.y - y) * scale + height / 2]
  const room = 0.12 * Math.max(Math.abs(px - width / 2), Math.abs(py - height / 2), thing.width * scale) + 4
  const [half, tall] = [(thing.width / 2) * scale + room, (thing.height / 2) * scale + room]
  return {
    left: Math.max(0, Math.floor(px - half)),
    right: Math.min(width - 1, Math.ceil(px + half)),
    top: Math.max(0, Math.floor(py - tall)),
    bottom: Math.min(height - 1, Math.ceil(py + tall)),
  }
}

const paint = (canvas: Canvas, thing: Thing, { shot, ray }: { shot: Shot; ray: Ray }): void => {
  const { left, right, top, bottom } = boundsOf(thing, shot, canvas)
  for (let py = top; py <= bottom; py++) {
    for (let px = left; px <= right; px++) {
      const [x, y] = ray(px, py, thing.depth)
      const shade = thingShade(thing, (x - thing.x) / (thing.width / 2), (y - thing.y) / (thing.height / 2))
      if (shade !== undefined) canvas.pixels[py * canvas.width + px] = shade
    }
  }
}

const lit = ({ width, height, pixels }: Canvas, shot: Shot, chance: Chance): void => {
  const [cos, sin] = [Math.cos(shot.from), Math.sin(shot.from)]
  for (let at = 0; at < pixels.length; at++) {
    const [u, v] = [(at % width) / width - 0.5, Math.floor(at / width) / height - 0.5]
    const light = shot.gain * (1 + shot.slope * (u * cos + v * sin))
    const seen = (pixels[at] ?? 0) * light + chance.bell() * shot.grain
    pixels[at] = Math.round(Math.min(255, Math.max(0, seen)))
  }
}

export const shownSize = { width: 480, height: 360 } as const

/** The picture that a phone takes of a place. */
export const takePicture = (place: Place, shot: Shot): Luma => {
  const { width, height } = shownSize
  const canvas: Canvas = { width, height, pixels: new Float32Array(width * height) }
  const ray = rayOf(shot, width, height)
  for (let py = 0; py < height; py++) {
    for (let px = 0; px < width; px++) {
      const [x, y] = ray(px, py, 1)
      canvas.pixels[py * width + px] = wallShade(place, x, y)
    }
  }
  for (const thing of [...place.fixed, ...place.goods].sort((a, b) => b.depth - a.depth))
    paint(canvas, thing, { shot, ray })
  lit(canvas, shot, chanceOf(shot.noise))
  return canvas
}
