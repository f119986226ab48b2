import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { epoch, marshal, type Opened, open, records } from '../testing/fixture'
import type { ConsumerSettings } from './consumer'
import type { FeedRecord } from './feed-record'
import { toStreamEvent } from './to-stream-event'

let opened: Opened
beforeEach(async () => {
  opened = await open({ tables: [records, { name: 'cards', partitionKey: 'pk', indexes: [] }] })
})
afterEach(() => opened.close())

const consume = (more: Partial<ConsumerSettings> = {}) => {
  const seen: FeedRecord[] = []
  const handle = async (some: FeedRecord[]) => void seen.push(...some)
  const settings = { name: 'one', table: 'records', batchSize: 4, handle, backoff: () => 1, ...more }
  const consumer = opened.database.feed.consume(settings)
  return { consumer, seen, names: () => seen.map(({ keys }) => keys['pk']?.S) }
}
const idle = () => opened.database.feed.idle()
const names = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`)

describe('the feed', () => {
  it('tells what was there before and what is there now', async () => {
    const { client, put } = opened
    await put({ pk: 'a', v: 1 })
    await client.send(
      new UpdateItemCommand({
        TableName: 'records',
        Key: marshal({ pk: 'a' }),
        UpdateExpression: 'SET v = :v',
        ExpressionAttributeValues: { ':v': { N: '2' } },
      }),
    )
    await client.send(new DeleteItemCommand({ TableName: 'records', Key: marshal({ pk: 'a' }) }))
    const { seen } = consume()
    await idle()
    const [one, two] = [marshal({ pk: 'a', v: 1 }), marshal({ pk: 'a', v: 2 })]
    const common = { table: 'records', at: epoch, keys: marshal({ pk: 'a' }) }
    expect(seen).toEqual([
      { ...common, sequenceNumber: expect.stringMatching(/^\d{21}$/), eventName: 'INSERT', newImage: one },
      { ...common, sequenceNumber: expect.any(String), eventName: 'MODIFY', oldImage: one, newImage: two },
      { ...common, sequenceNumber: expect.any(String), eventName: 'REMOVE', oldImage: two },
    ])
    const sequence = seen.map(({ sequenceNumber }) => sequenceNumber)
    expect([...new Set(sequence)].sort()).toEqual(sequence)
  })

  it('says nothing of writes that change nothing, fail, or only check', async () => {
    const { client, put } = opened
    await put({ pk: 'a', v: 1 })
    await put({ v: 1, pk: 'a' })
    await client.send(new DeleteItemCommand({ TableName: 'records', Key: marshal({ pk: 'nobody' }) }))
    const check = (pk: string) => ({
      ConditionCheck: { TableName: 'records', Key: marshal({ pk }), ConditionExpression: 'attribute_exists(pk)' },
    })
    const putB = { Put: { TableName: 'records', Item: marshal({ pk: 'b' }) } }
    await client.send(new TransactWriteItemsCommand({ TransactItems: [check('a'), putB] }))
    const refused = new TransactWriteItemsCommand({ TransactItems: [check('z'), putB] })
    await expect(client.send(refused)).rejects.toMatchObject({ name: 'TransactionCanceledException' })
    const { names: seen } = consume()
    await idle()
    expect(seen()).toEqual(['a', 'b'])
  })

  it('brings batches, transactions and single writes in the order of their commits', async () => {
    const { client, put } = opened
    const puts = (prefix: string) =>
      names(25).map((pk) => ({ PutRequest: { Item: marshal({ pk: `${prefix}${pk}` }) } }))
    await put({ pk: 'first' })
    await client.send(new BatchWriteItemCommand({ RequestItems: { records: puts('b') } }))
    const items = names(30).map((pk) => ({ Put: { TableName: 'records', Item: marshal({ pk: `t${pk}` }) } }))
    await client.send(new TransactWriteItemsCommand({ TransactItems: items }))
    await put({ pk: 'last' })
    const { names: seen } = consume()
    await idle()
    expect(seen()).toEqual(['first', ...names(25).map((n) => `b${n}`), ...names(30).map((n) => `t${n}`), 'last'])
  })

  it('brings an item’s changes in their order when many write at once', async () => {
    const { seen } = consume()
    const add = (pk: string) =>
      opened.client.send(
        new UpdateItemCommand({
          TableName: 'records',
          Key: marshal({ pk }),
          UpdateExpression: 'ADD n :o',
          ExpressionAttributeValues: { ':o': { N: '1' } },
        }),
      )
    await Promise.all(names(50).flatMap(() => ['a', 'b'].map(add)))
    await idle()
    for (const pk of ['a', 'b']) {
      const values = seen.filter(({ keys }) => keys['pk']?.S === pk).map(({ newImage }) => newImage?.['n']?.N)
      expect(values).toEqual(Array.from({ length: 50 }, (_, n) => String(n + 1)))
    }
  })

  it('becomes the event of a Lambda function on the stream', async () => {
    await opened.put({ pk: 'a' })
    const { seen } = consume()
    await idle()
    expect(toStreamEvent(seen).Records).toEqual([
      {
        eventID: seen[0]?.sequenceNumber,
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'local',
        eventSourceARN: 'arn:aws:dynamodb:local:000000000000:table/records/stream/local',
        dynamodb: {
          ApproximateCreationDateTime: epoch,
          Keys: marshal({ pk: 'a' }),
          NewImage: marshal({ pk: 'a' }),
          SequenceNumber: seen[0]?.sequenceNumber,
          StreamViewType: 'NEW_AND_OLD_IMAGES',
        },
      },
    ])
  })
})

describe('a consumer', () => {
  it('gets the same records again after a rejection, and skips nothing', async () => {
    const offered: string[][] = []
    const errors: [string, number][] = []
    const handle = async (some: FeedRecord[]) => {
      offered.push(some.map(({ keys }) => keys['pk']?.S ?? ''))
      if (offered.length < 3) throw new Error(`no ${offered.length}`)
    }
    for (const pk of names(6)) await opened.put({ pk })
    consume({ handle, onError: (error, _records, attempt) => errors.push([String(error), attempt]) })
    await idle()
    const [first, second] = [names(6).slice(0, 4), names(6).slice(4)]
    expect(offered).toEqual([first, first, first, second])
    expect(errors).toEqual([
      ['Error: no 1', 1],
      ['Error: no 2', 2],
    ])
  })

  it('that stopped goes on under its name; one of another name begins at what is still kept', async () => {
    const first = consume()
    for (const pk of names(5)) await opened.put({ pk })
    await idle()
    await first.consumer.stop()
    await opened.put({ pk: 'later' })
    const again = consume()
    const other = consume({ name: 'two' })
    await idle()
    expect([first.names(), again.names(), other.names()]).toEqual([names(5), ['later'], ['later']])
  })

  it('does not lose what another has passed already', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const seen: FeedRecord[] = []
    const slow = async (some: FeedRecord[]) => {
      await held
      seen.push(...some)
    }
    consume({ name: 'slow', batchSize: 1, handle: slow })
    const quick = consume({ name: 'quick' })
    for (const pk of names(20)) await opened.put({ pk })
    await expect.poll(() => quick.names()).toEqual(names(20))
    release()
    await idle()
    expect(seen.map(({ keys }) => keys['pk']?.S)).toEqual(names(20))
  })

  it('may stop while it is being refused', async () => {
    const { consumer } = consume({ handle: () => Promise.reject(new Error('never')), backoff: () => 3_600_000 })
    await opened.put({ pk: 'a' })
    await consumer.stop()
    await idle()
    const { names: seen } = consume()
    await idle()
    expect(seen()).toEqual(['a'])
  })

  it('may not run twice under one name', () => {
    consume()
    expect(() => consume()).toThrow('already')
  })

  it('is idle only when what it wrote itself has been dealt with', async () => {
    const toCard = async (some: FeedRecord[]) => {
      for (const { keys } of some) {
        const Item = { pk: keys['pk'] ?? { S: '' } }
        await opened.database.dispatch('PutItem', { TableName: 'cards', Item })
      }
    }
    consume({ handle: toCard })
    const cards = consume({ name: 'cards', table: 'cards' })
    for (const pk of names(9)) await opened.put({ pk })
    await idle()
    expect(cards.names()).toEqual(names(9))
  })
})
