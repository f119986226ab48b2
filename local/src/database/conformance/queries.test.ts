import { BatchWriteItemCommand, ScanCommand, type ScanCommandOutput, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marshal } from '../testing/fixture'
import { marshalOnly, openShops, type Shops } from '../testing/shops-table'

const numbers = Array.from({ length: 100 }, (_, n) => String(n).padStart(3, '0'))

let shops: Shops
beforeAll(async () => {
  shops = await openShops()
  const items = numbers.map((sk, n) =>
    marshal({
      pk: 'many',
      sk,
      district: 'R',
      place: `${n % 2 ? 'A' : 'B'}#${sk}`,
      kind: `K${n % 3}`,
      name: sk,
      other: 'x',
    }),
  )
  for (let from = 0; from < 100; from += 25) {
    const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }))
    await shops.client.send(new BatchWriteItemCommand({ RequestItems: { shops: puts } }))
  }
})
afterAll(() => shops.database.close())

const emptyKey =
  'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string ' +
  'value. Key: sk'

const inRegion = (district: string) => ({
  IndexName: 'byRegion',
  KeyConditionExpression: 'district = :r',
  ExpressionAttributeValues: marshalOnly({ ':r': district }),
})

/** Every sort key that the pages of a query bring, in order. */
const page = async (input: Parameters<Shops['query']>[0]) => {
  const seen: (string | undefined)[] = []
  let start: Awaited<ReturnType<Shops['query']>>['next']
  do {
    const answer = await shops.query({ ...input, ExclusiveStartKey: start })
    seen.push(...answer.items.map(({ sk }) => sk?.S))
    start = answer.next
  } while (start)
  return seen
}

describe('an index', () => {
  it('brings everything once over pages of seven', async () => {
    const seen = await page({ ...inRegion('R'), Limit: 7 })
    expect(seen.length).toBe(100)
    expect([...seen].sort()).toEqual(numbers)
  })

  it('takes begins_with, backwards, with a filter', async () => {
    const { items, count } = await shops.query({
      IndexName: 'byRegion',
      KeyConditionExpression: 'district = :r AND begins_with(place, :a)',
      FilterExpression: 'sk < :m',
      ScanIndexForward: false,
      ExpressionAttributeValues: marshalOnly({ ':r': 'R', ':a': 'A#', ':m': '050' }),
    })
    const odd = numbers.filter((_, n) => n % 2 === 1 && n < 50)
    expect(items.map(({ place }) => place?.S)).toEqual(odd.reverse().map((sk) => `A#${sk}`))
    expect(count).toBe(25)
  })

  it('holds only what its projection includes', async () => {
    const { items } = await shops.ofKind('K1')
    expect(items.length).toBe(33)
    for (const item of items) expect(Object.keys(item).sort()).toEqual(['kind', 'name', 'pk', 'sk'])
  })

  it('follows an item whose key moves, and lets go of one whose key is removed', async () => {
    const change = (UpdateExpression: string, kind?: string) =>
      shops.client.send(
        new UpdateItemCommand({
          ...shops.key('moving'),
          UpdateExpression,
          ...(kind && { ExpressionAttributeValues: marshalOnly({ ':k': kind }) }),
        }),
      )
    const counts = async () => [(await shops.ofKind('X1')).count, (await shops.ofKind('X2')).count]
    await change('SET kind = :k', 'X1')
    expect(await counts()).toEqual([1, 0])
    await change('SET kind = :k', 'X2')
    expect(await counts()).toEqual([0, 1])
    await change('REMOVE kind')
    expect(await counts()).toEqual([0, 0])
  })

  // The engine tells rows of equal index keys apart by 24 bits of MD5, which these two share (907e57).
  it.each([true, false])('keeps two items whose keys collide in the engine (forward: %s)', async (ScanIndexForward) => {
    const [one, two] = ['SHOP#3302', 'SHOP#4440']
    const district = `collide-${ScanIndexForward}`
    for (const pk of [one, two, 'third']) await shops.put({ pk, district, place: 'same', sk: 'META' })
    const seen: (string | undefined)[] = []
    let start: Awaited<ReturnType<Shops['query']>>['next']
    do {
      const answer = await shops.query({ ...inRegion(district), ScanIndexForward, Limit: 1, ExclusiveStartKey: start })
      seen.push(...answer.items.map(({ pk }) => pk?.S))
      start = answer.next
    } while (start)
    expect(seen.sort()).toEqual([one, two, 'third'].sort())
  })
})

describe('a read of many items', () => {
  it.each(['begins_with(sk, :s)', 'sk = :s', 'sk > :s'])(
    'refuses nothing at all as a sort key: %s',
    async (condition) => {
      const asked = shops.query({
        KeyConditionExpression: `pk = :p AND ${condition}`,
        ExpressionAttributeValues: marshalOnly({ ':p': 'many', ':s': '' }),
      })
      await expect(asked).rejects.toMatchObject({ name: 'ValidationException', message: emptyKey })
    },
  )

  it('ends a page at 1 MB', async () => {
    for (const sk of ['0', '1', '2', '3', '4', '5']) await shops.put({ pk: 'big', sk, d: 'x'.repeat(300_000) })
    const ofBig = { KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: marshalOnly({ ':p': 'big' }) }
    const first = await shops.query(ofBig)
    expect([first.count, first.next]).toEqual([4, marshal({ pk: 'big', sk: '3' })])
    expect(await page(ofBig)).toEqual(['0', '1', '2', '3', '4', '5'])
  })

  it('scans in parallel segments, each item in one of them', async () => {
    const scan = async (Segment: number) => {
      const found: (string | undefined)[] = []
      let ExclusiveStartKey: ScanCommandOutput['LastEvaluatedKey']
      do {
        const answer = await shops.client.send(new ScanCommand({ ...asked, Segment, ExclusiveStartKey }))
        found.push(...(answer.Items ?? []).map(({ sk }) => sk?.S))
        ExclusiveStartKey = answer.LastEvaluatedKey
      } while (ExclusiveStartKey)
      return found
    }
    const asked = {
      TableName: 'shops',
      TotalSegments: 4,
      FilterExpression: 'begins_with(#n, :zero)',
      ExpressionAttributeNames: { '#n': 'name' },
      ExpressionAttributeValues: marshalOnly({ ':zero': '0' }),
    }
    const all = (await Promise.all([0, 1, 2, 3].map(scan))).flat()
    expect(all.sort()).toEqual(numbers)
  })
})
