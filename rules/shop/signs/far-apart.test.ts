import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coarsely, farApart, farApartTable, metresBetween, type Sighting } from './far-apart'

const at = '2026-11-22T02:00:00.000Z'
const later = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()
const wall: Sighting = { latitude: 30.25, longitude: 120.15, at }
/** So many metres to the north. */
const north = (metres: number, hours = 1): Sighting => ({
  ...wall,
  latitude: wall.latitude + metres / 111_195,
  at: later(hours),
})
const place = fc.record({
  latitude: fc.double({ min: 20, max: 50, noNaN: true }),
  longitude: fc.double({ min: 75, max: 130, noNaN: true }),
  at: fc.integer({ min: 0, max: 72 }).map(later),
})

describe('two sightings of one code', () => {
  it.each([
    ['at one wall', north(0), undefined],
    ['across a market', north(600), undefined],
    ['two kilometres apart within an hour', north(2_000), 2_000],
    ['two kilometres apart within the day', north(2_000, 24), 2_000],
    ['two kilometres apart, the day after', north(2_000, 25), undefined],
  ])('%s', (_, now, metres) => expect(farApart(now, [wall])).toBe(metres))

  it('say nothing alone, and the farthest of several counts', () => {
    expect(farApart(wall, [])).toBeUndefined()
    expect(farApart(north(3_000), [wall, north(2_900)])).toBe(3_000)
  })

  it('lie as far apart one way as the other, and a place lies nowhere from itself', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(metresBetween(one, other)).toBeCloseTo(metresBetween(other, one), 3)
        expect(metresBetween(one, one)).toBe(0)
        expect(farApart(one, [other])).toBe(farApart(other, [one]))
      }),
    )
  })

  it('are judged alike once a place is made coarse, but for what lies within 160 m of the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (metres) => {
        const exact = north(metres)
        const rough = [wall, exact].map((one) => ({
          ...one,
          latitude: coarsely(one.latitude),
          longitude: coarsely(one.longitude),
        })) as [Sighting, Sighting]
        if (Math.abs(metres - farApartTable.metres) < 160) return
        expect(farApart(rough[1], [rough[0]]) !== undefined).toBe(metres >= farApartTable.metres)
      }),
    )
  })
})

/** A telephone's error in metres: Rayleigh with the spread of a street, now and then a reflection off a tower. */
const errorOf = (random: () => number): number => {
  const spread = random() < 0.02 ? 300 : 30
  return spread * Math.sqrt(-2 * Math.log(1 - random()))
}

const seen = (truth: Sighting, random: () => number): Sighting => {
  const [error, way] = [errorOf(random), 2 * Math.PI * random()]
  const metre = 1 / 111_195
  return {
    ...truth,
    latitude: coarsely(truth.latitude + error * Math.cos(way) * metre),
    longitude: coarsely(truth.longitude + (error * Math.sin(way) * metre) / Math.cos((truth.latitude * Math.PI) / 180)),
  }
}

/** Mulberry32: the same figures every time. */
const figures = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

describe('a simulated year of double scans', () => {
  const pairs = 20_000
  const alarms = (metres: number) => {
    const random = figures(17)
    const told = Array.from({ length: pairs }, () => farApart(seen(north(metres), random), [seen(wall, random)]))
    return told.filter((one) => one !== undefined).length / pairs
  }

  it('raises fewer than one false alarm in a thousand for signs that hang where they should', () => {
    expect(alarms(0)).toBeLessThan(0.001)
  })

  it('tells of nearly every sign that hangs two kilometres from its own shop', () => {
    expect(alarms(2_000)).toBeGreaterThan(0.99)
  })
})
