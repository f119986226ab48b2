import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marshal } from '../testing/fixture'
import { marshalOnly, openShops, type Shops } from '../testing/shops-table'

let shops: Shops
beforeAll(async () => {
  shops = await openShops()
})
afterAll(() => shops.database.close())

const update = (pk: string, input: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>) =>
  shops.client.send(new UpdateItemCommand({ ...shops.key(pk), ReturnValues: 'ALL_NEW', ...input }))

describe('single items', () => {
  it('are put, read and deleted with every type of value', async () => {
    const item = {
      ...marshal({ pk: 'a', name: '食品经营', n: 1.5 }),
      b: { BOOL: true },
      l: { L: [{ N: '1' }] },
      m: { M: { x: { NULL: true } } },
      ss: { SS: ['a', 'b'] },
      bin: { B: new Uint8Array([1, 2]) },
    }
    await shops.client.send(new PutItemCommand({ TableName: 'shops', Item: item }))
    expect(await shops.get('a')).toEqual(item)
    const gone = await shops.client.send(new DeleteItemCommand({ ...shops.key('a'), ReturnValues: 'ALL_OLD' }))
    expect(gone.Attributes?.['n']).toEqual({ N: '1.5' })
    expect(await shops.get('a')).toBeUndefined()
  })

  it('refuse a second put under attribute_not_exists, and say what is there when asked', async () => {
    const once = { ConditionExpression: 'attribute_not_exists(pk)' }
    await shops.put({ pk: 'c', v: 1 }, once)
    await expect(shops.put({ pk: 'c', v: 2 }, once)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })
    const asked = { ...once, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }
    await expect(shops.put({ pk: 'c', v: 2 }, asked)).rejects.toMatchObject({ Item: marshal({ pk: 'c', v: 1 }) })
    expect(await shops.get('c')).toEqual(marshal({ pk: 'c', v: 1 }))
  })

  it('take conditions with size, contains, BETWEEN, IN and nested paths', async () => {
    const Item = { ...marshal({ pk: 'ce' }), m: { M: { d: { N: '5' } } }, l: { L: [{ S: 'x' }] } }
    await shops.client.send(new PutItemCommand({ TableName: 'shops', Item }))
    const { Attributes } = await update('ce', {
      UpdateExpression: 'SET #m.#d = :n',
      ConditionExpression:
        'size(l) = :one AND contains(l, :x) AND #m.#d BETWEEN :one AND :nine AND #m.#d IN (:one, :five) AND NOT attribute_exists(zz) AND attribute_type(#m, :M)',
      ExpressionAttributeNames: { '#m': 'm', '#d': 'd' },
      ExpressionAttributeValues: marshalOnly({ ':n': 6, ':one': 1, ':x': 'x', ':nine': 9, ':five': 5, ':M': 'M' }),
    })
    expect(Attributes?.['m']).toEqual({ M: { d: { N: '6' } } })
  })

  it('are updated by ADD, SET, REMOVE, DELETE, list_append and if_not_exists', async () => {
    const append = 'SET l = list_append(if_not_exists(l, :e), :i)'
    const lists = (i: string) => ({ ':e': { L: [] }, ':i': { L: [{ S: i }] } })
    await update('u', {
      UpdateExpression: `ADD n :n, tags :t ${append}`,
      ExpressionAttributeValues: { ':n': { N: '1' }, ':t': { SS: ['a', 'b'] }, ...lists('x') },
    })
    const second = await update('u', {
      UpdateExpression: `ADD n :n DELETE tags :t ${append}`,
      ExpressionAttributeValues: { ':n': { N: '2' }, ':t': { SS: ['a'] }, ...lists('y') },
    })
    expect(second.Attributes).toMatchObject({ n: { N: '3' }, tags: { SS: ['b'] }, l: { L: [{ S: 'x' }, { S: 'y' }] } })
    const third = await update('u', { UpdateExpression: 'REMOVE l[0], tags' })
    expect(third.Attributes).toEqual({ ...marshal({ pk: 'u', n: 3 }), l: { L: [{ S: 'y' }] } })
  })

  it('lose none of a hundred additions made at once', async () => {
    const add = () =>
      update('counter', { UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': { N: '1' } } })
    await Promise.all(Array.from({ length: 100 }, add))
    expect(await shops.get('counter')).toMatchObject({ n: { N: '100' } })
  })

  it('may be as large as 400 KB', async () => {
    await shops.put({ pk: 'large', d: 'x'.repeat(400_000) })
    await expect(shops.put({ pk: 'larger', d: 'x'.repeat(410_000) })).rejects.toMatchObject({
      name: 'ValidationException',
    })
    expect(await shops.get('larger')).toBeUndefined()
  })

  it('are said to be in no table when the table is missing', async () => {
    const lost = new GetItemCommand({ ...shops.key('a'), TableName: 'nowhere' })
    await expect(shops.client.send(lost)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })
})

describe('batches', () => {
  const names = Array.from({ length: 100 }, (_, n) => String(n).padStart(3, '0'))

  it('write 25 items and read 100', async () => {
    for (let from = 0; from < 100; from += 25) {
      const puts = names.slice(from, from + 25).map((sk) => ({ PutRequest: { Item: marshal({ pk: 'batch', sk }) } }))
      const { UnprocessedItems } = await shops.client.send(new BatchWriteItemCommand({ RequestItems: { shops: puts } }))
      expect(UnprocessedItems).toEqual({})
    }
    const Keys = names.map((sk) => marshal({ pk: 'batch', sk }))
    const { Responses } = await shops.client.send(new BatchGetItemCommand({ RequestItems: { shops: { Keys } } }))
    expect(Responses?.['shops']?.map(({ sk }) => sk?.S).sort()).toEqual(names)
  })

  it('put and delete together', async () => {
    await shops.put({ pk: 'mixed', sk: 'old', kind: 'MIXED' })
    const asked = [
      { DeleteRequest: { Key: marshal({ pk: 'mixed', sk: 'old' }) } },
      { PutRequest: { Item: marshal({ pk: 'mixed', sk: 'new', kind: 'MIXED' }) } },
    ]
    await shops.client.send(new BatchWriteItemCommand({ RequestItems: { shops: asked } }))
    expect((await shops.ofKind('MIXED')).items.map(({ sk }) => sk?.S)).toEqual(['new'])
  })
})
