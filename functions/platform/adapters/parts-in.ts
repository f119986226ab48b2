import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { RecordsTable } from './tables'

/** What kinds of values a partition holds, and where; nothing of the values themselves. */
export const partsIn = async (table: RecordsTable, pk: string) => {
  const found: { readonly kind: string; readonly sk: string }[] = []
  for (let start: Record<string, unknown> | undefined, more = true; more; more = start !== undefined) {
    const { Items = [], LastEvaluatedKey } = await table.getDocumentClient().send(
      new QueryCommand({
        TableName: table.getName(),
        KeyConditionExpression: 'pk = :pk',
        ProjectionExpression: 'sk, #kind',
        ExpressionAttributeNames: { '#kind': '_et' },
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        ExclusiveStartKey: start,
      }),
    )
    found.push(...Items.map((row) => ({ kind: String(row['_et']), sk: String(row['sk']) })))
    start = LastEvaluatedKey
  }
  return found
}
