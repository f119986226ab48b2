import { TransactGetItemsCommand, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marshal } from '../testing/fixture'
import { marshalOnly, openShops, type Shops } from '../testing/shops-table'

let shops: Shops
beforeAll(async () => {
  shops = await openShops()
})
afterAll(() => shops.database.close())

type Put = { Put: NonNullable<TransactWriteItem['Put']> }
const put = (item: Readonly<Record<string, string | number>>, more: object = {}): Put => ({
  Put: { TableName: 'shops', Item: marshal(item), ...more },
})
const puts = (pk: string, count: number) => Array.from({ length: count }, (_, n) => put({ pk, sk: `${n}`, kind: 'TX' }))
const addOne = (pk: string): TransactWriteItem => ({
  Update: { ...shops.key(pk), UpdateExpression: 'ADD n :o', ExpressionAttributeValues: marshalOnly({ ':o': 1 }) },
})
const checkThere = (pk: string): TransactWriteItem => ({
  ConditionCheck: { ...shops.key(pk), ConditionExpression: 'attribute_exists(pk)' },
})

describe('a transaction', () => {
  it('puts thirty items at once, index rows included', async () => {
    await shops.transact(puts('thirty', 30))
    expect(await shops.countOf('thirty')).toBe(30)
    expect((await shops.ofKind('TX')).count).toBe(30)
  })

  it('has a hundred actions at most', async () => {
    await shops.transact(puts('hundred', 100))
    await expect(shops.transact(puts('hundredOne', 101))).rejects.toMatchObject({ name: 'ValidationException' })
    expect([await shops.countOf('hundred'), await shops.countOf('hundredOne')]).toEqual([100, 0])
  })

  it('writes nothing when a condition fails, and says which', async () => {
    const refused = shops.transact([...puts('failing', 26), checkThere('nobody')])
    const codes = [...Array.from({ length: 26 }, () => 'None'), 'ConditionalCheckFailed']
    await expect(refused).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: codes.map((Code) => ({ Code })),
    })
    expect(await shops.countOf('failing')).toBe(0)
  })

  it('says what is there when a failing action asks for it', async () => {
    await shops.put({ pk: 'held', v: 7 })
    const condition = {
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }
    await expect(shops.transact([put({ pk: 'free' }), put({ pk: 'held' }, condition)])).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: marshal({ pk: 'held', v: 7 }) }],
    })
    expect(await shops.get('free')).toBeUndefined()
  })

  it('updates, deletes and puts together; the index follows', async () => {
    for (const sk of ['0', '1']) await shops.put({ pk: 'mix', sk, kind: 'MIX' })
    await shops.transact([
      {
        Update: {
          ...shops.key('mix', '0'),
          UpdateExpression: 'SET kind = :k ADD n :o',
          ExpressionAttributeValues: marshalOnly({ ':k': 'MIX2', ':o': 2 }),
        },
      },
      { Delete: shops.key('mix', '1') },
      put({ pk: 'mix', sk: 'new', kind: 'MIX2' }),
    ])
    expect((await shops.ofKind('MIX')).count).toBe(0)
    expect((await shops.ofKind('MIX2')).items.map(({ sk }) => sk?.S).sort()).toEqual(['0', 'new'])
  })

  it('refuses the same item twice', async () => {
    const twice = shops.transact([put({ pk: 'twice' }), checkThere('twice')])
    await expect(twice).rejects.toMatchObject({ name: 'ValidationException' })
    expect(await shops.get('twice')).toBeUndefined()
  })

  it('refuses more than 4 MB together', async () => {
    const d = 'x'.repeat(390_000)
    const items = Array.from({ length: 11 }, (_, n) => put({ pk: 'heavy', sk: `${n}`, d }))
    await expect(shops.transact(items)).rejects.toMatchObject({ name: 'ValidationException' })
    expect(await shops.countOf('heavy')).toBe(0)
    await shops.transact(items.slice(0, 10))
    expect(await shops.get('heavy', '9')).toBeDefined()
  })

  it.each([
    ['no action', [{}]],
    ['nothing', []],
    ['two actions in one place', [{ ...put({ pk: 'x' }), Delete: { TableName: 'shops', Key: marshal({ pk: 'x' }) } }]],
    ['a check without condition', [{ ConditionCheck: { TableName: 'shops', Key: marshal({ pk: 'x' }) } }]],
  ])('refuses %s', async (_what, items) => {
    const asked = new TransactWriteItemsCommand({ TransactItems: items as TransactWriteItem[] })
    await expect(shops.client.send(asked)).rejects.toMatchObject({ name: 'ValidationException' })
  })

  it('is carried out once for one token, and refuses the token for anything else', async () => {
    await shops.transact([addOne('idem')], 'token-1')
    await shops.transact([addOne('idem')], 'token-1')
    expect(await shops.get('idem')).toMatchObject({ n: { N: '1' } })
    await expect(shops.transact([addOne('other')], 'token-1')).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    })
  })

  it('that was cancelled may be tried again with its token', async () => {
    const items = [put({ pk: 'again' }), checkThere('later')]
    await expect(shops.transact(items, 'token-2')).rejects.toMatchObject({ name: 'TransactionCanceledException' })
    await shops.put({ pk: 'later' })
    await shops.transact(items, 'token-2')
    expect(await shops.get('again')).toEqual(marshal({ pk: 'again' }))
  })
})

describe('a transaction of reads', () => {
  it('brings the items in the order asked for, with gaps', async () => {
    await shops.transact(puts('read', 2))
    const TransactItems = ['1', 'none', '0'].map((sk) => ({ Get: shops.key('read', sk) }))
    const { Responses } = await shops.client.send(new TransactGetItemsCommand({ TransactItems }))
    expect(Responses?.map(({ Item: item }) => item?.['sk']?.S)).toEqual(['1', undefined, '0'])
  })

  it('never sees half of a transaction of writes', async () => {
    const gets = ['0', '1'].map((sk) => ({ Get: shops.key('pair', sk) }))
    const write = (v: number) => shops.transact(['0', '1'].map((sk) => put({ pk: 'pair', sk, v })))
    const read = async () => {
      const { Responses } = await shops.client.send(new TransactGetItemsCommand({ TransactItems: gets }))
      return Responses?.map(({ Item: item }) => item?.['v']?.N)
    }
    await write(0)
    const rounds = Array.from({ length: 100 }, (_, v) => [write(v), read()] as const)
    for (const [written, seen] of rounds) {
      await written
      const [one, two] = (await seen) ?? []
      expect(one).toBe(two)
    }
  })
})
