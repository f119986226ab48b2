import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'

/** One row of `records` as it lies there: its kind, its keys and everything else. */
export type Row = { readonly _et: string; readonly pk: string; readonly sk: string } & Readonly<Record<string, unknown>>

/** What the kernel and the door keep about calls, in no domain's words: spent assertions and counters of denials. */
const bookkeeping = ['SpentAssertion', 'DeniedCount'] as const

/** All of `records` but its bookkeeping, by key. */
export const scanRecords = async (client: DynamoDBClient): Promise<ReadonlyMap<string, Row>> => {
  const documents = DynamoDBDocumentClient.from(client)
  const rows = new Map<string, Row>()
  for (let start: Record<string, unknown> | undefined, more = true; more; more = start !== undefined) {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new ScanCommand({
        TableName: 'records',
        ConsistentRead: true,
        ExclusiveStartKey: start,
        FilterExpression: 'NOT #kind IN (:spent, :denied)',
        ExpressionAttributeNames: { '#kind': '_et' },
        ExpressionAttributeValues: { ':spent': bookkeeping[0], ':denied': bookkeeping[1] },
      }),
    )
    for (const row of Items as Row[]) rows.set(`${row.pk} ${row.sk}`, row)
    start = LastEvaluatedKey
  }
  return rows
}
export type Rows = Awaited<ReturnType<typeof scanRecords>>

export type Difference = { readonly key: string; readonly before: Row | undefined; readonly after: Row | undefined }

/** What differs between two scans. */
export const differences = (before: Rows, after: Rows): readonly Difference[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after))

export const kindsOf = (found: readonly Difference[]): string[] =>
  found.map(({ before, after }) => (after ?? before)?._et ?? '').sort()
