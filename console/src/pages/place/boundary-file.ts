import { type Boundary, type BoundaryFault, boundaryFault, boundaryFaultNames } from '@app/rules/shop/places/boundary'
import { mostBoundariesAtOnce } from '@app/types/shop/values'

type Place = { readonly placeId: string; readonly name: string }

/** One area of a file: whose it is, and why it cannot be taken. */
export type FileArea = {
  readonly name: string
  readonly placeId?: string
  readonly boundary?: Boundary
  readonly problem?: string
}

const nameFields = ['name', '名称', '网格', '网格名称', 'NAME', 'Name']

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nameOf = (properties: unknown): string => {
  if (!isRecord(properties)) return ''
  const found = nameFields.map((field) => properties[field]).find((value) => typeof value === 'string')
  return typeof found === 'string' ? found.trim() : ''
}

/** A GeoJSON polygon, or the one polygon of a multi-polygon. Heights that follow a position are left out. */
const boundaryOf = (geometry: unknown): Boundary | undefined => {
  if (!isRecord(geometry)) return undefined
  const { type, coordinates } = geometry
  const rings =
    type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.length === 1 ? coordinates[0] : coordinates
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !isRings(rings)) return undefined
  return { type: 'Polygon', coordinates: rings.map((ring) => ring.map(([x, y]) => [x, y] as const)) }
}

const isRings = (value: unknown): value is (readonly [number, number])[][] =>
  Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(isPosition))

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'

const problemOf = (
  boundary: Boundary | undefined,
  places: readonly Place[],
  isRepeated: boolean,
): string | undefined => {
  if (places.length === 0) return '本区没有叫这个名字的网格'
  if (places.length > 1) return '有几个网格叫这个名字，请在文件里写“所名·网格名”'
  if (isRepeated) return '文件里出现了两次'
  if (boundary === undefined) return '不是一块连着的区域'
  const fault: BoundaryFault | undefined = boundaryFault(boundary)
  return fault && boundaryFaultNames[fault]
}

/** The areas of a GeoJSON file, each matched to a grid by name; undefined when the file is no such thing. */
export const readBoundaryFile = (
  text: string,
  placesNamed: (name: string) => readonly Place[],
): readonly FileArea[] | undefined => {
  const features = featuresIn(text)
  if (features === undefined) return undefined
  const areas = features.map(areaOf)
  return areas.map(({ name, boundary }, n) => {
    const places = name === '' ? [] : placesNamed(name)
    const isRepeated = areas.findIndex((area) => area.name === name) !== n
    const problem = problemOf(boundary, places, isRepeated)
    return {
      name: name || `第 ${n + 1} 块，没有名字`,
      ...(places[0] && { placeId: places[0].placeId }),
      ...(boundary && { boundary }),
      ...(problem !== undefined && { problem }),
    }
  })
}

const areaOf = (feature: unknown): { readonly name: string; readonly boundary: Boundary | undefined } =>
  isRecord(feature)
    ? { name: nameOf(feature['properties']), boundary: boundaryOf(feature['geometry']) }
    : { name: '', boundary: undefined }

const featuresIn = (text: string): readonly unknown[] | undefined => {
  try {
    const file: unknown = JSON.parse(text)
    if (!isRecord(file)) return undefined
    if (file['type'] === 'Feature') return [file]
    const { features } = file
    return file['type'] === 'FeatureCollection' && Array.isArray(features) ? features : undefined
  } catch {
    return undefined
  }
}

type Drawn = { readonly placeId: string; readonly boundary: { type: 'Polygon'; coordinates: [number, number][][] } }

/** The areas that can be drawn, as the server is told. */
export const fitting = (areas: readonly FileArea[]): readonly (FileArea & { readonly placeId: string })[] =>
  areas.flatMap((area) =>
    area.problem === undefined && area.placeId !== undefined && area.boundary !== undefined
      ? [{ ...area, placeId: area.placeId }]
      : [],
  )

/** In portions that each fit into one request. */
export const batchesOf = (areas: readonly FileArea[]): readonly Drawn[][] => {
  const drawn = areas.flatMap(({ placeId, boundary }): Drawn[] =>
    placeId !== undefined && boundary !== undefined
      ? [
          {
            placeId,
            boundary: {
              type: 'Polygon',
              coordinates: boundary.coordinates.map((ring) => ring.map(([x, y]): [number, number] => [x, y])),
            },
          },
        ]
      : [],
  )
  const count = Math.ceil(drawn.length / mostBoundariesAtOnce)
  return Array.from({ length: count }, (_, n) => drawn.slice(n * mostBoundariesAtOnce, (n + 1) * mostBoundariesAtOnce))
}
