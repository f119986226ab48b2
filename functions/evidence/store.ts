import { LogEntry } from '@app/types/evidence/contract'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

/** An entry that waits for the sequencer; it is taken away once it is a leaf. `leafKey` says what it is, by its content. */
const PendingEntry = z.object({ revision: z.number(), district: z.string(), leafKey: z.string(), entry: LogEntry })
export type PendingEntry = z.infer<typeof PendingEntry>

const partition = (district: string) => `D#${district}#LOGENTRIES`

export const evidenceStore = (table: RecordsTable) => {
  const pending = collection(table, {
    name: 'LogEntry',
    schema: PendingEntry,
    key: ({ district, leafKey }: { district: string; leafKey: string }) => ({ pk: partition(district), sk: leafKey }),
  })
  return { pending, waiting: (district: string) => pending.within(partition(district), '') }
}
export type EvidenceStore = ReturnType<typeof evidenceStore>
