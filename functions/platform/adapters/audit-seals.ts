import { type DynamoDBClient, QueryCommand, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  QueryCommand as DocumentQuery,
  DynamoDBDocumentClient,
  GetCommand,
  type QueryCommandInput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import type { AuditSeals, SealRow } from '../ports/audit-seals'

type Tables = { readonly records: string; readonly audit: string }

/** The append-only table `audit`, and the events of `records` that it seals. Every write has a condition: nothing is overwritten. */
export const auditSeals = (dynamo: DynamoDBClient, { records, audit: TableName }: Tables): AuditSeals => {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } })
  const isNew = 'attribute_not_exists(pk)'
  const inRange = (pk: string, from: string, to: string): QueryCommandInput => ({
    TableName,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
    ConsistentRead: true,
  })
  return {
    append: async (rows, unless) => {
      const puts = rows.map((Item) => ({ Put: { TableName, Item, ConditionExpression: isNew } }))
      const check = unless && { ConditionCheck: { TableName, Key: unless, ConditionExpression: isNew } }
      return await isDone(
        client.send(new TransactWriteCommand({ TransactItems: [...puts, ...(check ? [check] : [])] })),
      )
    },
    get: async ({ pk, sk }) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))
      return Item && withoutKeys(Item)
    },
    within: async (pk, from, to) => {
      const found: SealRow[] = []
      for (let ExclusiveStartKey: Record<string, unknown> | undefined, more = true; more; more = !!ExclusiveStartKey) {
        const answer = await client.send(new DocumentQuery({ ...inRange(pk, from, to), ExclusiveStartKey }))
        found.push(...(answer.Items ?? []).map(withoutKeys))
        ExclusiveStartKey = answer.LastEvaluatedKey
      }
      return found
    },
    edge: async (pk, [from, to], which) => {
      const order = { ScanIndexForward: which === 'first', Limit: 1 }
      const { Items = [] } = await client.send(new DocumentQuery({ ...inRange(pk, from, to), ...order }))
      return Items[0] && withoutKeys(Items[0])
    },
    events: (partition) => eventsOf(dynamo, records, partition),
  }
}

const withoutKeys = ({ pk: _pk, sk: _sk, ...rest }: Record<string, unknown>): SealRow => rest

const isDone = async (sent: Promise<unknown>): Promise<boolean> => {
  try {
    await sent
    return true
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []
    const isOvertaken = reasons.some(({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict')
    if (isOvertaken) return false
    throw error
  }
}

type Attributes = NonNullable<Awaited<ReturnType<DynamoDBClient['send']>>> & Record<string, never>

const eventsOf = async (dynamo: DynamoDBClient, TableName: string, partition: string) => {
  const found: { eventId: string; row: unknown }[] = []
  let start: Attributes | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await dynamo.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: partition } },
        ConsistentRead: true,
        ExclusiveStartKey: start,
      }),
    )
    found.push(...Items.map((row) => ({ eventId: row['sk']?.S ?? '', row: withTextBytes(row) })))
    start = LastEvaluatedKey as Attributes | undefined
  } while (start)
  return found
}

/** Bytes as base64, so that a row is JSON. */
const withTextBytes = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(withTextBytes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTextBytes(one)]))
}
