// @vitest-environment node
import { expect, it } from 'vitest'
import { overlappingGrids } from './overlaps'

const square = (placeId: string, west: number, east: number) => ({
  placeId,
  squareMetres: 1,
  setAt: '2026-11-22T02:00:00.000Z',
  boundary: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 30],
        [east, 30],
        [east, 30.01],
        [west, 30.01],
        [west, 30],
      ] as [number, number][],
    ],
  },
})
const grids = ['01', '02', '03', '04'].map((gridId) => ({ gridId, name: `${gridId}网格` }))

it('names the grids that cover common ground, not neighbours that share a line, nor a station around its grids', () => {
  const boundaries = [
    square('01', 106, 106.01),
    square('02', 106.01, 106.02),
    square('03', 106.015, 106.03),
    square('station', 106, 106.03),
  ]
  expect(overlappingGrids(grids, boundaries)).toEqual([['02网格', '03网格']])
})
