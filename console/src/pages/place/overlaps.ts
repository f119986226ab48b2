import { overlaps } from '@app/rules/shop/places/boundary-overlap'
import type { PlaceBoundary } from '@app/types/shop/boundaries'

type Named = { readonly gridId: string; readonly name: string }

/** Pairs of grids whose boundaries cover common ground, by name: a shop there would lie in both. */
export const overlappingGrids = (
  grids: readonly Named[],
  boundaries: readonly PlaceBoundary[],
): readonly (readonly [string, string])[] => {
  const drawn = grids.flatMap(({ gridId, name }) => {
    const found = boundaries.find(({ placeId }) => placeId === gridId)
    return found ? [{ name, boundary: found.boundary }] : []
  })
  return drawn.flatMap((one, n) =>
    drawn
      .slice(n + 1)
      .filter((other) => overlaps(one.boundary, other.boundary))
      .map((other) => [one.name, other.name] as const),
  )
}
