import * as z from 'zod'
import { changes, Id, Instant, reads, refusing, ShopId } from '../platform/contract'
import { mostBoundariesAtOnce } from './values'

const Position = z.tuple([z.number(), z.number()])
/** A GeoJSON Polygon in GCJ-02, the outer ring first; at most 500 points, closed, not crossing itself. */
export const Boundary = z.strictObject({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(Position).max(501)).min(1).max(20),
})
export type Boundary = z.infer<typeof Boundary>

/** The boundary of a grid or a station. */
export const PlaceBoundary = z.object({ placeId: Id, boundary: Boundary, squareMetres: z.number(), setAt: Instant })
export type PlaceBoundary = z.infer<typeof PlaceBoundary>

export const boundariesContract = {
  /** Draws grids and stations, or takes their boundary away where none is given. All of them or none. */
  setBoundaries: changes('/boundaries')
    .input(
      z.strictObject({
        boundaries: z
          .array(z.strictObject({ placeId: Id, boundary: Boundary.optional() }))
          .min(1)
          .max(mostBoundariesAtOnce),
      }),
    )
    .output(z.object({ placeIds: z.array(Id) }))
    .errors(refusing('place.unknown', 'boundary.invalid')),
  listBoundaries: reads('/boundaries').output(z.object({ boundaries: z.array(PlaceBoundary) })),
  /** How many shops each grid has, as far as the asker sees them; closed ones are left out. */
  countPlaces: reads('/lists/places').output(
    z.object({
      grids: z.array(z.object({ gridId: Id, shops: z.number().int() })),
      /** Shops that no grid has yet. */
      none: z.number().int(),
    }),
  ),
  /** Shops of a grid that lie outside its boundary, each with the grids it lies in: a hint, nothing is moved. */
  checkGrid: reads('/grids/{gridId}/outside')
    .input(z.object({ gridId: Id }))
    .output(
      z.object({
        outside: z.array(
          z.object({
            shopId: ShopId,
            name: z.string(),
            address: z.string(),
            liesIn: z.array(z.object({ gridId: Id, name: z.string() })),
          }),
        ),
        /** All of them; `outside` names the first 200. */
        outsideTotal: z.number().int(),
        inside: z.number().int(),
        /** Whose place on the map nobody knows. */
        unplaced: z.number().int(),
      }),
    )
    .errors(refusing('place.unknown', 'boundary.unknown')),
}
