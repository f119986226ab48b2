import { directClient } from '@app/local/database/answer-directly'
import { ensureTables } from '@app/local/database/ensure-tables'
import { openDatabase } from '@app/local/database/open-database'
import { dayOf } from '@app/rules/time/day'
import { auditStore } from '../../audit/store'
import { dynamoCommit } from '../../platform/adapters/commit'
import { auditLog, idempotencyStore } from '../../platform/adapters/kernel-store'
import { recordsTable } from '../../platform/adapters/tables'
import { ulidsBy } from '../../platform/adapters/ulid'
import type { TrainingWorkDeps } from '../deps'
import { trainingStore } from '../store'
import { partsOf } from './parts'

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
  const dynamo = directClient(database)
  await ensureTables(dynamo, [records])
  const table = recordsTable(dynamo, 'records')
  const newId = ulidsBy(clock)
  const { drawn, sent, ...parts } = partsOf(newId, trainingStore(table))
  const { deps, objects, failures } = parts
  const kernel = { commit: dynamoCommit, keys: idempotencyStore(table), audit: auditLog(table), newId }
  const workDeps: TrainingWorkDeps = { ...deps, ...parts.work, kernel, clock }
  return {
    store: deps.store,
    deps,
    objects,
    clock,
    newId,
    setTime: (at: string) => {
      now = new Date(at)
    },
    kernel,
    workDeps,
    failures,
    drawn,
    sent,
    auditOf: async (of: string) => await auditStore(table).ofDay(of, dayOf(clock().toISOString()), undefined),
    close: async () => await database.close(),
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>
