// @vitest-environment node
import { expect, it } from 'vitest'
import { batchesOf, fitting, readBoundaryFile } from './boundary-file'
import { drawMap } from './draw-map'
import { placesNamed } from './place-rows'

const grid = (gridId: string, name: string) => ({ gridId, name, deputies: [] })
const stations = [
  { stationId: 'S1', name: '青石所', kind: 'station' as const, grids: [grid('G1', '一网格'), grid('G2', '二网格')] },
  { stationId: 'S2', name: '柳荫所', kind: 'station' as const, grids: [grid('G3', '一网格')] },
]
const square = (west: number) => [
  [west, 30],
  [west + 0.01, 30],
  [west + 0.01, 30.01],
  [west, 30.01],
  [west, 30],
]
const feature = (name: string, coordinates: unknown = [square(106)], type = 'Polygon') => ({
  type: 'Feature',
  properties: { 名称: name },
  geometry: { type, coordinates },
})
const read = (...features: unknown[]) =>
  readBoundaryFile(JSON.stringify({ type: 'FeatureCollection', features }), placesNamed(stations))

it('matches areas to grids by name, and by station and grid where a name is not enough', () => {
  const areas = read(
    feature('二网格'),
    feature('柳荫所·一网格'),
    feature('青石所 一网格', [[square(106)]], 'MultiPolygon'),
  )
  expect(areas?.map(({ placeId, problem }) => [placeId, problem])).toEqual([
    ['G2', undefined],
    ['G3', undefined],
    ['G1', undefined],
  ])
})

it.each([
  ['a name that nobody has', [feature('九网格')], '本区没有叫这个名字的网格'],
  ['no name', [{ type: 'Feature', properties: null, geometry: null }], '本区没有叫这个名字的网格'],
  ['a name that two have', [feature('一网格')], '有几个网格叫这个名字，请在文件里写“所名·网格名”'],
  ['several parts', [feature('二网格', [[square(106)], [square(106.1)]], 'MultiPolygon')], '不是一块连着的区域'],
  ['a point', [feature('二网格', [106, 30], 'Point')], '不是一块连着的区域'],
  ['an open line', [feature('二网格', [square(106).slice(0, 4)])], '边界没有闭合，最后一点要和第一点相同'],
] as const)('says what is wrong with %s', (_, features, problem) => {
  const areas = read(...features) ?? []
  expect(areas[0]?.problem).toBe(problem)
  expect(fitting(areas)).toEqual([])
})

it('takes a name once', () => {
  expect(read(feature('二网格'), feature('二网格'))?.map(({ problem }) => problem)).toEqual([
    undefined,
    '文件里出现了两次',
  ])
})

it.each(['', '{', '[]', '{"type":"Topology"}'])('says that %j is no such file', (text) => {
  expect(readBoundaryFile(text, placesNamed(stations))).toBeUndefined()
})

it('sends eight areas in one request', () => {
  const areas = Array.from({ length: 17 }, (_, n) => ({
    name: `${n}`,
    placeId: `${n}`,
    boundary: { type: 'Polygon' as const, coordinates: [[[106, 30] as const]] },
  }))
  expect(batchesOf(areas).map(({ length }) => length)).toEqual([8, 8, 1])
})

it('draws grids north up and side by side, and leaves out those without a boundary', () => {
  const shown = (gridId: string) => ({ gridId, name: gridId, shops: 1, vacant: false })
  const boundary = (placeId: string, west: number) => ({
    placeId,
    squareMetres: 1,
    setAt: '2026-11-24T00:00:00Z',
    boundary: { type: 'Polygon' as const, coordinates: [square(west) as [number, number][]] },
  })
  const { areas, width, height } = drawMap(['G1', 'G2', 'G9'].map(shown), [boundary('G1', 106), boundary('G2', 106.01)])
  expect(areas.map(({ grid: { gridId } }) => gridId)).toEqual(['G1', 'G2'])
  const [west, east] = areas
  expect((east?.label.x ?? 0) - (west?.label.x ?? 0)).toBeGreaterThan(300)
  expect(west?.label.y).toBe(east?.label.y)
  expect(height).toBeGreaterThan(width / 2)
})
