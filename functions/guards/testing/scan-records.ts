import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'

/** One row of `records` as it lies there: its kind, its keys and everything else. */
export type Row = { readonly _et: string; readonly pk: string; readonly sk: string } & Readonly<Record<string, unknown>>

/** All of `records`, by key. */
export const scanRecords = async (client: DynamoDBClient): Promise<ReadonlyMap<string, Row>> => {
  const rows = new Map<string, Row>()
  for (let start: Record<string, never> | undefined, more = true; more; more = start !== undefined) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: 'records', ConsistentRead: true, ExclusiveStartKey: start }),
    )
    for (const item of Items) {
      const row = unmarshall(item) as Row
      rows.set(`${row.pk} ${row.sk}`, row)
    }
    start = LastEvaluatedKey as Record<string, never> | undefined
  }
  return rows
}
export type Rows = Awaited<ReturnType<typeof scanRecords>>

/** What the kernel and the door keep about calls; everything else is somebody's fact. */
const bookkeeping = new Set(['SpentAssertion', 'DeniedCount'])

export type Difference = { readonly key: string; readonly before: Row | undefined; readonly after: Row | undefined }

/** What differs between two scans, spent assertions and denied counters left out. */
export const differences = (before: Rows, after: Rows): readonly Difference[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((pair) => !bookkeeping.has((pair.after ?? pair.before)?._et ?? ''))
    .filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after))

export const kindsOf = (found: readonly Difference[]): string[] =>
  found.map(({ before, after }) => (after ?? before)?._et ?? '').sort()
