import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import type { IndexDefinition, TableDefinition } from './table-definition'

/** Creates the tables that are missing, waits until they can be used, and enables their time to live. */
export const ensureTables = async (client: DynamoDBClient, definitions: readonly TableDefinition[]): Promise<void> => {
  for (const definition of definitions) {
    await ensureTable(client, definition)
    await ensureTimeToLive(client, definition)
  }
}

const ensureTable = async (client: DynamoDBClient, definition: TableDefinition) => {
  const table = await describe(client, definition.name)
  if (table !== undefined) return refuseOtherShape(table, definition)
  await client.send(new CreateTableCommand(asCommand(definition)))
  // A table is made asynchronously, here as in the cloud.
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.1 }, { TableName: definition.name })
}

const describe = async (client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

const ensureTimeToLive = async (client: DynamoDBClient, { name: TableName, ttl }: TableDefinition) => {
  if (ttl === undefined) return
  const { TimeToLiveDescription: held } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
  if (held?.TimeToLiveStatus === 'ENABLED') return
  const TimeToLiveSpecification = { AttributeName: ttl, Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
}

const asCommand = (definition: TableDefinition): CreateTableCommandInput => ({
  TableName: definition.name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: keySchema(definition),
  AttributeDefinitions: [...new Set([definition, ...definition.indexes].flatMap(keyNames))].map((name) => ({
    AttributeName: name,
    AttributeType: 'S',
  })),
  ...(definition.indexes.length > 0 && {
    GlobalSecondaryIndexes: definition.indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: 'ALL' },
    })),
  }),
})

const keyNames = ({ partitionKey, sortKey }: IndexDefinition): string[] =>
  sortKey === undefined ? [partitionKey] : [partitionKey, sortKey]

const keySchema = (keys: IndexDefinition): KeySchemaElement[] =>
  keyNames(keys).map((AttributeName, place) => ({ AttributeName, KeyType: place === 0 ? 'HASH' : 'RANGE' }))

/** Keys and indexes of a table are never changed afterwards here: data of an older shape is begun again. */
const refuseOtherShape = (table: TableDescription, definition: TableDefinition) => {
  const held = [shapeOf('', table.KeySchema), ...(table.GlobalSecondaryIndexes ?? []).map(shapeOfIndex)].sort()
  const wanted = [
    shapeOf('', keySchema(definition)),
    ...definition.indexes.map((index) => shapeOf(index.name, keySchema(index))),
  ].sort()
  if (held.join() !== wanted.join())
    throw new Error(`Table ${definition.name} has other keys or indexes than its definition; begin with fresh data.`)
}

type Shaped = { readonly IndexName?: string | undefined; readonly KeySchema?: KeySchemaElement[] | undefined }

const shapeOfIndex = ({ IndexName = '', KeySchema }: Shaped) => shapeOf(IndexName, KeySchema)

const shapeOf = (name: string, keys: readonly KeySchemaElement[] = []) =>
  `${name}(${keys.map(({ AttributeName }) => AttributeName).join(' ')})`
