import { toStreamEvent } from '@app/local/database/feed/to-stream-event'
import type { PublicCard } from '@app/types/shop/card'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { rowChangesOf } from '../../platform/adapters/stream'
import type { SendMessage } from '../../platform/ports/queue'
import type { RowChange } from '../../platform/reaction'
import { changeShop } from '../register/change-shop'
import type { StoredShop } from '../store'
import { begin, confirm, shopsOf } from '../testing/import-file'
import { district, openRegister, type Register } from '../testing/open-register'
import { buildManyCards } from './card-bulk'
import { cardKey } from './card-key'
import { rebuildCards } from './card-reaction'

let register: Register
let changes: RowChange[]
let sent: { queue: string; body: { shopIds?: string[] } }[]
let react: ReturnType<typeof rebuildCards>

beforeEach(async () => {
  register = await openRegister()
  changes = []
  sent = []
  const send: SendMessage = async (queue, body) => void sent.push({ queue, body: body as never })
  react = rebuildCards({ ...register.deps, send })
  const consumer = register.database.feed.consume({
    name: 'watching',
    table: 'records',
    batchSize: 1_000,
    handle: async (records) => void changes.push(...rowChangesOf(toStreamEvent(records))),
  })
  return async () => {
    await consumer.stop()
    await register.close()
  }
})

const sheet = (rows: number) =>
  new TextEncoder().encode(
    `商户名称,许可证,监管所,业态,网格,经营地址,有效期至\n${Array.from({ length: rows }, (_, n) => `面馆${n},JY21599041436572,先锋道所,餐饮服务单位,一网格,建设路${n}号,2027-10-20\n`).join('')}`,
  )
const cardOf = async (shopId: string) =>
  (await register.base.items.get(cardKey(district, shopId))) as PublicCard | undefined
const idOf = async (name: string) => (await shopsOf(register)).get(name)?.shopId ?? ''
const stored = async (rows: number) => {
  const importId = await begin(register, sheet(rows))
  await register.workAll()
  await confirm(register, importId, true)
  await register.workAll()
  await register.database.feed.idle()
}
const correct = async (shopId: string) => {
  await register.change(changeShop(register.deps), { shopId, name: '改了名的面馆', reason: '店招换了' })
  await register.database.feed.idle()
}

describe('while an import is stored', () => {
  it('a shop that somebody changes has its card at once, and the import’s shops wait their turn', async () => {
    await stored(150)
    const shopId = await idOf('面馆7')
    await correct(shopId)
    expect(await react(changes)).toEqual([])
    expect((await cardOf(shopId))?.name).toBe('改了名的面馆')
    expect(await cardOf(await idOf('面馆8'))).toBeUndefined()
    expect(sent.map(({ queue, body }) => [queue, body.shopIds?.length])).toEqual([
      ['card-bulk', 100],
      ['card-bulk', 49],
    ])
    expect(sent.flatMap(({ body }) => body.shopIds)).not.toContain(shopId)
  })

  it('a shop that an import changed before somebody did is not the import’s any more', async () => {
    await stored(2)
    const shopId = await idOf('面馆1')
    changes = []
    await correct(shopId)
    await react(changes)
    expect([(await cardOf(shopId))?.name, sent]).toEqual(['改了名的面馆', []])
  })

  it('changes that cannot be put on the queue are answered, so that they come again', async () => {
    await stored(2)
    const failing = rebuildCards({ ...register.deps, send: () => Promise.reject(new Error('no queue')) })
    const ofShops = changes.filter(({ kind }) => kind === 'Shop').map(({ changeId }) => changeId)
    expect(await failing(changes)).toEqual(ofShops)
  })
})

describe('the cards of an import', () => {
  it('are those that each shop would get by itself', async () => {
    await stored(12)
    const ids = [...(await shopsOf(register)).values()].map(({ shopId }) => shopId)
    await buildManyCards(register.deps)({ district, shopIds: ids })
    const many = await Promise.all(ids.map(cardOf))
    await react(changes.map((change) => ({ ...change, after: { ...change.after, imported: undefined } })))
    expect(many).toEqual(await Promise.all(ids.map(cardOf)))
    expect(many[0]).toMatchObject({ station: { name: '先锋道所' }, licences: [{ number: 'JY21599041436572' }] })
  })

  it('are written though one shop among them no longer fits its schema', async () => {
    await stored(3)
    const [broken, whole] = [await idOf('面馆0'), await idOf('面馆1')]
    const doc = { district, shopId: broken } as StoredShop
    const Item = marshall({ pk: `D#${district}#SHOP#${broken}`, sk: 'SHOP', _et: 'Shop', doc })
    await register.world.clients.dynamo.send(new PutItemCommand({ TableName: 'records', Item }))
    register.pending.splice(0)
    await buildManyCards(register.deps)({ district, shopIds: [broken, whole] })
    expect((await cardOf(whole))?.name).toBe('面馆1')
    expect(register.pending).toContainEqual({ queue: 'card-rebuild', message: { district, shopId: broken } })
  })

  it('are taken back once there is no such shop, and what is written late does not bring them back', async () => {
    await stored(1)
    const shopId = await idOf('面馆0')
    const build = buildManyCards(register.deps)
    await build({ district, shopIds: [shopId] })
    const card = await cardOf(shopId)
    const shop = await register.deps.store.shops.get({ district, shopId })
    if (shop) await register.deps.kernel.commit([register.deps.store.shops.remove(shop)])
    await build({ district, shopIds: [shopId] })
    expect([card?.name, await cardOf(shopId)]).toEqual(['面馆0', undefined])
    await register.base.items.putIfNewer(cardKey(district, shopId), (card?.revision ?? 0) + 5, card)
    expect(await cardOf(shopId)).toBeUndefined()
  })
})
