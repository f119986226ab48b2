import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import type { Query } from '../data/use-query'
import { dossierInPack } from './dossier-in-pack'
import { findLines } from './find-lines'
import { orPacked } from './or-packed'
import { isStale, packWords } from './pack-age'
import { openPack } from './pack-box'
import { planOffline } from './plan-offline'
import { refreshPack } from './refresh-pack'
import { packedShop, packServer } from './testing'

const at = Date.parse('2026-11-24T02:00:00Z')
const who = { personId: '01KP0000000000000000000001', name: '顾清和' }
const packOf = async (...shops: ReturnType<typeof packedShop>[]) => {
  const storage = memoryStorage()
  await refreshPack({ storage, api: packServer(shops).api, now: () => at })
  return openPack(storage)
}
const asked = { shopId: packedShop(1).shopId, kind: 'routine', who, now: at } as const

describe('beginning an inspection without a network', () => {
  it('asks the table that holds, what failed before, and what speaks against it', async () => {
    const box = await packOf(packedShop(1))
    expect(planOffline(box, asked)).toMatchObject({
      at,
      outcome: {
        value: {
          shopName: packedShop(1).name,
          tables: [{ id: 'T-CY-2016' }],
          mustCheck: expect.arrayContaining([expect.objectContaining({ day: '2026-05-06' })]),
          problems: [{ rule: 'yearlyCap' }],
        },
      },
    })
  })

  it('refuses whom the shop has asked to step aside, by name, in the words of the server', async () => {
    const box = await packOf(packedShop(1, { away: [who.personId] }))
    expect(planOffline(box, asked)?.outcome).toMatchObject({
      refused: { code: 'inspection.recusedBefore', detail: ['顾清和'] },
    })
  })

  it('has no answer for a shop of another grid, nor before the first refresh', async () => {
    expect(planOffline(await packOf(packedShop(2)), asked)).toBeUndefined()
    expect(planOffline(openPack(memoryStorage()), asked)).toBeUndefined()
  })
})

describe('the pack in place of an answer', () => {
  const packed = () => ({ at: 100, outcome: { value: 'pack' } })
  const refusedWith = (code: string): Query<string> => ({ state: 'refused', refused: { code, message: '', next: '' } })
  const [tooLarge, refused] = [refusedWith('gateway.answerTooLarge'), refusedWith('access.denied')]
  it.each<[string, Query<string>, Query<string>]>([
    ['no network, nothing kept', { state: 'offline' }, { state: 'old', value: 'pack', at: 100 }],
    ['a broken answer, nothing kept', { state: 'failed', number: 'E-503' }, { state: 'old', value: 'pack', at: 100 }],
    ['an older answer kept', { state: 'old', value: 'kept', at: 50 }, { state: 'old', value: 'pack', at: 100 }],
    ['a younger answer kept', { state: 'old', value: 'kept', at: 150 }, { state: 'old', value: 'kept', at: 150 }],
    ['an answer', { state: 'ready', value: 'server' }, { state: 'ready', value: 'server' }],
    ['more than one call carries', tooLarge, { state: 'old', value: 'pack', at: 100 }],
    ['a refusal', refused, refused],
    ['still reading', { state: 'loading' }, { state: 'loading' }],
  ])('%s', (_, query, shown) => {
    expect(orPacked(query, packed)).toEqual(shown)
  })

  it('leaves what is said of no network where the pack knows nothing either', () => {
    expect(orPacked({ state: 'offline' }, () => undefined)).toEqual({ state: 'offline' })
  })
})

describe('searching the own grids', () => {
  const lines = [
    { ...packedShop(1), name: '槐荫汤面馆', initials: 'hytmg', address: '青石路 18 号' },
    { ...packedShop(2), name: 'Bao 包子铺', initials: 'baobzp', address: '云水巷 7 号' },
  ]
  it.each([
    ['', [1, 2]],
    ['汤面', [1]],
    ['hytm', [1]],
    ['HYTM', [1]],
    ['云水巷7号', [2]],
    ['bao 包', [2]],
    [packedShop(2).shopId.toLowerCase(), [2]],
    ['92990107ma7qx00001', [1]],
    ['槐音', []],
  ])('finds by name, initials, address or number: %j', (typed, found) => {
    expect(findLines(lines, typed).map(({ shopId }) => shopId)).toEqual(found.map((n) => packedShop(n).shopId))
  })
})

describe('the age of the pack', () => {
  const hour = 3_600_000
  it.each([
    [0, '网格资料刚刚更新'],
    [12 * 60_000, '网格资料 12 分钟前更新'],
    [3 * hour, '网格资料 3 小时前更新'],
    [50 * hour, '网格资料 2 天前更新'],
    [-hour, '网格资料刚刚更新'],
  ])('is said in words (%i ms)', (ms, words) => {
    expect(packWords(at - ms, at)).toBe(words)
  })

  it('beyond three days says what that means', () => {
    expect(isStale(at - 72 * hour, at)).toBe(false)
    expect(packWords(at - 73 * hour, at)).toMatch(/太旧了.*请在有网络的地方打开首页/)
  })
})

it('shows of a shop what the pack has: papers with their state today, visits, failures', () => {
  const shop = dossierInPack(
    packedShop(1),
    [{ gridId: packedShop(1).gridId ?? '', name: '槐荫桥网格', officer: '顾清和' }],
    '2026-11-24',
  )
  expect(shop).toMatchObject({ gridName: '槐荫桥网格', gridOfficer: '顾清和', code: { serial: '01' } })
  expect(shop.licences.map(({ state }) => state)).toEqual(['valid', 'valid'])
  expect(shop.inspections).toHaveLength(5)
  expect(shop.lastFailures.map(({ remark }) => remark)).toEqual(['砧板没有分开', undefined])
  expect(shop.phone).toBeUndefined()
})
