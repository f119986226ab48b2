import { conflictDecisions } from '@app/types/inspection/conflict/values'
import { ContentSignature, SigningRefused } from '@app/types/inspection/content'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

/** A delivery that contradicts one already taken: kept whole, for the office to decide. */
const DeliveryConflict = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  inspectionId: z.string(),
  version: z.number(),
  contentHash: z.string(),
  /** The version that was there first. */
  against: z.string(),
  content: z.string(),
  signatures: z.array(ContentSignature),
  refusalToSign: SigningRefused.optional(),
  receivedAt: z.string(),
  deliveredBy: z.string(),
  /** What the office found out about it. */
  settled: z
    .object({
      decision: z.enum(conflictDecisions),
      reason: z.string(),
      at: z.string(),
      personId: z.string(),
      name: z.string(),
    })
    .optional(),
})

export type StoredConflict = z.infer<typeof DeliveryConflict>

type Of = Pick<StoredConflict, 'district' | 'shopId' | 'inspectionId'>

export const conflictStore = (table: RecordsTable) => {
  const conflicts = collection(table, {
    name: 'DeliveryConflict',
    schema: DeliveryConflict,
    key: ({ district, shopId, inspectionId, contentHash }: Of & Pick<StoredConflict, 'contentHash'>) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `CONFLICT#${inspectionId}#${contentHash}`,
    }),
    list: ({ district, receivedAt, contentHash }) => ({
      listPk: `D#${district}#CONFLICTS`,
      listSk: `${receivedAt}#${contentHash}`,
    }),
  })
  return {
    conflicts,
    /** Of one inspection, in the order in which they came. */
    conflictsOf: async ({ district, shopId, inspectionId }: Of) => {
      const kept = await conflicts.within(`D#${district}#SHOP#${shopId}`, `CONFLICT#${inspectionId}#`)
      return kept.toSorted((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt))
    },
  }
}
