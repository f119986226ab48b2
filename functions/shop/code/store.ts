import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

/** Where a code was seen, to some 100 m; nothing that says who looked (PIPL art. 6). */
const StoredScan = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  scanId: z.string(),
  serial: z.string(),
  seenAt: z.string(),
  latitude: z.number(),
  longitude: z.number(),
})

/** Long enough to compare a day with the one before. */
const keptSeconds = 2 * 86_400

export const scanStore = (table: RecordsTable) => ({
  scans: collection(table, {
    name: 'Scan',
    schema: StoredScan,
    key: ({ district, shopId, scanId }: { district: string; shopId: string; scanId: string }) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `SCAN#${scanId}`,
    }),
    ttl: ({ seenAt }) => Math.floor(Date.parse(seenAt) / 1_000) + keptSeconds,
  }),
})
