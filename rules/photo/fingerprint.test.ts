import { describe, expect, it } from 'vitest'
import { asked, distanceOf, fingerprintOf } from './fingerprint'
import { nearBits, printIndex } from './print-index'
import { agreementOf, isOnePicture } from './same-picture'
import { nearShot, shotOf, takePicture } from './testing/camera'
import { laterIn, placeOf } from './testing/place'
import { chanceOf } from './testing/random'
import { tamper, tamperings } from './testing/tamper'

const seeds = [3, 14, 15, 92, 65]
const pictureOf = (seed: number) => takePicture(placeOf(seed), shotOf(seed + 5_000))
const pictures = seeds.map(pictureOf)
const index = printIndex({
  high: Uint32Array.from(pictures, (picture) => fingerprintOf(picture).high),
  low: Uint32Array.from(pictures, (picture) => fingerprintOf(picture).low),
})

/** Places of the pictures from which this one was made. */
const madeFrom = (picture: (typeof pictures)[number]) =>
  index.nearest(asked(picture), 24).flatMap(({ at, part }) => {
    const agreement = agreementOf({ kept: pictures[at]!, asked: picture }, part)
    return agreement && isOnePicture(agreement) ? [at] : []
  })

describe('a picture that was used before', () => {
  it.each(tamperings)('is found when it was %s', (how) => {
    expect(pictures.map((picture, at) => madeFrom(tamper(picture, how, at).picture))).toEqual(
      seeds.map((_, at) => [at]),
    )
  })

  it('is not another picture of the same corner, of the next day', () => {
    const later = seeds.map((seed, at) =>
      takePicture(laterIn(placeOf(seed), at, 0.3), nearShot(shotOf(seed + 5_000), at)),
    )
    expect(later.map(madeFrom)).toEqual(seeds.map(() => []))
  })

  it('is not one of another kitchen', () => {
    expect([1, 2, 3, 4].map((seed) => madeFrom(pictureOf(seed + 700)))).toEqual([[], [], [], []])
  })
})

describe('many fingerprints', () => {
  it('are searched as if each were looked at', () => {
    const chance = chanceOf(1)
    const word = () => Math.floor(chance.dice() * 2 ** 32)
    const high = Uint32Array.from({ length: 5_000 }, word)
    const low = Uint32Array.from({ length: 5_000 }, word)
    const part = { share: 1, x: 0, y: 0, degrees: 0 }
    const flipped = (value: number, times: number) =>
      Array.from({ length: times }).reduce<number>((so) => (so ^ (1 << chance.whole(0, 31))) >>> 0, value)
    const index = printIndex({ high, low })
    for (let n = 0; n < 60; n++) {
      const print = { high: flipped(high[n]!, n % 8), low: flipped(low[n]!, n % 6) }
      const wanted = [...high.keys()].filter((at) => distanceOf(print, { high: high[at]!, low: low[at]! }) <= nearBits)
      expect(
        index
          .nearest([{ part, print }], 5_000)
          .map(({ at }) => at)
          .sort((a, b) => a - b),
      ).toEqual(wanted)
    }
  })
})
