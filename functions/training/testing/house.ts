import { ensureTables } from '@app/local/database/ensure-tables'
import { openDatabase } from '@app/local/database/open-database'
import { dayOf } from '@app/rules/time/day'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { auditStore } from '../../audit/store'
import { dynamoCommit } from '../../platform/adapters/commit'
import { auditLog, idempotencyStore } from '../../platform/adapters/kernel-store'
import { recordsTable } from '../../platform/adapters/tables'
import { ulidsBy } from '../../platform/adapters/ulid'
import type { ObjectStore } from '../../platform/ports/objects'
import type { TrainingDeps } from '../deps'
import { trainingStore } from '../store'

const records = {
  name: 'records',
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [{ name: 'list', partitionKey: 'listPk', sortKey: 'listSk' }],
  ttl: 'ttl',
}

/** For tests: an object store in memory. */
const objectsInMemory = () => {
  const held = new Map<string, { body: Uint8Array; contentType: string }>()
  const objects: ObjectStore = {
    put: async ({ key, body, contentType }) => void held.set(key, { body, contentType }),
    get: async (key) => held.get(key),
    head: async (key) => {
      const one = held.get(key)
      return one && { contentType: one.contentType, bytes: one.body.byteLength }
    },
    remove: async (key) => void held.delete(key),
    uploadForm: async ({ key }) => ({ url: 'https://objects/', fields: { key }, key, expires: '2026-11-24T03:00:00Z' }),
    downloadUrl: async ({ key }) => `https://objects/${key}`,
  }
  return objects
}

/** For tests: the real store over an embedded database in memory, and a clock to move. */
export const openHouse = async (start: string) => {
  let now = new Date(start)
  const clock = () => now
  const database = await openDatabase({ clock })
  const dynamo = new DynamoDBClient(database.clientConfig)
  await ensureTables(dynamo, [records])
  const table = recordsTable(dynamo, 'records')
  const newId = ulidsBy(clock)
  const objects = objectsInMemory()
  const deps: TrainingDeps = { store: trainingStore(table), objects, newId }
  return {
    store: deps.store,
    deps,
    objects,
    clock,
    newId,
    setTime: (at: string) => {
      now = new Date(at)
    },
    kernel: { commit: dynamoCommit, keys: idempotencyStore(table), audit: auditLog(table), newId },
    auditOf: async (of: string) => await auditStore(table).ofDay(of, dayOf(clock().toISOString()), undefined),
    close: async () => await database.close(),
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>
