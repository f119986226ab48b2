import { toStreamEvent } from '@app/local/database/feed/to-stream-event'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { SQSClient } from '@aws-sdk/client-sqs'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../guards/testing/open-house'
import { gridListPk, listedGrid } from '../shop/grid-list'
import { type StoredShop, type StoredStation, shopStore } from '../shop/store'
import { storedShop } from '../shop/testing/stored-shop'
import { reactLambda } from './react'
import { workLambda } from './work'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => await house.close())

const [poisoned, sound, later] = ['YX1A0001', 'YX1A0002', 'YX1A0003']
const cardOf = async (shopId = '') =>
  (await house.base.items.get(`D#YX1#CARD#${shopId}`)) as { name: string; station?: { phone?: string } } | undefined

/** A row as an older or broken program may have left it: the name is gone. */
const poison = async (other: Partial<StoredShop> = {}) => {
  const { name: _, ...doc } = storedShop({ shopId: poisoned, ...other })
  const place = { listPk: gridListPk('YX1', listedGrid(doc)), listSk: `#${poisoned}` }
  const row = { pk: `D#YX1#SHOP#${poisoned}`, sk: 'SHOP', _et: 'Shop', ...place, doc }
  await house.world.clients.dynamo.send(
    new PutItemCommand({ TableName: 'records', Item: marshall(row, { removeUndefinedValues: true }) }),
  )
}

const signJob = {
  revision: 1,
  district: 'YX1',
  signJobId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB',
  title: '一网格',
  image: 'qr' as const,
  state: 'waiting' as const,
  total: 1,
  chunks: 1,
  nextChunk: 0,
  since: '2026-03-18T02:00:00.000Z',
  drawn: 0,
  done: 0,
  startedAt: '2026-03-18T02:00:00.000Z',
  startedBy: '陶怀玉',
}

/** What the stream brings of what `act` commits, as one batch. */
const batchOf = async (act: () => Promise<unknown>): Promise<DynamoDBStreamEvent> => {
  const events: DynamoDBStreamEvent[] = []
  const consumer = house.database.feed.consume({
    name: 'batch',
    table: 'records',
    batchSize: 100,
    handle: async (records) => void events.push(toStreamEvent(records)),
  })
  await act()
  await house.database.feed.idle()
  await consumer.stop()
  return { Records: events.flatMap(({ Records }) => Records) }
}

const poisonedBatch = async () =>
  await batchOf(async () => {
    const { shops, signJobs } = shopStore(house.base.records)
    await poison()
    await house.base.commit([shops.insert(storedShop({ shopId: sound, name: '青石烧饼铺' }))])
    await house.base.commit([signJobs.insert(signJob)])
    await house.base.commit([shops.insert(storedShop({ shopId: later, name: '安平小吃' }))])
  })

/** Runs every queue until nothing comes again. */
const work = async () => {
  const run = workLambda(house.world)
  house.queues.connect('card-rebuild', run)
  for (let n = 0; n < 6; n++) {
    await house.queues.idle()
    house.clock.set({ plusSeconds: 300 })
  }
  await house.queues.idle()
}

describe('a shop whose card cannot be built', () => {
  it('keeps neither the other shops’ cards nor another reaction from happening', async () => {
    const answer = await reactLambda(house.world)(await poisonedBatch())
    expect(answer).toEqual({ batchItemFailures: [] })
    expect([(await cardOf(sound))?.name, (await cardOf(later))?.name]).toEqual(['青石烧饼铺', '安平小吃'])
    expect(house.queues.depths()).toMatchObject({ 'card-rebuild': 1, 'sign-render': 1 })
  })

  it('is tried again by work, then lies among the dead letters, and has its card once it is mended', async () => {
    await reactLambda(house.world)(await poisonedBatch())
    await work()
    expect(house.queues.deadLetters('card-rebuild').map(({ body, received }) => [JSON.parse(body), received])).toEqual([
      [{ district: 'YX1', shopId: poisoned }, 5],
    ])
    const row = { pk: `D#YX1#SHOP#${poisoned}`, sk: 'SHOP', _et: 'Shop', doc: storedShop({ shopId: poisoned }) }
    await house.world.clients.dynamo.send(new PutItemCommand({ TableName: 'records', Item: marshall(row) }))
    expect(await house.queues.redrive('card-rebuild')).toBe(1)
    await house.queues.idle()
    expect((await cardOf(poisoned))?.name).toBe('槐荫汤面馆')
    expect(house.queues.depths()).toMatchObject({ 'card-rebuild': 0, 'card-rebuild-dead': 0 })
  })

  it('does not keep its station’s new telephone off the other shops of its grid', async () => {
    const station: StoredStation = {
      revision: 1,
      district: 'YX1',
      stationId: 'ST1',
      name: '青石市场监管所',
      phone: '0600-555 0136',
      grids: [{ gridId: 'G1', name: '青石一' }],
    }
    const { shops, stations } = shopStore(house.base.records)
    await poison({ stationId: 'ST1', gridId: 'G1' })
    const neighbour = storedShop({ shopId: sound, stationId: 'ST1', gridId: 'G1' })
    await house.base.commit([shops.insert(neighbour), stations.insert(station)])
    const renamed = await batchOf(
      async () => await house.base.commit([stations.replace({ ...station, phone: '0600-555 0199' })]),
    )
    const changes = renamed.Records.filter(({ eventName }) => eventName === 'MODIFY')
    expect(await reactLambda(house.world)({ Records: changes })).toEqual({ batchItemFailures: [] })
    await work()
    expect((await cardOf(sound))?.station?.phone).toBe('0600-555 0199')
    expect(house.queues.deadLetters('card-rebuild').map(({ body }) => JSON.parse(body))).toEqual([
      { district: 'YX1', shopId: poisoned },
    ])
  })
})

describe('a change of which nothing can be made', () => {
  it('is reported alone, and what comes with it happens all the same', async () => {
    const batch = await poisonedBatch()
    const [first, ...rest] = batch.Records
    const image = { ...first?.dynamodb?.NewImage, doc: { X: 'no such type' } as never }
    const broken = { ...first, dynamodb: { ...first?.dynamodb, NewImage: image } }
    const answer = await reactLambda(house.world)({ Records: [broken, ...rest] })
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: first?.dynamodb?.SequenceNumber }])
    expect((await cardOf(later))?.name).toBe('安平小吃')
    expect(house.queues.depths()).toMatchObject({ 'sign-render': 1 })
  })

  it('for want of a queue is reported by its own number', async () => {
    const batch = await poisonedBatch()
    const nowhere = new SQSClient({ ...house.queues.clientConfig, maxAttempts: 1 })
    const world = {
      ...house.world,
      clients: { ...house.world.clients, sqs: nowhere },
      queueUrl: (queue: string) => `http://sqs.local/0/${queue === 'intake' ? queue : `no-${queue}`}`,
    }
    const answer = await reactLambda(world)(batch)
    const numbers = batch.Records.map(({ dynamodb }) => dynamodb?.SequenceNumber)
    // the poisoned shop could not be handed over, nor could the signs
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).toSorted()).toEqual([
      numbers[0],
      numbers[2],
    ])
    expect((await cardOf(later))?.name).toBe('安平小吃')
  })
})
