import { boundaryFault, contains } from '@app/rules/shop/places/boundary'
import { overlaps } from '@app/rules/shop/places/boundary-overlap'
import { expect, it } from 'vitest'
import { gridBoundary, pointIn, pointOfShop } from './district-map'

it.each([1, 4, 6, 7])('draws stations of %i grids without a fault, none over another', (grids) => {
  const drawn = [0, 1, 2].flatMap((station) => Array.from({ length: grids }, (_, n) => gridBoundary(station, n, grids)))
  expect(drawn.map(boundaryFault)).toEqual(drawn.map(() => undefined))
  const pairs = drawn.flatMap((one, n) => drawn.slice(n + 1).map((other) => [one, other] as const))
  expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([])
})

it('puts every shop inside the boundary of its grid, each elsewhere', () => {
  const places = [0, 1, 2, 5].flatMap((station) => [0, 1, 2].map((grid) => ({ station, grid, grids: 3 })))
  const points = places.flatMap((place, at) =>
    Array.from({ length: 100 }, (_, n) => ({ place, point: pointIn(place, n * places.length + at) })),
  )
  const strays = points.filter(
    ({ place: { station, grid, grids }, point: { longitude, latitude } }) =>
      !contains(gridBoundary(station, grid, grids), [longitude, latitude]),
  )
  expect(strays).toEqual([])
  expect(new Set(points.map(({ point }) => JSON.stringify(point))).size).toBe(points.length)
})

it('leaves a few shops unplaced and a few in the next grid, for there is something to be found', () => {
  const place = { station: 1, grid: 2, grids: 3 }
  const points = Array.from({ length: 1_200 }, (_, n) => pointOfShop(place, n))
  const placed = points.filter((point) => point !== undefined)
  const own = placed.filter(({ longitude, latitude }) => contains(gridBoundary(1, 2, 3), [longitude, latitude]))
  expect([points.length - placed.length, placed.length - own.length]).toEqual([71, 19])
})
