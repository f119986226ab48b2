import { directClient } from '@app/local/database/answer-directly'
import { ensureTables } from '@app/local/database/ensure-tables'
import { openDatabase } from '@app/local/database/open-database'
import { dayOf } from '@app/rules/time/day'
import { auditStore } from '../../audit/store'
import { coversTextBy } from '../../lambdas/covers-text'
import { readFonts } from '../../paper/fonts'
import { dynamoCommit } from '../../platform/adapters/commit'
import { auditLog, idempotencyStore } from '../../platform/adapters/kernel-store'
import { recordsTable } from '../../platform/adapters/tables'
import { ulidsBy } from '../../platform/adapters/ulid'
import type { ChecklistDeps } from '../deps'
import { prove } from '../prove'
import { checklistStore } from '../store'

const records = {
  name: 'records',
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [{ name: 'list', partitionKey: 'listPk', sortKey: 'listSk' }],
  ttl: 'ttl',
}

// read once for all tests of a file: the fonts are 20 MB
const coversText = coversTextBy(readFonts)

/** For tests: the real store over an embedded database in memory, and a clock to move. */
export const openHouse = async (start: string) => {
  let now = new Date(start)
  const clock = () => now
  const database = await openDatabase({ clock })
  const dynamo = directClient(database)
  await ensureTables(dynamo, [records])
  const table = recordsTable(dynamo, 'records')
  const store = checklistStore(table)
  const newId = ulidsBy(clock)
  const deps: ChecklistDeps = { store, newId, coversText, prove }
  return {
    store,
    deps,
    clock,
    setTime: (at: string) => {
      now = new Date(at)
    },
    kernel: { commit: dynamoCommit, keys: idempotencyStore(table), audit: auditLog(table), newId },
    /** What the audit log says of a district's present day. */
    auditOf: async (of: string) => await auditStore(table).ofDay(of, dayOf(clock().toISOString()), undefined),
    close: async () => await database.close(),
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>
