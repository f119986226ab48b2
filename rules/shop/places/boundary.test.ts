import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Boundary, boundaryFault, contains, orderedBoundary, type Position, squareMetres } from './boundary'
import { overlaps } from './boundary-overlap'

const polygon = (...rings: readonly (readonly Position[])[]): Boundary => ({ type: 'Polygon', coordinates: rings })
const rectangle = (west: number, south: number, east: number, north: number): readonly Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const square = rectangle(106, 30, 106.01, 30.01)
const hole = rectangle(106.002, 30.002, 106.004, 30.004)

describe('a boundary that is refused', () => {
  it.each([
    ['without a line', polygon(), 'empty'],
    ['of 501 points', polygon(Array.from({ length: 501 }, (_, n): Position => [106 + n * 1e-4, 30])), 'tooManyPoints'],
    ['with latitude and longitude mixed up', polygon(square.map(([x, y]): Position => [y, x])), 'notInChina'],
    ['wider than any district', polygon(rectangle(100, 30, 106, 31)), 'tooWide'],
    ['that is left open', polygon(square.slice(0, 4)), 'notClosed'],
    ['of two points', polygon([square[0], square[1], square[0]] as Position[]), 'tooFewPoints'],
    [
      'that is a line',
      polygon([
        [106, 30],
        [106.01, 30.01],
        [106.02, 30.02],
        [106, 30],
      ]),
      'crossesItself',
    ],
    [
      'that is a bow',
      polygon([
        [106, 30],
        [106.01, 30.01],
        [106.01, 30],
        [106, 30.02],
        [106, 30],
      ]),
      'crossesItself',
    ],
    [
      'that touches itself in a point',
      polygon([
        [106, 30],
        [106.02, 30],
        [106.01, 30.01],
        [106.02, 30.02],
        [106, 30.02],
        [106.01, 30.01],
        [106, 30],
      ]),
      'crossesItself',
    ],
    [
      'with a spike',
      polygon([
        [106, 30],
        [106.01, 30],
        [106.02, 30],
        [106.01, 30],
        [106.01, 30.01],
        [106, 30],
      ]),
      'crossesItself',
    ],
    ['with a point twice in a row', polygon([square[0], ...square] as Position[]), 'crossesItself'],
    ['whose hole cuts its line', polygon(square, rectangle(106.005, 30.005, 106.02, 30.006)), 'ringsMeet'],
    ['whose hole lies beside it', polygon(square, rectangle(106.02, 30.02, 106.03, 30.03)), 'holeOutside'],
    ['with a hole in a hole', polygon(square, hole, rectangle(106.0025, 30.0025, 106.003, 30.003)), 'holeOutside'],
  ])('%s', (_, boundary, fault) => {
    expect(boundaryFault(boundary as Boundary)).toBe(fault)
  })
})

it('a boundary with a hole is kept, its rings turned the right way round', () => {
  const given = polygon(square.toReversed(), hole)
  expect(boundaryFault(given)).toBeUndefined()
  expect(orderedBoundary(given)).toEqual(polygon(square, hole.toReversed()))
})

it.each([
  ['in the middle', [106.005, 30.007], true],
  ['on a side', [106.01, 30.005], true],
  ['on a corner', [106, 30], true],
  ['in the hole', [106.003, 30.003], false],
  ['on the line of the hole', [106.002, 30.003], true],
  ['outside', [106.011, 30.005], false],
  ['level with a corner outside', [105.99, 30], false],
] as const)('a shop %s', (_, at, isIn) => {
  expect(contains(polygon(square, hole), at)).toBe(isIn)
})

/** A ring around a centre with a corner in every direction: such a one never crosses itself. */
const star = fc
  .record({
    x: fc.integer({ min: 105_900, max: 106_100 }),
    y: fc.integer({ min: 29_900, max: 30_100 }),
    reaches: fc.array(fc.integer({ min: 200, max: 900 }), { minLength: 3, maxLength: 40 }),
  })
  .map(({ x, y, reaches }) => {
    const corners = reaches.map((reach, n): Position => {
      const turn = (2 * Math.PI * n) / reaches.length
      return [(x + (reach * Math.cos(turn)) / 100) / 1000, (y + (reach * Math.sin(turn)) / 100) / 1000]
    })
    return { centre: [x / 1000, y / 1000] as const, boundary: polygon([...corners, corners[0] as Position]) }
  })

/** Where a boundary and a shift of it lie to each other. */
const shifted = (boundary: Boundary, by: number) =>
  polygon(...boundary.coordinates.map((ring) => ring.map(([x, y]): Position => [x + by, y])))

describe('any ring around a centre', () => {
  it('is kept, holds its centre and none of what is far off, whichever way it turns', () => {
    fc.assert(
      fc.property(star, ({ centre, boundary }) => {
        expect(boundaryFault(boundary)).toBeUndefined()
        const turned = polygon(...boundary.coordinates.map((ring) => ring.toReversed()))
        expect(orderedBoundary(turned).coordinates[0]?.toSorted()).toEqual(
          orderedBoundary(boundary).coordinates[0]?.toSorted(),
        )
        for (const one of [boundary, turned, orderedBoundary(boundary)]) {
          expect(contains(one, centre)).toBe(true)
          expect(contains(one, [centre[0] + 0.01, centre[1]])).toBe(false)
        }
      }),
    )
  })

  it('ordered once is ordered for good, and is as large as before', () => {
    fc.assert(
      fc.property(star, ({ boundary }) => {
        const once = orderedBoundary(boundary)
        expect(orderedBoundary(once)).toEqual(once)
        expect(squareMetres(once)).toBeCloseTo(squareMetres(boundary), 0)
        expect(squareMetres(once)).toBeGreaterThan(0)
      }),
    )
  })

  it('crosses itself once two corners far apart change places', () => {
    const four = polygon(rectangle(106, 30, 106.01, 30.01))
    const [a, b, c, d] = four.coordinates[0] as Position[] as [Position, Position, Position, Position]
    expect(boundaryFault(polygon([a, c, b, d, a]))).toBe('crossesItself')
  })

  it('overlaps itself and any boundary that holds its centre, whoever is asked first; none that is far off', () => {
    fc.assert(
      fc.property(star, star, (one, other) => {
        expect(overlaps(one.boundary, one.boundary)).toBe(true)
        expect(overlaps(one.boundary, shifted(one.boundary, 0.05))).toBe(false)
        expect(overlaps(one.boundary, other.boundary)).toBe(overlaps(other.boundary, one.boundary))
        if (contains(other.boundary, one.centre)) expect(overlaps(one.boundary, other.boundary)).toBe(true)
      }),
    )
  })
})

it('neighbours that share a line do not overlap', () => {
  const east = polygon(rectangle(106.01, 30, 106.02, 30.01))
  expect(overlaps(polygon(square), east)).toBe(false)
  expect(overlaps(polygon(square), polygon(rectangle(106.009, 30.002, 106.02, 30.008)))).toBe(true)
})

it('a square of a hundredth of a degree at 30° north is about 1.07 km²', () => {
  expect(squareMetres(polygon(square)) / 1e6).toBeCloseTo(1.073, 2)
})
