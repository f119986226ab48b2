import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AttributeValue,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { ensureTables } from '../ensure-tables'
import type { EmbeddedDatabase } from '../open-database'
import type { TableDefinition } from '../table-definition'
import { openBackend } from './open-backend'

export const begin = '2026-11-24T00:12:00.000Z'
export const epoch = Date.parse(begin) / 1_000

export const records: TableDefinition = {
  name: 'records',
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [{ name: 'list', partitionKey: 'listPk', sortKey: 'listSk' }],
  ttl: 'ttl',
}

/** A database with the table `records`, and the few sentences tests say to it. */
export type Opened = {
  readonly database: EmbeddedDatabase
  readonly client: DynamoDBClient
  readonly put: (item: Readonly<Record<string, string | number>>) => Promise<unknown>
  readonly get: (pk: string, sk?: string) => Promise<Record<string, AttributeValue> | undefined>
  readonly list: (listPk: string) => Promise<Record<string, AttributeValue>[]>
  readonly close: () => Promise<void>
}

type Settings = { readonly path?: string; readonly now?: () => number; readonly tables?: readonly TableDefinition[] }

/** `now` in epoch seconds. */
export const open = async ({ path, now = () => epoch, tables = [records] }: Settings = {}): Promise<Opened> => {
  const database = await openBackend({ path, clock: () => new Date(now() * 1_000) })
  const client = new DynamoDBClient(database.clientConfig)
  await ensureTables(client, tables)
  const list = async (listPk: string) => {
    const asked = { KeyConditionExpression: 'listPk = :p', ExpressionAttributeValues: { ':p': { S: listPk } } }
    return (await client.send(new QueryCommand({ TableName: 'records', IndexName: 'list', ...asked }))).Items ?? []
  }
  return {
    database,
    client,
    put: (item) => client.send(new PutItemCommand({ TableName: 'records', Item: marshal(item) })),
    get: async (pk, sk = 'META') =>
      (await client.send(new GetItemCommand({ TableName: 'records', Key: { pk: { S: pk }, sk: { S: sk } } }))).Item,
    list,
    close: database.close,
  }
}

/** Text as S, numbers as N; `sk` is META unless it is said. */
export const marshal = (item: Readonly<Record<string, string | number>>): Record<string, AttributeValue> =>
  Object.fromEntries(
    Object.entries({ sk: 'META', ...item }).map(([name, value]) => [
      name,
      typeof value === 'number' ? { N: String(value) } : { S: value },
    ]),
  )

/** A folder for one test, and the way to remove it. */
export const temporaryFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), `database-${randomUUID().slice(0, 8)}-`))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
