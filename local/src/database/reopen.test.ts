import { randomUUID } from 'node:crypto'
import { DescribeTimeToLiveCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DatabaseBusyError } from './database-busy-error'
import { openLevel } from './engine/level'
import type { FeedRecord } from './feed/feed-record'
import { openDatabase } from './open-database'
import { epoch, marshal, open, temporaryFolder } from './testing/fixture'

let path = ''
let remove = async () => {}
beforeEach(async () => {
  ;({ path, remove } = await temporaryFolder())
})
afterEach(() => remove())

/** One opening of the folder, at so many seconds after the beginning. */
const during = async <T>(act: (opened: Awaited<ReturnType<typeof open>>) => Promise<T>, seconds = 0): Promise<T> => {
  const opened = await open({ path, now: () => epoch + seconds })
  return act(opened).finally(opened.close)
}

describe('a database that is opened again', () => {
  it('has its items and its index', async () => {
    await during(({ put }) => put({ pk: 'a', listPk: 'l', listSk: 's', name: '张记' }))
    const seen = await during(async ({ get, list }) => [await get('a'), ...(await list('l'))])
    const item = marshal({ pk: 'a', listPk: 'l', listSk: 's', name: '张记' })
    expect(seen).toEqual([item, item])
  })

  it('still removes what expires, also what was put before', async () => {
    await during(({ put }) => put({ pk: 'a', listPk: 'l', listSk: 's', ttl: epoch + 60 }))
    const asked = new DescribeTimeToLiveCommand({ TableName: 'records' })
    const seen = await during(async ({ client, database, get, list }) => {
      expect((await client.send(asked)).TimeToLiveDescription?.TimeToLiveStatus).toBe('ENABLED')
      return [await database.sweepExpired(), await get('a'), await list('l')]
    }, 61)
    expect(seen).toEqual([1, undefined, []])
  })

  it('knows the token of a transaction for ten minutes', async () => {
    const ClientRequestToken = randomUUID()
    const addOne = {
      Update: {
        TableName: 'records',
        Key: marshal({ pk: 'n' }),
        UpdateExpression: 'ADD n :o',
        ExpressionAttributeValues: { ':o': { N: '1' } },
      },
    }
    const transact = new TransactWriteItemsCommand({ ClientRequestToken, TransactItems: [addOne] })
    const afterSeconds = (seconds: number) =>
      during(async ({ client, get }) => {
        await client.send(transact)
        return (await get('n'))?.['n']?.N
      }, seconds)
    expect([await afterSeconds(0), await afterSeconds(599), await afterSeconds(600)]).toEqual(['1', '1', '2'])
  })

  it('goes on with its feed after the checkpoint', async () => {
    const consumeInto = (seen: string[], database: Awaited<ReturnType<typeof open>>['database']) =>
      database.feed.consume({
        name: 'cards',
        table: 'records',
        batchSize: 10,
        handle: async (records: FeedRecord[]) => void seen.push(...records.map(({ keys }) => keys['pk']?.S ?? '')),
      })
    const round = (pk: string) =>
      during(async ({ database, put }) => {
        const seen: string[] = []
        consumeInto(seen, database)
        await put({ pk })
        await database.feed.idle()
        return seen
      })
    expect([await round('a'), await round('b')]).toEqual([['a'], ['b']])
    await during(({ put }) => put({ pk: 'nobody listens' }))
    expect(await round('c')).toEqual(['nobody listens', 'c'])
  })

  it('takes up a table that was still being made', async () => {
    await during(async () => {})
    await setTableStatus(path, 'CREATING')
    expect(await during(({ put, get }) => put({ pk: 'a' }).then(() => get('a')))).toBeDefined()
  })

  it('ends the removal of a table', async () => {
    await during(({ put }) => put({ pk: 'a', listPk: 'l', listSk: 's' }))
    await setTableStatus(path, 'DELETING')
    expect(await during(async ({ get, list }) => [await get('a'), await list('l')])).toEqual([undefined, []])
  })
})

/** As a process leaves it that ends in the middle of CreateTable or DeleteTable. */
const setTableStatus = async (folder: string, TableStatus: string) => {
  const level = await openLevel(folder)
  const value = JSON.stringify({ ...JSON.parse(level.getSync('table~records') ?? ''), TableStatus })
  await level.batch([{ type: 'put', key: 'table~records', value }], { sync: false })
  await level.close()
}

describe('a folder in use', () => {
  it('is refused to a second database, and free once the first is closed', async () => {
    const first = await open({ path })
    const second = openDatabase({ path, clock: () => new Date() })
    await expect(second).rejects.toBeInstanceOf(DatabaseBusyError)
    await expect(second).rejects.toMatchObject({ path })
    await first.close()
    await during(({ put }) => put({ pk: 'a' }))
  })
})
