import { QueryCommand } from 'dynamodb-toolbox'
import { auditEntity } from '../platform/adapters/kernel-store'
import type { RecordsTable } from '../platform/adapters/tables'

/** Reads what the kernel recorded; nothing here writes. */
export const auditStore = (table: RecordsTable) => {
  const events = auditEntity(table)
  return {
    /** Events of a day before the one named by `cursor`, newest first. */
    ofDay: async (district: string, day: string, cursor: string | undefined) => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `D#${district}#AUDIT#${day}`, ...(cursor && { range: { lt: cursor } }) })
        .entities(events)
        .options({ limit: 100, reverse: true, consistent: true })
        .send()
      return Items
    },
  }
}
export type AuditStore = ReturnType<typeof auditStore>
