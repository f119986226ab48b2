import { boundaryFault } from '@app/rules/shop/places/boundary'
import { overlaps } from '@app/rules/shop/places/boundary-overlap'
import { expect, it } from 'vitest'
import { gridBoundary } from './district-map'

it.each([1, 4, 6, 7])('draws stations of %i grids without a fault, none over another', (grids) => {
  const drawn = [0, 1, 2].flatMap((station) => Array.from({ length: grids }, (_, n) => gridBoundary(station, n, grids)))
  expect(drawn.map(boundaryFault)).toEqual(drawn.map(() => undefined))
  const pairs = drawn.flatMap((one, n) => drawn.slice(n + 1).map((other) => [one, other] as const))
  expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([])
})
