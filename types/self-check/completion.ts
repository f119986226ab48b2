import * as z from 'zod'
import { Day, Id, reads, ShopId } from '../platform/contract'
import { fromAsked, nextPage } from '../platform/in-pages'
import { completionKinds } from './values'

const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

/**
 * Periods of a month, by the day on which they ended: what was owed was done in time, late, or not at all; what a closed
 * shop did not owe stands apart.
 */
export const CompletionFigures = z.object({
  owed: z.int(),
  done: z.int(),
  late: z.int(),
  missed: z.int(),
  closed: z.int(),
})
export type CompletionFigures = z.infer<typeof CompletionFigures>

const asked = { month: Month, kind: z.enum(completionKinds) }

/** A station whole, or one of its grids; without a grid, its shops that no grid has. */
export const CompletionPlace = z.object({
  level: z.enum(['station', 'grid']),
  stationId: Id.optional(),
  stationName: z.string().optional(),
  gridId: Id.optional(),
  gridName: z.string().optional(),
  /** Shops that are counted, and those of them that missed something. */
  shops: z.int(),
  behind: z.int(),
  figures: CompletionFigures,
})
export type CompletionPlace = z.infer<typeof CompletionPlace>

export const CompletionLine = z.object({
  shopId: ShopId,
  shopName: z.string(),
  /** The day through which its periods are counted. */
  through: Day,
  figures: CompletionFigures,
  /** Periods that nothing came for yet, newest first: `2026-11-23`, `2026-W48`. */
  missedPeriods: z.array(z.string()),
  /** Its last self-checks are worth a closer look: why is said on the shop's own page, and it is no verdict. */
  hasHint: z.boolean(),
})
export type CompletionLine = z.infer<typeof CompletionLine>

export const completionOperations = {
  /**
   * Completion of self-checks and of the statutory records by station and grid, as far as the asker supervises them:
   * a station's own line comes before those of its grids, and only for whoever sees the whole station.
   */
  listCompletionPlaces: reads('/self-check-completion/{month}/{kind}/places')
    .input(z.object({ ...asked, ...fromAsked }))
    .output(
      z.object({ month: Month, kind: z.enum(completionKinds), places: z.array(CompletionPlace), next: nextPage }),
    ),
  /**
   * The shops of one grid, named with its station; without a grid, the station's that no grid has. Who missed most first.
   * `hinted`: those alone that are worth a closer look.
   */
  listCompletion: reads('/self-check-completion/{month}/{kind}/shops')
    .input(
      z.object({
        ...asked,
        stationId: Id.optional(),
        gridId: Id.optional(),
        hinted: z.literal('yes').optional(),
        ...fromAsked,
      }),
    )
    .output(
      z.object({
        month: Month,
        kind: z.enum(completionKinds),
        shops: z.array(CompletionLine),
        total: z.int(),
        next: nextPage,
      }),
    ),
}
