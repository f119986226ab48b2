import { gunzipSync, gzipSync } from 'node:zlib'
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { RowVersion } from '../lists/listing'
import type { ListBuild, ListFiles, ListPlace, ListTail, TailEntry } from '../ports/list-tail'

const pkOf = ({ district, listing }: ListPlace) => `LIST#${district}#${listing}`
const allPlaces = 'LISTS'
const filesSk = 'FILES'
const buildSk = 'BUILD'
const entryPrefix = 'TAIL#'

const zip = (versions: readonly RowVersion[]): Uint8Array => gzipSync(JSON.stringify(versions))
const unzip = (rows: Uint8Array): RowVersion[] => JSON.parse(gunzipSync(rows).toString('utf8')) as RowVersion[]

/** The tails of all lists, in the table `lists` (`pk`, `sk`): neither `public` nor the stream ever sees it. */
export const listTail = (dynamo: DynamoDBClient, table: string): ListTail => {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } })
  const query = (input: Omit<QueryCommandInput, 'TableName'>) => queryAll(client, { TableName: table, ...input })
  const known = new Set<string>()
  const makeKnown = async ({ district, listing }: ListPlace): Promise<void> => {
    const sk = `${district}#${listing}`
    if (known.has(sk)) return
    await client.send(new PutCommand({ TableName: table, Item: { pk: allPlaces, sk, district, listing } }))
    known.add(sk)
  }
  return {
    append: async (place, { at, versions }) => {
      await makeKnown(place)
      const Item = { pk: pkOf(place), sk: entryPrefix + at, rows: zip(versions) }
      await client.send(new PutCommand({ TableName: table, Item }))
    },
    since: async (place, from = '') => {
      const found = await query({
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pkOf(place), ':from': entryPrefix + from, ':to': `${entryPrefix}~` },
        ConsistentRead: true,
      })
      return found.map(({ sk, rows }) => ({
        at: String(sk).slice(entryPrefix.length),
        versions: unzip(rows as Uint8Array),
      }))
    },
    files: async (place) => {
      const Key = { pk: pkOf(place), sk: filesSk }
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))
      return Item?.['files'] as ListFiles | undefined
    },
    build: async (place) => {
      const Key = { pk: pkOf(place), sk: buildSk }
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))
      return Item?.['build'] as ListBuild | undefined
    },
    keepBuild: async (place, build) => {
      await makeKnown(place)
      await client.send(new PutCommand({ TableName: table, Item: { pk: pkOf(place), sk: buildSk, build } }))
    },
    moveOn: (place, files) => moveOn(client, table, { pk: pkOf(place), sk: filesSk, files }),
    forget: (place, entries) => remove(client, table, pkOf(place), entries),
    places: async () => {
      const found = await query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': allPlaces },
        ConsistentRead: true,
      })
      return found.map(({ district, listing }) => ({ district: String(district), listing: String(listing) }))
    },
  }
}

const queryAll = async (client: DynamoDBDocumentClient, input: QueryCommandInput) => {
  const found: Record<string, unknown>[] = []
  for (let ExclusiveStartKey: Record<string, unknown> | undefined, more = true; more; more = !!ExclusiveStartKey) {
    const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand({ ...input, ExclusiveStartKey }))
    found.push(...Items)
    ExclusiveStartKey = LastEvaluatedKey
  }
  return found
}

type FilesItem = { readonly pk: string; readonly sk: string; readonly files: ListFiles }

const moveOn = async (client: DynamoDBDocumentClient, table: string, item: FilesItem): Promise<boolean> => {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR files.generation = :before',
        ExpressionAttributeValues: { ':before': item.files.generation - 1 },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/** DynamoDB's limit of one batch. */
const mostInBatch = 25

const remove = async (client: DynamoDBDocumentClient, table: string, pk: string, entries: readonly TailEntry[]) => {
  for (let from = 0; from < entries.length; from += mostInBatch) {
    const requests = entries
      .slice(from, from + mostInBatch)
      .map(({ at }) => ({ DeleteRequest: { Key: { pk, sk: entryPrefix + at } } }))
    // what a throttled table leaves is merged once more by the next compaction, which changes nothing
    await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }))
  }
}
