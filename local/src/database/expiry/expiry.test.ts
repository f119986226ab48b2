import { UpdateItemCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import type { FeedRecord } from '../feed/feed-record'
import { toStreamEvent } from '../feed/to-stream-event'
import { epoch, marshal, open, records } from '../testing/fixture'

const movable = () => {
  let at = epoch
  const moveTo = (second: number) => {
    at = second
  }
  return { now: () => at, moveTo }
}

describe('an item with a time to live', () => {
  it('goes once its second is over by the database’s clock, from its index too', async () => {
    const { now, moveTo } = movable()
    const { database, put, get, list } = await open({ now })
    await put({ pk: 'a', ttl: epoch + 10, listPk: 'l', listSk: 's' })
    const removedAt = async (second: number) => {
      moveTo(second)
      return database.sweepExpired()
    }
    expect([await removedAt(epoch + 10), await get('a')]).toMatchObject([0, { pk: { S: 'a' } }])
    expect([await removedAt(epoch + 11), await get('a'), await list('l')]).toEqual([1, undefined, []])
    await database.close()
  })

  it.each([
    ['has no such attribute', {}],
    ['has text in it', { ttl: 'soon' }],
    ['expired more than five years ago', { ttl: epoch - 6 * 365 * 86_400 }],
  ])('stays when it %s', async (_why, more) => {
    const { database, put, get } = await open()
    await put({ pk: 'a', ...more })
    expect(await database.sweepExpired()).toBe(0)
    expect(await get('a')).toEqual(marshal({ pk: 'a', ...more }))
    await database.close()
  })

  it('stays when its life was made longer', async () => {
    const { database, client, put, get } = await open()
    await put({ pk: 'a', ttl: epoch - 1 })
    await client.send(
      new UpdateItemCommand({
        TableName: 'records',
        Key: marshal({ pk: 'a' }),
        UpdateExpression: 'SET #t = :t',
        ExpressionAttributeNames: { '#t': 'ttl' },
        ExpressionAttributeValues: { ':t': { N: String(epoch + 5) } },
      }),
    )
    expect([await database.sweepExpired(), (await get('a'))?.['ttl']]).toEqual([0, { N: String(epoch + 5) }])
    await database.close()
  })

  it('goes when it was there before the setting, and stays once the setting is off', async () => {
    const { database, client, put } = await open({ tables: [{ ...records, ttl: undefined }] })
    const setTo = (Enabled: boolean) =>
      client.send(
        new UpdateTimeToLiveCommand({
          TableName: 'records',
          TimeToLiveSpecification: { AttributeName: 'ttl', Enabled },
        }),
      )
    await put({ pk: 'a', ttl: epoch - 1 })
    expect(await database.sweepExpired()).toBe(0)
    await setTo(true)
    await expect(setTo(true)).rejects.toMatchObject({ name: 'ValidationException' })
    expect(await database.sweepExpired()).toBe(1)
    await setTo(false)
    await put({ pk: 'b', ttl: epoch - 1 })
    expect(await database.sweepExpired()).toBe(0)
    await database.close()
  })

  it('is told in the feed as removed by the service', async () => {
    const { database, put } = await open()
    await put({ pk: 'a', ttl: epoch - 1 })
    await database.sweepExpired()
    const seen: FeedRecord[] = []
    const handle = async (some: FeedRecord[]) => void seen.push(...some)
    database.feed.consume({ name: 'all', table: 'records', batchSize: 10, handle })
    await database.feed.idle()
    const events = toStreamEvent(seen).Records
    expect(events.map(({ eventName, userIdentity }) => [eventName, userIdentity])).toEqual([
      ['INSERT', undefined],
      ['REMOVE', { type: 'Service', principalId: 'dynamodb.amazonaws.com' }],
    ])
    await database.close()
  })
})
