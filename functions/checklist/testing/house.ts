import { ensureTables } from '@app/local/database/ensure-tables'
import { openDatabase } from '@app/local/database/open-database'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoCommit } from '../../platform/adapters/commit'
import { auditLog, idempotencyStore } from '../../platform/adapters/kernel-store'
import { recordsTable } from '../../platform/adapters/tables'
import { ulidsBy } from '../../platform/adapters/ulid'
import { checklistStore } from '../store'

const records = {
  name: 'records',
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [{ name: 'list', partitionKey: 'listPk', sortKey: 'listSk' }],
  ttl: 'ttl',
}

/** For tests: the real store over an embedded database in memory, and a clock to move. */
export const openHouse = async (start: string) => {
  let now = new Date(start)
  const clock = () => now
  const database = await openDatabase({ clock })
  const dynamo = new DynamoDBClient(database.clientConfig)
  await ensureTables(dynamo, [records])
  const table = recordsTable(dynamo, 'records')
  return {
    store: checklistStore(table),
    clock,
    setTime: (at: string) => {
      now = new Date(at)
    },
    kernel: { commit: dynamoCommit, keys: idempotencyStore(table), audit: auditLog(table), newId: ulidsBy(clock) },
    close: async () => await database.close(),
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>
