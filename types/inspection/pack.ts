import * as z from 'zod'
import { tableTopics } from '../checklist/values'
import { ValidUntil } from '../licence/contract'
import { licenceKinds } from '../licence/values'
import { Day, Id, reads, Sha256, ShopId } from '../platform/contract'
import { ShopCode } from '../shop/shop-code'
import { businessTraits, businessTypes, shopStatuses, sizeClasses } from '../shop/values'
import { Checklist } from './checklist'
import { PlanSetting, SuperiorVisit } from './plan'
import { InspectionLine, Notice } from './shown'
import { inspectionKinds, noticeSubjects } from './values'

/**
 * A shop as an inspector's phone keeps it for when there is no network: what beginning an inspection asks for, and no
 * more. No operator, no telephone number, no answers of earlier visits (PIPL art. 6).
 */
export const PackShop = z.object({
  shopId: ShopId,
  /** Of the register's entry; every inspection, paper and code raises it. */
  revision: z.number().int(),
  name: z.string(),
  /** First letters of the name, as they are typed: `hytmg`. */
  initials: z.string(),
  address: z.string(),
  creditCode: z.string().optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  traits: z.array(z.enum(businessTraits)).optional(),
  sizeClass: z.enum(sizeClasses).optional(),
  status: z.enum(shopStatuses),
  gridId: Id.optional(),
  /** Whole texts of the signs that lead here: another text with the same number is not the bureau's. */
  codes: z.array(ShopCode),
  licences: z.array(
    z.object({
      kind: z.enum(licenceKinds),
      number: z.string(),
      validUntil: ValidUntil.optional(),
      cancelled: z.boolean().optional(),
    }),
  ),
  /** Of this year and the one before; of an older history the newest. */
  visits: z.array(
    InspectionLine.pick({
      inspectionId: true,
      kind: true,
      state: true,
      day: true,
      verdict: true,
      scale: true,
      failing: true,
    }),
  ),
  /** What no later visit cleared, in the words in which it was found. */
  failures: z.array(
    z.object({
      key: z.string(),
      number: z.string(),
      text: z.string(),
      day: Day,
      remark: z.string().optional(),
    }),
  ),
  /** Of the last concluded inspection that looked at everything. */
  fullOn: Day.optional(),
  /** What superior bureaus inspected there, where Order 49 art. 42 counts it. */
  superior: z.array(SuperiorVisit.pick({ day: true, bureau: true, documentNumber: true })).optional(),
  /** Inspectors whom the shop has asked to step aside (回避), and nobody let back. */
  away: z.array(Id),
  /** Those of them who may come again, but only with whom the station's head sent them. */
  bound: z.array(z.object({ personId: Id, withId: Id })).optional(),
})
export type PackShop = z.infer<typeof PackShop>

/** A table in force or to come, without its items: what decides whether it holds for a shop on a day. */
export const PackTable = z.object({
  id: z.string(),
  version: z.number().int(),
  hash: Sha256,
  businessTypes: z.array(z.enum(businessTypes)).readonly(),
  topic: z.enum(tableTopics).optional(),
  traits: z.array(z.enum(businessTraits)).readonly().optional(),
  effectiveFrom: Day,
  publishedAt: z.string().optional(),
})
export type PackTable = z.infer<typeof PackTable>

export const packContract = {
  /**
   * Inspector: the shops of the own grids as far as they differ from what the phone has, by `rules/inspection/grid-pack`:
   * `have` are the digests of all buckets. Whole buckets come back and replace the old ones; `next` is where the next
   * page begins, absent on the last.
   */
  pullGrid: reads('/my/grid-pack')
    .input(
      z.object({
        have: z
          .string()
          .regex(/^[\w-]{0,1792}$/)
          .optional(),
        from: z.coerce.number<number>().int().min(0).max(255).optional(),
      }),
    )
    .output(
      z.object({
        grids: z.array(
          z.object({
            gridId: z.union([Id, z.literal('none')]),
            name: z.string(),
            part: z.enum(['responsible', 'deputy']).optional(),
            officer: z.string().optional(),
          }),
        ),
        /** Own shops that were drawn by lot within a year, with the last day; on the last page. */
        drawn: z.array(z.object({ shopId: ShopId, on: Day })),
        buckets: z.array(z.object({ bucket: z.number().int(), shops: z.array(PackShop) })),
        next: z.number().int().optional(),
      }),
    ),
  /**
   * Inspector: which tables are in force or to come, the notices that are read out, and the content of tables that the
   * phone lacks; `have` are the hashes it has, each by its first twelve characters. Not all may fit: asked again with
   * more in `have`, the rest follows.
   */
  pullTables: reads('/my/tables')
    .input(
      z.object({
        have: z
          .string()
          .regex(/^[0-9a-f,]{0,1299}$/)
          .optional(),
      }),
    )
    .output(
      z.object({
        current: z.array(PackTable),
        /** What visits are planned by, today and later. */
        plans: z.array(PlanSetting),
        notices: z.array(z.object({ kind: z.enum(inspectionKinds), subject: z.enum(noticeSubjects), notice: Notice })),
        tables: z.array(Checklist),
      }),
    ),
}
