import * as z from 'zod'
import { changes, Day, Id, Instant, reads, refusing, Sha256, ShopId, Words } from '../platform/contract'
import { businessTypes } from '../shop/values'

/** Shops in one draw (随机复查). */
export const mostDrawn = 100
const mostExcluded = 50
export const drawnBy = ['whole', 'station', 'businessType'] as const

const Scope = {
  title: Words(60),
  count: z.number().int().min(1).max(mostDrawn),
  /** Out of all at once, or out of each station or kind of business in proportion. */
  by: z.enum(drawnBy),
  stationId: Id.optional(),
  businessType: z.enum(businessTypes).optional(),
  /** A number that everybody can look up and nobody here makes, of a day that has not passed. */
  source: Words(60),
  sourceDay: Day,
}

const DrawLine = z.object({
  drawId: Id,
  ...Scope,
  eligible: z.number().int(),
  listHash: Sha256,
  frozenAt: Instant,
  frozenBy: z.string(),
  drawnAt: Instant.optional(),
})
export type DrawLine = z.infer<typeof DrawLine>

const ShopNamed = z.object({ shopId: ShopId, name: z.string() })

const DrawShown = z.object({
  ...DrawLine.shape,
  excluded: z.array(z.object({ ...ShopNamed.shape, reason: z.string() })),
  /** Every shop that could be drawn, as it was hashed: `rules/inspection/draw/draw-shops.ts`. */
  list: z.string(),
  run: z
    .object({ number: z.string(), seedHash: Sha256, at: Instant, by: z.string(), drawn: z.array(ShopNamed) })
    .optional(),
})
export type DrawShown = z.infer<typeof DrawShown>

export const drawContract = {
  /** Office: fixes which shops can be drawn, before the number is known by which they are. */
  freezeDraw: changes('/lists/draws')
    .input(
      z.strictObject({
        ...Scope,
        excluded: z.array(z.strictObject({ shopId: ShopId, reason: Words(100) })).max(mostExcluded),
      }),
    )
    .output(z.object({ drawId: Id, eligible: z.number().int(), listHash: Sha256 }))
    .errors(refusing('draw.nothing', 'draw.dayPast', 'shop.unknown')),
  /** Office: draws, once the number is public. Once for each draw. */
  runDraw: changes('/draws/{drawId}/run')
    .input(z.strictObject({ drawId: Id, number: Words(40) }))
    .output(z.object({ drawId: Id, drawn: z.number().int() }))
    .errors(refusing('draw.unknown', 'draw.done', 'draw.tooEarly')),
  /** The last fifty, newest first. */
  listDraws: reads('/draws').output(z.object({ draws: z.array(DrawLine) })),
  showDraw: reads('/draws/{drawId}')
    .input(z.object({ drawId: Id }))
    .output(DrawShown)
    .errors(refusing('draw.unknown')),
}
