import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ExecuteStatementCommand,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import {
  $add,
  Entity,
  executeTransactWrite,
  GetItemCommand,
  item,
  number,
  PutItemCommand,
  PutTransaction,
  QueryCommand,
  string,
  Table,
  UpdateItemCommand,
  UpdateTransaction,
} from 'dynamodb-toolbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureTables } from '../ensure-tables'
import { epoch, open, records } from '../testing/fixture'
import { isEmbedded } from '../testing/open-backend'
import { openShops, type Shops } from '../testing/shops-table'

let shops: Shops
beforeAll(async () => {
  shops = await openShops()
})
afterAll(() => shops.database.close())

describe('a table', () => {
  it('is made with two indexes and billed per request', async () => {
    const { Table: made } = await shops.client.send(new DescribeTableCommand({ TableName: 'shops' }))
    expect(made?.TableStatus).toBe('ACTIVE')
    expect(made?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).sort()).toEqual(['byKind', 'byRegion'])
    expect(made?.BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST')
  })

  it('shows its time to live', async () => {
    const asked = new DescribeTimeToLiveCommand({ TableName: 'shops' })
    const status = async () => (await shops.client.send(asked)).TimeToLiveDescription
    expect(await status()).toEqual({ TimeToLiveStatus: 'DISABLED' })
    const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true }
    await shops.client.send(new UpdateTimeToLiveCommand({ TableName: 'shops', TimeToLiveSpecification }))
    expect(await status()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' })
  })

  it.runIf(isEmbedded)('that is deleted takes its items with it', async () => {
    const { client, database, put, get, list } = await open()
    await put({ pk: 'a', listPk: 'l', listSk: 's', ttl: epoch - 1 })
    await client.send(new DeleteTableCommand({ TableName: 'records' }))
    await expect.poll(async () => (await client.send(new ListTablesCommand({}))).TableNames).toEqual([])
    await ensureTables(client, [records])
    expect([await get('a'), await list('l'), await database.sweepExpired()]).toEqual([undefined, [], 0])
    await database.close()
  })
})

describe.runIf(isEmbedded)('what is not offered', () => {
  it('is PartiQL', async () => {
    const asked = new ExecuteStatementCommand({ Statement: "SELECT * FROM shops WHERE pk='a'" })
    await expect(shops.client.send(asked)).rejects.toMatchObject({ name: 'UnknownOperationException' })
  })

  it.each(['ListStreams', 'DescribeStream', 'GetShardIterator', 'GetRecords', 'ExecuteTransaction', 'constructor'])(
    'is %s',
    async (operation) => {
      const body = { __type: 'com.amazon.coral.service#UnknownOperationException' }
      await expect(shops.database.dispatch(operation, {})).rejects.toMatchObject({ statusCode: 400, body })
    },
  )
})

describe('ensureTables', () => {
  it('does nothing to tables that are there', async () => {
    const { client, put, get, database } = await open()
    await put({ pk: 'a' })
    await ensureTables(client, [records])
    expect(await get('a')).toBeDefined()
    await database.close()
  })

  it('refuses a table of another shape', async () => {
    const { client, database } = await open()
    await expect(ensureTables(client, [{ ...records, indexes: [] }])).rejects.toThrow('other keys or indexes')
    await database.close()
  })

  it('refuses a second table of the same name, as DynamoDB does', async () => {
    const again = new CreateTableCommand({
      TableName: 'shops',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    })
    await expect(shops.client.send(again)).rejects.toMatchObject({ name: 'ResourceInUseException' })
  })
})

describe('dynamodb-toolbox', () => {
  const model = async () => {
    const { client, database } = await open()
    const table = new Table({
      name: 'records',
      partitionKey: { name: 'pk', type: 'string' },
      sortKey: { name: 'sk', type: 'string' },
      indexes: {
        list: {
          type: 'global',
          partitionKey: { name: 'listPk', type: 'string' },
          sortKey: { name: 'listSk', type: 'string' },
        },
      },
      documentClient: DynamoDBDocumentClient.from(client as DynamoDBClient),
    })
    const Shop = new Entity({
      name: 'Shop',
      table,
      schema: item({ shopId: string().key(), name: string(), scans: number().default(0), region: string() }).and(
        (shop) => ({
          listPk: string()
            .hidden()
            .putLink<typeof shop>(({ region }) => `R#${region}`),
          listSk: string()
            .hidden()
            .putLink<typeof shop>(({ name }) => `N#${name}`),
        }),
      ),
      computeKey: ({ shopId }) => ({ pk: `SHOP#${shopId}`, sk: 'META' }),
    })
    return { database, table, Shop }
  }

  it('puts, gets, adds and queries', async () => {
    const { database, table, Shop } = await model()
    await Shop.build(PutItemCommand)
      .item({ shopId: 's1', name: '张记', region: '310115' })
      .options({ condition: { attr: 'shopId', exists: false } })
      .send()
    await Shop.build(UpdateItemCommand)
      .item({ shopId: 's1', scans: $add(5) })
      .send()
    expect((await Shop.build(GetItemCommand).key({ shopId: 's1' }).send()).Item).toMatchObject({ scans: 5 })
    const query = table.build(QueryCommand).entities(Shop)
    const inRegion = { index: 'list', partition: 'R#310115', range: { beginsWith: 'N#张' } } as const
    expect((await query.query({ partition: 'SHOP#s1' }).send()).Items).toHaveLength(1)
    expect((await query.query(inRegion).options({ limit: 5 }).send()).Items).toHaveLength(1)
    await database.close()
  })

  it('writes transactions', async () => {
    const { database, Shop } = await model()
    await Shop.build(PutItemCommand).item({ shopId: 's1', name: '张记', region: '1' }).send()
    await executeTransactWrite(
      Shop.build(PutTransaction).item({ shopId: 's2', name: '李记', region: '1' }),
      Shop.build(UpdateTransaction).item({ shopId: 's1', scans: $add(1) }),
    )
    const shop = async (shopId: string) => (await Shop.build(GetItemCommand).key({ shopId }).send()).Item
    expect([await shop('s1'), await shop('s2')]).toMatchObject([{ scans: 1 }, { name: '李记' }])
    await database.close()
  })
})
