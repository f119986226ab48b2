import * as z from 'zod'
import { changes, Day, Id, Instant, reads, refusing, ShopId, Words } from '../platform/contract'
import { planLimits } from './plan/values'

const Cap = z.number().int().min(1).max(planLimits.yearlyCap)
const Months = z.number().int().min(1)

/**
 * What a bureau plans its visits by, from a day on; version 0 is the one that is shipped. Never changed.
 */
export const PlanSetting = z.object({
  version: z.number().int(),
  effectiveFrom: Day,
  /** The most planned inspections of one shop in a year, published by each body (国办发〔2024〕54号). */
  yearlyCap: z.number().int(),
  /** At the latest so many months after the last full inspection comes the next: food (Order 49 art. 22). */
  foodEveryMonths: z.number().int(),
  /** The same for drugs and devices. No source settles it: 待本局确认. */
  drugsEveryMonths: z.number().int(),
  setAt: Instant.optional(),
  setBy: z.string().optional(),
  reason: z.string().optional(),
})
export type PlanSetting = z.infer<typeof PlanSetting>

/** A supervision inspection that a superior bureau made (Order 49 art. 42). */
export const SuperiorVisit = z.object({
  visitId: Id,
  day: Day,
  /** Which bureau inspected. */
  bureau: z.string(),
  /** Number of its record or letter. */
  documentNumber: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
  withdrawn: z.object({ at: Instant, by: z.string(), reason: z.string() }).optional(),
})
export type SuperiorVisit = z.infer<typeof SuperiorVisit>

const path = '/shops/{shopId}/superior-visits'

export const planContract = {
  /** The setting of today, of later and of before; newest first, the shipped one last. */
  showPlanSetting: reads('/plan-setting').output(z.object({ today: z.number().int(), versions: z.array(PlanSetting) })),
  /** Sets it from a day on, today at the earliest; what began before stays under the setting of then. */
  setPlanSetting: changes('/plan-setting')
    .input(
      z.strictObject({
        effectiveFrom: Day,
        yearlyCap: Cap,
        foodEveryMonths: Months.max(planLimits.foodEveryMonths),
        drugsEveryMonths: Months.max(planLimits.drugsEveryMonths),
        reason: Words(200),
      }),
    )
    .output(z.object({ version: z.number().int() }))
    .errors(refusing('plan.dayPast')),
  /** What superior bureaus inspected at a shop, the newest first; what was withdrawn stays, marked. */
  listSuperiorVisits: reads(path)
    .input(z.object({ shopId: ShopId }))
    .output(z.object({ visits: z.array(SuperiorVisit) }))
    .errors(refusing('shop.unknown')),
  recordSuperiorVisit: changes(path)
    .input(z.strictObject({ shopId: ShopId, day: Day, bureau: Words(60), documentNumber: Words(60) }))
    .output(z.object({ visitId: Id }))
    .errors(refusing('shop.unknown', 'superiorVisit.dayInvalid')),
  /** It was recorded by mistake. */
  withdrawSuperiorVisit: changes(`${path}/{visitId}/withdraw`)
    .input(z.strictObject({ shopId: ShopId, visitId: Id, reason: Words(200) }))
    .output(z.object({ visitId: Id }))
    .errors(refusing('shop.unknown', 'superiorVisit.unknown')),
}
