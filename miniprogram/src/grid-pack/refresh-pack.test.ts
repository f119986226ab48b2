import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { createGridPack } from './grid-pack'
import { openPack, wipeOthers } from './pack-box'
import { refreshPack } from './refresh-pack'
import { bytesIn, packedShop, packedShops, packServer } from './testing'

const at = Date.parse('2026-11-24T02:00:00Z')
const now = () => at
const filled = async (shops = packedShops(120)) => {
  const storage = memoryStorage()
  await refreshPack({ storage, api: packServer(shops).api, now })
  return { storage, box: openPack(storage), shops }
}
const idsIn = (shops: readonly { shopId: string }[]) => shops.map(({ shopId }) => shopId).sort()

describe('the grids on the phone', () => {
  it('come page by page, and are all there afterwards, with their age', async () => {
    const { box, shops } = await filled()
    expect(idsIn(box.shops())).toEqual(idsIn(shops))
    const grids = [expect.objectContaining({ name: '槐荫桥网格' })]
    expect(box.head()).toEqual({ at, grids, drawn: [], plans: [expect.objectContaining({ yearlyCap: 2 })] })
    expect(box.shop(packedShop(7).shopId)).toEqual(packedShop(7))
    expect(box.lines()).toHaveLength(120)
    expect(box.tables().contents).toHaveLength(1)
  })

  it('are refreshed by what differs: a changed shop, a new one, and one that is gone', async () => {
    const { storage, box, shops } = await filled()
    const next = [...shops.slice(2), packedShop(1, { revision: 2, name: '改名的店' }), packedShop(500)]
    const server = packServer(next)
    await refreshPack({ storage, api: server.api, now })
    expect(idsIn(box.shops())).toEqual(idsIn(next))
    expect(box.shop(packedShop(1).shopId)?.name).toBe('改名的店')
    expect(box.lines().map(({ name }) => name)).toContain('改名的店')
    expect(box.shop(packedShop(0).shopId)).toBeUndefined()
    expect(server.asked.shops).toBeLessThan(20)
    expect(server.asked.tables).toBe(0)
  })

  it('keep what came before the network broke off, and their old age, and go on from there', async () => {
    const storage = memoryStorage()
    const shops = packedShops(300)
    const broken = packServer(shops, { breaksAt: 3 })
    expect(await refreshPack({ storage, api: broken.api, now })).toEqual({ offline: true })
    expect(openPack(storage).head()).toBeUndefined()
    const kept = openPack(storage).shops().length
    expect(kept).toBeGreaterThan(60)
    const whole = packServer(shops)
    await refreshPack({ storage, api: whole.api, now })
    expect(whole.asked.shops).toBe(300 - kept)
    expect(openPack(storage).shops()).toHaveLength(300)
  })

  it('come with every order under way, however many pages they fill', async () => {
    const storage = memoryStorage()
    await refreshPack({ storage, api: packServer(packedShops(3), { orders: 95 }).api, now })
    expect(openPack(storage).orders()).toHaveLength(95)
  })

  it('keep their old age when orders did not come: nothing is called new that is old', async () => {
    const { storage, box, shops } = await filled()
    const later = packServer([...shops, packedShop(500)], { ordersBreak: true })
    expect(await refreshPack({ storage, api: later.api, now: () => at + 60_000 })).toEqual({ offline: true })
    expect(box.head()).toMatchObject({ at })
    expect(box.lines()).toHaveLength(121)
  })

  it.each(['pack/shops/', 'pack/lines', 'pack/tables', 'pack/orders', 'colleagues', 'pack/head'])(
    'keep their old age on a phone that has no room for %s, and say so',
    async (full) => {
      const { storage, shops } = await filled()
      storage.remove('pack/tables')
      const write = (key: string, value: unknown) => !key.startsWith(full) && storage.write(key, value)
      const server = packServer([...shops, packedShop(500)])
      const outcome = await refreshPack({ storage: { ...storage, write }, api: server.api, now: () => at + 60_000 })
      expect(outcome).toMatchObject({ refused: { code: 'phone.full' } })
      expect(openPack(storage).head()).toMatchObject({ at })
    },
  )

  it('are read anew where the store lost a chunk', async () => {
    const { storage, box, shops } = await filled()
    storage.remove('pack/shops/3')
    await refreshPack({ storage, api: packServer(shops).api, now })
    expect(idsIn(box.shops())).toEqual(idsIn(shops))
  })

  it('fit: 1,500 shops in half of what WeChat gives, no key near its limit', async () => {
    const { storage, box } = await filled(packedShops(1_500))
    expect(box.lines()).toHaveLength(1_500)
    const sizes = bytesIn(storage)
    expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeLessThan(600_000)
    expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(5_000_000)
  })

  it.each([
    ['the next person who signs in', 'B', ['YX1/B/pack/head', 'YX2/A/pack/head', 'YX1/A/inspection/1/head']],
    ['anybody after a sign-out', undefined, ['YX2/A/pack/head', 'YX1/A/inspection/1/head']],
  ])('are no longer there for %s', (_, personId, left) => {
    const whole = memoryStorage()
    const kept = ['YX1/A/pack/head', 'YX1/A/dossier/1', 'YX1/A/colleagues', 'YX1/B/pack/head', 'YX2/A/pack/head']
    for (const key of [...kept, 'YX1/A/inspection/1/head']) whole.write(key, 1)
    wipeOthers(whole, { district: 'YX1', personId })
    expect(whole.keys()).toEqual(left)
  })
})

describe('refreshing', () => {
  const openedAt = (times: number[]) => {
    const storage = memoryStorage()
    const server = packServer(packedShops(3))
    const paused = { times: 0 }
    const pause = async () => void paused.times++
    const pack = createGridPack({ ownStorage: () => storage, api: server.api, now: () => times.shift() ?? at, pause })
    return { pack, server, paused }
  }

  it('is done once for all who ask at the same time', async () => {
    const { pack, server } = openedAt([])
    await Promise.all([pack.refresh('a'), pack.refresh('a'), pack.refresh('a')])
    expect(server.asked.pages).toBe(1)
    expect(pack.news.get()).toMatchObject({ turn: 1, owner: 'a' })
  })

  it('lets a page be drawn first, unless there is nothing yet to draw', async () => {
    const { pack, paused } = openedAt([])
    await pack.refresh('a')
    expect(paused.times).toBe(0)
    await pack.refresh('a', true)
    expect(paused.times).toBe(1)
  })

  it('leaves what was just read, unless somebody asks for it again or is another person', async () => {
    const { pack, server } = openedAt([])
    await pack.refresh('a')
    await pack.refresh('a')
    expect(server.asked.pages).toBe(1)
    await pack.refresh('a', true)
    await pack.refresh('b')
    expect(server.asked.pages).toBe(3)
  })
})
