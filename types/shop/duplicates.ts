import * as z from 'zod'
import { Cursor, changes, Instant, reads, refusing, ShopId, Words } from '../platform/contract'
import { businessTypes, duplicateReasons, duplicateStates, mergeFields, shopStatuses } from './values'

/** `YX1A0001.YX1A0002`: two shops of one district, the lower number first. */
const PairId = z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{8}\.[0-9A-HJ-NPQRTUWXY]{8}$/)

/** An entry of the register as it stands beside one that may be the same shop. */
export const DuplicateShop = z.object({
  shopId: ShopId,
  name: z.string(),
  creditCode: z.string().optional(),
  registrationNumber: z.string().optional(),
  address: z.string(),
  operator: z.string().optional(),
  phone: z.string().optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  status: z.enum(shopStatuses),
  stationName: z.string().optional(),
  gridName: z.string().optional(),
  inspections: z.number().int(),
})
export type DuplicateShop = z.infer<typeof DuplicateShop>

export const DuplicatePair = z.object({
  pairId: PairId,
  state: z.enum(duplicateStates),
  reasons: z.array(z.enum(duplicateReasons)),
  foundAt: Instant,
  settled: z.object({ at: Instant, by: z.string(), reason: z.string() }).optional(),
  shops: z.array(DuplicateShop).length(2),
})
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** The last search through the register: under way until `finishedAt`. */
export const DuplicateSearch = z.object({
  requestedAt: Instant,
  finishedAt: Instant.optional(),
  shops: z.number().int().optional(),
  found: z.number().int().optional(),
})
export type DuplicateSearch = z.infer<typeof DuplicateSearch>

const Winner = z.enum(['kept', 'merged'])
/** Whose value the surviving shop has from now on; what is not named follows the preview's `wins`. */
const Choices = z.strictObject(
  Object.fromEntries(mergeFields.map((field) => [field, Winner.optional()])) as Record<
    (typeof mergeFields)[number],
    z.ZodOptional<typeof Winner>
  >,
)

export const MergePreview = z.object({
  kept: DuplicateShop,
  merged: DuplicateShop,
  /** Both values as they read, empty where there is none; `wins` unless somebody chooses otherwise. */
  fields: z.array(
    z.object({ field: z.enum(mergeFields), kept: z.string(), merged: z.string(), differs: z.boolean(), wins: Winner }),
  ),
  /** `both`: recorded with both entries, and kept once. */
  papers: z.object({ kept: z.number().int(), moved: z.number().int(), both: z.number().int() }),
  inspections: z.object({ kept: z.number().int(), merged: z.number().int() }),
  /** A sign with the merged entry's code was printed: it is to be taken off the wall. */
  signToReplace: z.boolean(),
})
export type MergePreview = z.infer<typeof MergePreview>

const bothShops = { shopId: ShopId, otherId: ShopId }

/** Entries of the register that may be one shop: found, looked at, united, and parted again. */
export const duplicatesContract = {
  listDuplicates: reads('/duplicates')
    .input(z.object({ state: z.enum(duplicateStates).optional(), cursor: Cursor.optional() }))
    .output(
      z.object({
        pairs: z.array(DuplicatePair),
        cursor: Cursor.optional(),
        search: DuplicateSearch.optional(),
      }),
    ),
  /** Looks through the whole register now; every night does so too. One that is under way goes on. */
  findDuplicates: changes('/duplicates/search')
    .input(z.strictObject({}))
    .output(z.object({ requestedAt: Instant })),
  /** Two shops all the same: remembered, and never asked again. */
  settleDuplicate: changes('/duplicates/{pairId}/settle')
    .input(z.strictObject({ pairId: PairId, reason: Words(200) }))
    .output(z.object({ pairId: PairId, state: z.enum(duplicateStates) }))
    .errors(refusing('duplicate.unknown', 'duplicate.settled')),
  /** What uniting would do. `shopId` stays, `otherId` is merged into it. */
  previewMerge: reads('/shops/{shopId}/merge/{otherId}')
    .input(z.object(bothShops))
    .output(MergePreview)
    .errors(refusing('shop.unknown', 'merge.impossible')),
  /**
   * Unites two entries of one shop. Papers move to the one that stays; inspections, reports and members stay where they
   * were made and are shown together. The merged one's sign leads to the other's card.
   */
  mergeShops: changes('/shops/{shopId}/merge')
    .input(z.strictObject({ ...bothShops, fields: Choices, reason: Words(200) }))
    .output(z.object({ shopId: ShopId }))
    .errors(refusing('shop.unknown', 'merge.impossible')),
  /** Takes a merge back, while nothing builds on it. */
  splitShops: changes('/shops/{shopId}/split')
    .input(z.strictObject({ ...bothShops, reason: Words(200) }))
    .output(z.object({ shopId: ShopId }))
    .errors(refusing('shop.unknown', 'merge.unknown', 'merge.impossible', 'merge.builtUpon')),
}
