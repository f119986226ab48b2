import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@app/local/database/open-database'
import { openObjectFiles } from '@app/local/objects/object-files'
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Line } from './settings'

export type Row = Readonly<Record<string, unknown>> & { readonly _et?: string }

/** What the dead processes left: what phones told people, what the database holds, and the hashes of all objects. */
export type Remains = {
  readonly lines: readonly Line[]
  readonly rows: readonly Row[]
  readonly objects: ReadonlyMap<string, string>
}

const linesIn = (folder: string): readonly Line[] =>
  readdirSync(folder)
    .map((name) => join(folder, name, 'history.ndjson'))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Line)

/** Collections keep what they hold under `doc`. */
const flat = (row: Row): Row => ({ ...row, ...(row['doc'] as Row | undefined) })

const rowsIn = async (client: DynamoDBClient, TableName: string): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (let start: Record<string, never> | undefined, more = true; more; more = start !== undefined) {
    const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: start }))
    rows.push(...(page.Items ?? []).map((item) => flat(unmarshall(item) as Row)))
    start = page.LastEvaluatedKey as Record<string, never> | undefined
  }
  return rows
}

const databaseIn = async (folder: string): Promise<readonly Row[]> => {
  const database = await openDatabase({ path: join(folder, 'database'), clock: () => new Date(), tidies: false })
  const client = new DynamoDBClient(database.clientConfig)
  const rows = [...(await rowsIn(client, 'records')), ...(await rowsIn(client, 'audit'))]
  await database.close()
  return rows
}

const objectsIn = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const files = await openObjectFiles(join(folder, 'objects'))
  const hashes = new Map<string, string>()
  for (const { bucket, key } of files.list('qingan', '')) {
    const body = (await files.read(bucket, key))?.body
    if (body) hashes.set(key, createHash('sha256').update(body).digest('hex'))
  }
  return hashes
}

export const readRemains = async (folder: string): Promise<Remains> => ({
  lines: linesIn(folder),
  rows: await databaseIn(join(folder, 'server')),
  objects: await objectsIn(join(folder, 'server')),
})
