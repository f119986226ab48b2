/** GCJ-02, degrees. */
export type Point = { readonly longitude: number; readonly latitude: number }

/** About ten centimetres: more digits say nothing about a shop. */
const decimals = 6

const rounded = (degrees: number): number => Math.round(degrees * 10 ** decimals) / 10 ** decimals

export const tidyPoint = <P extends Point>(point: P): P => ({
  ...point,
  longitude: rounded(point.longitude),
  latitude: rounded(point.latitude),
})

/** The box of China, which tells longitude from latitude and a slip of the hand from a place. */
export const isInChina = ({ longitude, latitude }: Point): boolean =>
  longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54

/** Two figures of a cell or of a map, in either order: `106.551, 38.472`. Undefined when they are no place in China. */
export const readPoint = (text: string): Point | undefined => {
  const figures = text.match(/\d{1,3}(?:\.\d+)?/g)?.map(Number) ?? []
  const [first, second] = figures
  if (first === undefined || second === undefined || figures.length !== 2) return undefined
  const points = [
    { longitude: first, latitude: second },
    { longitude: second, latitude: first },
  ]
  const found = points.find(isInChina)
  return found && tidyPoint(found)
}
