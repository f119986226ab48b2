import { ConditionalCheckFailedException, DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  BatchWriteCommand,
  QueryCommand as DocumentQuery,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { beforeEach, expect, it, vi } from 'vitest'
import { answerDirectly } from './answer-directly'
import { ensureTables } from './ensure-tables'
import { type EmbeddedDatabase, openDatabase } from './open-database'

const TableName = 'records'
let database: EmbeddedDatabase
let raw: DynamoDBClient
let documents: DynamoDBDocumentClient
const requests = vi.fn()

beforeEach(async () => {
  database = await openDatabase({ clock: () => new Date('2026-11-24T00:00:00Z') })
  raw = new DynamoDBClient({
    ...database.clientConfig,
    requestHandler: {
      ...(database.clientConfig.requestHandler as object),
      handle: async (request: never) => {
        requests()
        return await (database.clientConfig.requestHandler as { handle: (of: never) => Promise<never> }).handle(request)
      },
    } as never,
  })
  await ensureTables(raw, [{ name: TableName, partitionKey: 'pk', sortKey: 'sk', indexes: [] }])
  documents = DynamoDBDocumentClient.from(answerDirectly(raw, database.dispatch))
  requests.mockClear()
  return () => database.close()
})

const doc = { text: '面馆', number: 7, list: ['a', { deep: true }], nothing: null, bytes: new Uint8Array([1, 2, 255]) }
const item = (sk: string) => ({ pk: 'one', sk, doc })

it('gives a document client what it would get by request, without one', async () => {
  await documents.send(new PutCommand({ TableName, Item: item('a') }))
  await documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: item('b') } }] } }))
  await documents.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: item('c') } }] }))
  const raise = {
    UpdateExpression: 'SET #n = :n',
    ExpressionAttributeNames: { '#n': 'count' },
    ExpressionAttributeValues: { ':n': 1 },
  }
  const Key = { pk: 'one', sk: 'a' }
  const updated = await documents.send(new UpdateCommand({ TableName, Key, ...raise, ReturnValues: 'ALL_NEW' }))
  const got = await documents.send(new GetCommand({ TableName, Key }))
  const Keys = ['a', 'b', 'missing'].map((sk) => ({ pk: 'one', sk }))
  const many = await documents.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys } } }))
  const page = await documents.send(
    new DocumentQuery({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'one' },
      Limit: 2,
    }),
  )
  expect(requests).not.toHaveBeenCalled()
  expect([updated.Attributes, got.Item]).toEqual([
    { ...item('a'), count: 1 },
    { ...item('a'), count: 1 },
  ])
  expect(many.Responses?.[TableName]?.map(({ sk }) => sk).sort()).toEqual(['a', 'b'])
  expect(page).toMatchObject({ Items: [{ sk: 'a' }, item('b')], LastEvaluatedKey: { pk: 'one', sk: 'b' } })
})

it('leaves a plain client, whose values are wired, to its requests', async () => {
  await documents.send(new PutCommand({ TableName, Item: item('a') }))
  const { Item } = await raw.send(new GetItemCommand({ TableName, Key: { pk: { S: 'one' }, sk: { S: 'a' } } }))
  const { Items } = await raw.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'one' } },
    }),
  )
  expect(requests).toHaveBeenCalledTimes(2)
  expect(Items).toEqual([Item])
  expect(Item?.['doc']?.M?.['bytes']?.B).toEqual(doc.bytes)
})

it('refuses with the error of the real client', async () => {
  const once = { TableName, Item: item('a'), ConditionExpression: 'attribute_not_exists(pk)' }
  await documents.send(new PutCommand(once))
  await expect(documents.send(new PutCommand(once))).rejects.toBeInstanceOf(ConditionalCheckFailedException)
})
