import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { begin, marshal } from './fixture'
import { openBackend } from './open-backend'

const keys = (HASH: string, RANGE?: string) => [
  { AttributeName: HASH, KeyType: 'HASH' as const },
  ...(RANGE === undefined ? [] : [{ AttributeName: RANGE, KeyType: 'RANGE' as const }]),
]

/** A table with an index of everything (`byRegion`) and one of names only (`byKind`), as the conformance suite wants it. */
export const openShops = async () => {
  const database = await openBackend({ clock: () => new Date(begin) })
  const client = new DynamoDBClient(database.clientConfig)
  const TableName = 'shops'
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys('pk', 'sk'),
      AttributeDefinitions: ['pk', 'sk', 'district', 'place', 'kind'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: [
        { IndexName: 'byRegion', KeySchema: keys('district', 'place'), Projection: { ProjectionType: 'ALL' } },
        {
          IndexName: 'byKind',
          KeySchema: keys('kind'),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['name'] },
        },
      ],
    }),
  )
  await waitUntilTableExists({ client, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.1 }, { TableName })
  const key = (pk: string, sk = 'META') => ({ TableName, Key: marshal({ pk, sk }) })
  const query = async (input: Omit<QueryCommandInput, 'TableName'>) => {
    const answer = await client.send(new QueryCommand({ TableName, ...input }))
    return { count: answer.Count ?? 0, items: answer.Items ?? [], next: answer.LastEvaluatedKey }
  }
  return {
    database,
    client,
    key,
    query,
    put: (item: Readonly<Record<string, string | number>>, more: object = {}) =>
      client.send(new PutItemCommand({ TableName, Item: marshal(item), ...more })),
    get: async (pk: string, sk?: string) =>
      (await client.send(new GetItemCommand({ ...key(pk, sk), ConsistentRead: true }))).Item,
    transact: (TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
      client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken })),
    countOf: async (pk: string) =>
      (await query({ KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: marshalOnly({ ':p': pk }) })).count,
    ofKind: (kind: string) =>
      query({
        IndexName: 'byKind',
        KeyConditionExpression: 'kind = :k',
        ExpressionAttributeValues: marshalOnly({ ':k': kind }),
      }),
  }
}
export type Shops = Awaited<ReturnType<typeof openShops>>

/** As `marshal`, without the sort key that items have. */
export const marshalOnly = (values: Readonly<Record<string, string | number>>) => {
  const { sk: _sk, ...rest } = marshal(values)
  return rest
}
