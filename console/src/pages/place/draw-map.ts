import type { PlaceBoundary } from '@app/types/shop/boundaries'

export type MapGrid = {
  readonly gridId: string
  readonly name: string
  readonly shops: number
  readonly vacant: boolean
  readonly officer?: string | undefined
}

type Area = {
  readonly grid: MapGrid
  readonly path: string
  readonly label: { readonly x: number; readonly y: number }
}
type DrawnMap = { readonly areas: readonly Area[]; readonly width: number; readonly height: number }

const width = 960
const margin = 8

type Xy = readonly [number, number]

const extent = (values: readonly number[]): Xy => [
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
]

const rounded = (value: number) => Math.round(value * 10) / 10

/** Grids that have a boundary as SVG paths, north up, a degree of longitude as wide as it is there. */
export const drawMap = (grids: readonly MapGrid[], boundaries: readonly PlaceBoundary[]): DrawnMap => {
  const drawn = grids.flatMap((grid) => {
    const found = boundaries.find(({ placeId }) => placeId === grid.gridId)
    return found ? [{ grid, rings: found.boundary.coordinates }] : []
  })
  const points = drawn.flatMap(({ rings }) => rings.flat())
  const [west, east] = extent(points.map(([x]) => x))
  const [south, north] = extent(points.map(([, y]) => y))
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (width - 2 * margin) / Math.max((east - west) * narrowing, (north - south) * 0.8, 1e-6)
  const project = ([x, y]: Xy): Xy => [
    rounded(margin + (x - west) * narrowing * scale),
    rounded(margin + (north - y) * scale),
  ]
  const areas = drawn.map(({ grid, rings }) => {
    const lines = rings.map((ring) => ring.map(project))
    const outer = lines[0] ?? []
    const [left, right] = extent(outer.map(([x]) => x))
    const [top, bottom] = extent(outer.map(([, y]) => y))
    return {
      grid,
      path: lines.map((line) => `M${line.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join(''),
      label: { x: rounded((left + right) / 2), y: rounded((top + bottom) / 2) },
    }
  })
  return { areas, width, height: areas.length > 0 ? Math.ceil((north - south) * scale + 2 * margin) : 0 }
}
