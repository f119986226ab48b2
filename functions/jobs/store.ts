import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

/** A job that was not over when it was last looked at. */
const WatchedJob = z.object({
  /** Its kind and its own number. */
  name: z.string(),
  /** Every step raises it: as long as it is the same, nothing moved. */
  revision: z.number(),
  /** Since when it is seen to stand there, or when its message was last sent again. */
  since: z.string(),
  /** How often its message was sent again since it moved. */
  sent: z.number(),
})
export type WatchedJob = z.infer<typeof WatchedJob>

const StoredWatch = z.object({ revision: z.number(), district: z.string(), jobs: z.array(WatchedJob) })
export type StoredWatch = z.infer<typeof StoredWatch>

/** What a district's jobs looked like when they were last looked at. */
export const jobStore = (table: RecordsTable) => ({
  watches: collection(table, {
    name: 'JobWatch',
    schema: StoredWatch,
    key: ({ district }: { district: string }) => ({ pk: `D#${district}`, sk: 'JOBWATCH' }),
  }),
})
export type JobStore = ReturnType<typeof jobStore>
