import * as z from 'zod'
import { changes, Id, reads, refusing, Text, Words } from '../platform/contract'

export const Grid = z.object({ gridId: Id, name: z.string() })
export const Station = z.object({ stationId: Id, name: z.string(), phone: z.string().optional(), grids: z.array(Grid) })
export type Station = z.infer<typeof Station>

export const placesContract = {
  listPlaces: reads('/places').output(z.object({ stations: z.array(Station) })),
  addStation: changes('/stations')
    .input(z.strictObject({ name: Words(40), phone: Text(30).optional() }))
    .output(z.object({ stationId: Id }))
    .errors(refusing('place.exists')),
  /** The phone stands on the cards and signs of all its shops. */
  changeStation: changes('/stations/{stationId}')
    .input(z.strictObject({ stationId: Id, name: Words(40), phone: Text(30).optional() }))
    .output(z.object({ stationId: Id }))
    .errors(refusing('place.exists', 'place.unknown')),
  addGrid: changes('/grids')
    .input(z.strictObject({ stationId: Id, name: Words(40) }))
    .output(z.object({ gridId: Id }))
    .errors(refusing('place.exists', 'place.unknown')),
}
