import * as z from 'zod'
import { changes, Day, Id, reads, refusing, ShopId, Words } from '../platform/contract'
import { listStanding, pageAsked } from '../platform/lists'
import { conductHints } from './conduct/values'
import { InspectionLine } from './shown'

/** A hint with what it rests on: `value` was found, `limit` is the table's; other inspections by shop and number. */
const Hint = z.object({
  hint: z.enum(conductHints),
  value: z.number().int(),
  limit: z.number().int(),
  others: z.array(z.object({ shopId: ShopId, inspectionId: Id, shopName: z.string() })),
})

const Visit = z.object({
  ...InspectionLine.shape,
  hints: z.array(Hint),
  /** What somebody of the office found out. */
  finding: z.string().optional(),
})
export type ConductVisit = z.infer<typeof Visit>

const Person = z.object({
  personId: Id,
  name: z.string(),
  /** Concluded inspections in the period, and how many of them found something failing. */
  visits: z.number().int(),
  withFailing: z.number().int(),
  hinted: z.number().int(),
})
export type ConductPerson = z.infer<typeof Person>

export const conductContract = {
  /**
   * Concluded inspections of a period that somebody may want to look into, each hint with its evidence, and the
   * inspectors with their counts. The office sees the district, a head the own station, an inspector the own visits.
   * At most 92 days. Nothing is judged.
   */
  reviewConduct: reads('/lists/conduct')
    .input(
      z.object({
        from: Day,
        to: Day,
        stationId: Id.optional(),
        inspectorId: Id.optional(),
        hint: z.enum(conductHints).optional(),
        ...pageAsked,
      }),
    )
    .output(z.object({ visits: z.array(Visit), people: z.array(Person), ...listStanding }))
    .errors(refusing('conduct.periodTooLong')),
  /** Office: what was found out about how an inspection was made. Nothing that was signed changes. */
  noteConduct: changes('/shops/{shopId}/inspections/{inspectionId}/conduct')
    .input(z.strictObject({ shopId: ShopId, inspectionId: Id, finding: Words(200) }))
    .output(z.object({ inspectionId: Id }))
    .errors(refusing('shop.unknown', 'inspection.unknown')),
}
