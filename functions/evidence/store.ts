import { LogEntry } from '@app/types/evidence/contract'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

/** An entry that waits for the sequencer; it is taken away once it is a leaf. `name` says what it is, by its content. */
const PendingEntry = z.object({ revision: z.number(), district: z.string(), name: z.string(), entry: LogEntry })
export type PendingEntry = z.infer<typeof PendingEntry>

const partition = (district: string) => `D#${district}#LOGENTRIES`

export const evidenceStore = (table: RecordsTable) => {
  const pending = collection(table, {
    name: 'LogEntry',
    schema: PendingEntry,
    key: ({ district, name }: { district: string; name: string }) => ({ pk: partition(district), sk: name }),
  })
  return { pending, waiting: (district: string) => pending.within(partition(district), '') }
}
export type EvidenceStore = ReturnType<typeof evidenceStore>
