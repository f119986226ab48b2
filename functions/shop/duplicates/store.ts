import { duplicateReasons, duplicateStates } from '@app/types/shop/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const Settled = z.object({ at: z.string(), by: z.string(), reason: z.string() })

/** Two entries that may be one shop. One that was settled stays, so that nobody is asked again. */
export const StoredPair = z.object({
  revision: z.number(),
  district: z.string(),
  pairId: z.string(),
  state: z.enum(duplicateStates),
  reasons: z.array(z.enum(duplicateReasons)),
  weight: z.number(),
  foundAt: z.string(),
  settled: Settled.optional(),
})
export type StoredPair = z.infer<typeof StoredPair>

/** The last search through a district's register. */
const StoredSearch = z.object({
  revision: z.number(),
  district: z.string(),
  requestedAt: z.string(),
  finishedAt: z.string().optional(),
  shops: z.number().optional(),
  found: z.number().optional(),
})

/** One merge, whole enough to take it back; kept beside the shop that stayed. */
export const StoredMerge = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  otherId: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  /** What the merged entry's status was. */
  statusBefore: z.string(),
  /** Facts of the shop that stayed which the merge may have changed, before and after. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  /** Papers that moved, as they were written with the shop that stayed. */
  papers: z.array(z.object({ licenceId: z.string(), revision: z.number() })),
  undone: Settled.optional(),
})
export type StoredMerge = z.infer<typeof StoredMerge>

/** The weightiest pair first. */
const rankOf = ({ weight, pairId }: StoredPair) => `${String(99 - weight).padStart(2, '0')}#${pairId}`

export const duplicateStore = (table: RecordsTable) => ({
  duplicatePairs: collection(table, {
    name: 'DuplicatePair',
    schema: StoredPair,
    key: ({ district, pairId }: { district: string; pairId: string }) => ({
      pk: `D#${district}#DUPLICATE#${pairId}`,
      sk: 'PAIR',
    }),
    list: (pair) => ({ listPk: `D#${pair.district}#DUPLICATES#${pair.state}`, listSk: rankOf(pair) }),
  }),
  duplicateSearches: collection(table, {
    name: 'DuplicateSearch',
    schema: StoredSearch,
    key: ({ district }: { district: string }) => ({ pk: `D#${district}`, sk: 'DUPLICATESEARCH' }),
  }),
  merges: collection(table, {
    name: 'ShopMerge',
    schema: StoredMerge,
    key: ({ district, shopId, otherId, at }: { district: string; shopId: string; otherId: string; at: string }) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `MERGE#${otherId}#${at}`,
    }),
  }),
})
