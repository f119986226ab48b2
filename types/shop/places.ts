import * as z from 'zod'
import { mostGrids } from '../identity/values'
import { Cursor, changes, Day, Id, Instant, reads, refusing, Text, Words } from '../platform/contract'
import { holderKinds, mostDeputies } from './values'

/** Who answers for a grid (网格监管人员), by the name they had when they were put there. */
export const Holder = z.object({ personId: Id, name: z.string() })
export type Holder = z.infer<typeof Holder>

/** Without `responsible` the grid is vacant (缺责任人). */
export const Holding = z.object({ responsible: Holder.optional(), deputies: z.array(Holder) })
export type Holding = z.infer<typeof Holding>

export const Grid = z.object({ gridId: Id, name: z.string(), ...Holding.shape })
/** Whoever holds grids: a station (市场监管所), the brigade (执法大队) or an office of the bureau (机关股室). */
export const Station = z.object({
  stationId: Id,
  name: z.string(),
  kind: z.enum(holderKinds),
  phone: z.string().optional(),
  grids: z.array(Grid),
})
export type Station = z.infer<typeof Station>

/** One decision about who answers for grids of a station: what was before and what is since. */
export const HoldingChange = z.object({
  changeId: Id,
  at: Instant,
  by: z.string(),
  reason: z.string().optional(),
  grids: z.array(z.object({ gridId: Id, name: z.string(), before: Holding, after: Holding })),
})
export type HoldingChange = z.infer<typeof HoldingChange>

export const placesContract = {
  /** `day`: who answered for the grids at the end of that day; grids and names are those of now. */
  listPlaces: reads('/places')
    .input(z.object({ day: Day.optional() }))
    .output(z.object({ stations: z.array(Station) })),
  addStation: changes('/stations')
    .input(z.strictObject({ name: Words(40), phone: Text(30).optional(), kind: z.enum(holderKinds).optional() }))
    .output(z.object({ stationId: Id }))
    .errors(refusing('place.exists')),
  /** The phone stands on the cards and signs of all its shops. Without `kind` it stays what it is. */
  changeStation: changes('/stations/{stationId}')
    .input(
      z.strictObject({
        stationId: Id,
        name: Words(40),
        phone: Text(30).optional(),
        kind: z.enum(holderKinds).optional(),
      }),
    )
    .output(z.object({ stationId: Id }))
    .errors(refusing('place.exists', 'place.unknown')),
  addGrid: changes('/grids')
    .input(z.strictObject({ stationId: Id, name: Words(40) }))
    .output(z.object({ gridId: Id }))
    .errors(refusing('place.exists', 'place.unknown')),
  /** Says who answers for a grid from now on; whoever is not named does not any more. All are active inspectors. */
  appointHolders: changes('/grids/{gridId}/holders')
    .input(
      z.strictObject({
        gridId: Id,
        responsibleId: Id,
        deputyIds: z.array(Id).max(mostDeputies),
        reason: Words(200),
      }),
    )
    .output(z.object({ gridId: Id, holding: Holding }))
    .errors(refusing('place.unknown', 'holder.notInspector', 'holder.tooManyGrids')),
  /**
   * Passes every grid that somebody holds to others; where they only stood in, nobody need follow. `endsAccount` is the
   * security administrator's to say.
   */
  handOver: changes('/hand-overs')
    .input(
      z.strictObject({
        personId: Id,
        successors: z.array(z.strictObject({ gridId: Id, personId: Id })).max(mostGrids),
        endsAccount: z.boolean(),
        reason: Words(200),
      }),
    )
    .output(z.object({ personId: Id, grids: z.number().int(), ended: z.boolean(), revision: z.number().int() }))
    .errors(refusing('person.unknown', 'handOver.gridOpen', 'holder.notInspector', 'holder.tooManyGrids')),
  /** Who answered for the grids of a station, change by change, the newest first. */
  listHoldingChanges: reads('/stations/{stationId}/holdings')
    .input(z.object({ stationId: Id, cursor: Cursor.optional() }))
    .output(z.object({ changes: z.array(HoldingChange), cursor: Cursor.optional() }))
    .errors(refusing('place.unknown')),
}
