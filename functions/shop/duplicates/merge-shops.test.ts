import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cardOf } from '../card/build-card'
import { signCode } from '../code/code-signing'
import { resolveCode } from '../code/codes'
import { changeShop } from '../register/change-shop'
import { registerShop } from '../register/register-shop'
import { listMyShops, showShop } from '../register/show-shop'
import { importFile, shopsOf } from '../testing/import-file'
import { district, openRegister, type Register } from '../testing/open-register'
import { findDuplicates } from './find-duplicates'
import { listDuplicates } from './list-duplicates'
import { mergeShops } from './merge-shops'
import { previewMerge } from './preview-merge'
import { settleDuplicate } from './settle-duplicate'
import { splitShops } from './split-shops'

let register: Register
let kept = ''
let other = ''
const code = '92990107MA7QX00486'
const base = { businessTypes: ['catering' as const], operator: '贺青禾' }
const add = async (facts: { name: string; address: string; creditCode?: string; phone?: string }) =>
  (await register.change(registerShop(register.deps), { ...base, ...facts })).shopId

beforeEach(async () => {
  register = await openRegister()
  kept = await add({ name: '槐荫汤面馆', address: '青石路 18 号' })
  other = await add({
    name: '云溪区槐荫汤面馆（个体工商户）',
    address: '青石路18号（桥东）',
    creditCode: code,
    phone: '0600-555 0136',
  })
})
afterEach(() => register.close())

const merge = async (fields: object = {}) =>
  await register.change(mergeShops(register.deps), { shopId: kept, otherId: other, fields, reason: '同一家店录了两次' })
const split = async () =>
  await register.change(splitShops(register.deps), { shopId: kept, otherId: other, reason: '并错了' })
const stored = async (shopId: string) =>
  (await register.deps.store.shops.get({ district, shopId })) ?? expect.fail('no shop')
const search = async () => {
  await register.change(findDuplicates(register.deps), {})
  await register.workAll()
  return await register.read(listDuplicates(register.deps), {})
}
const codeOf = (shopNumber: string) => signCode(register.deps.codeKeys, { shopNumber, serial: '01', keyVersion: '01' })

describe('a search through the register', () => {
  it('finds the shop that stands twice, says why, and how many it looked at', async () => {
    await add({ name: '安平小吃', address: '柳荫路 2 号' })
    const { pairs, search: last } = await search()
    expect(pairs.map(({ reasons, shops }) => [reasons, shops.map(({ shopId }) => shopId).toSorted()])).toEqual([
      [['sameName', 'samePlace'], [kept, other].toSorted()],
    ])
    expect(last).toMatchObject({ shops: 3, found: 1, finishedAt: expect.any(String) })
  })

  it('never asks again about two that somebody called different', async () => {
    const [pair] = (await search()).pairs
    const settle = { pairId: pair?.pairId ?? '', reason: '楼上楼下两家' }
    await register.change(settleDuplicate(register.deps), settle)
    expect((await search()).pairs).toEqual([])
    expect((await register.read(listDuplicates(register.deps), { state: 'different' })).pairs).toMatchObject([
      { pairId: settle.pairId, settled: { by: '陶怀玉', reason: '楼上楼下两家' } },
    ])
    await expect(register.change(settleDuplicate(register.deps), settle)).rejects.toThrow('duplicate.settled')
  })

  it('forgets a pair that waits once its shops are told apart', async () => {
    expect((await search()).pairs).toHaveLength(1)
    await register.change(changeShop(register.deps), { shopId: kept, name: '安平小吃', reason: '招牌换了' })
    expect((await search()).pairs).toEqual([])
  })

  it('finds nothing more of two that were united, and asks again once they are parted', async () => {
    await search()
    await merge()
    expect((await search()).pairs).toEqual([])
    await split()
    expect((await search()).pairs).toHaveLength(1)
  })
})

describe('uniting two entries', () => {
  it('is shown first: both values of every field, and which one survives', async () => {
    const preview = await register.read(previewMerge(register.deps), { shopId: kept, otherId: other })
    expect(preview.fields.filter(({ differs }) => differs)).toEqual([
      { field: 'name', differs: true, wins: 'kept', kept: '槐荫汤面馆', merged: '云溪区槐荫汤面馆（个体工商户）' },
      { field: 'address', differs: true, wins: 'kept', kept: '青石路 18 号', merged: '青石路18号（桥东）' },
      { field: 'creditCode', differs: true, wins: 'merged', kept: '', merged: code },
      { field: 'phone', differs: true, wins: 'merged', kept: '', merged: '0600-555 0136' },
    ])
  })

  it('does what was shown, field by field, and says on the other what became of it', async () => {
    await merge({ address: 'merged', phone: 'kept' })
    expect(await stored(kept)).toMatchObject({
      name: '槐荫汤面馆',
      address: '青石路18号（桥东）',
      creditCode: code,
      mergedFrom: [other],
    })
    expect((await stored(kept)).phone).toBeUndefined()
    expect(await stored(other)).toMatchObject({
      status: 'merged',
      mergedInto: kept,
      name: '云溪区槐荫汤面馆（个体工商户）',
    })
    expect(await register.read(showShop(register.deps), { shopId: other })).toMatchObject({ mergedInto: kept })
  })

  it('leads whoever scans the other’s sign to the shop that stayed', async () => {
    await merge()
    expect(await register.read(resolveCode(register.deps), { code: codeOf(other) })).toEqual({
      shopId: kept,
      name: '槐荫汤面馆',
    })
    const people = { district: async () => ({ bureauName: '云溪区市场监督管理局' }) }
    const card = await cardOf({ ...register.deps, people }, await stored(other), register.clock.now())
    expect(card).toMatchObject({ mergedInto: kept, licences: [], inspections: [] })
  })

  it('makes the next import of the other’s row one of the shop that stayed', async () => {
    await merge()
    const sheet = `商户名称,统一社会信用代码,经营地址,所属业态\n槐荫汤面馆,${code},青石路18号,餐饮服务单位\n`
    const done = await importFile(register, new TextEncoder().encode(sheet), { fileName: '名册.csv' })
    expect(done.stored).toMatchObject({ created: 0 })
    expect((await shopsOf(register)).size).toBe(2)
  })

  it('gives the other’s merchant the shop that stayed, once', async () => {
    await merge()
    const merchant = {
      kind: 'person' as const,
      district,
      personId: '01KMERCHANT',
      name: '贺青禾',
      grants: [{ role: 'merchant' as const, shopIds: [other, kept] }],
    }
    const mine = await listMyShops(register.deps)({ actor: merchant, input: {}, at: register.clock.now(), browser: '' })
    expect(mine.shops.map(({ shopId }) => shopId)).toEqual([kept])
    const alone = { ...merchant, grants: [{ role: 'merchant' as const, shopIds: [other] }] }
    const theirs = await listMyShops(register.deps)({ actor: alone, input: {}, at: register.clock.now(), browser: '' })
    expect(theirs.shops.map(({ shopId }) => shopId)).toEqual([kept])
  })

  it('is refused of one with itself, and of one that is united already', async () => {
    const same = { shopId: kept, otherId: kept, fields: {}, reason: '重复' }
    await expect(register.change(mergeShops(register.deps), same)).rejects.toThrow('merge.impossible')
    await merge()
    await expect(merge()).rejects.toThrow('merge.impossible')
    await expect(
      register.change(changeShop(register.deps), { shopId: other, name: '另一家', reason: '改名' }),
    ).rejects.toThrow('shop.merged')
  })
})

describe('parting them again', () => {
  it('restores both, and each sign leads to its own', async () => {
    const [before, beside] = [await stored(kept), await stored(other)]
    await merge({ name: 'merged' })
    await split()
    expect({ ...(await stored(kept)), revision: 1 }).toEqual({ ...before, revision: 1 })
    expect({ ...(await stored(other)), revision: 1 }).toEqual({ ...beside, revision: 1 })
    expect(await register.read(resolveCode(register.deps), { code: codeOf(other) })).toMatchObject({ shopId: other })
  })

  it('is refused once something builds on it, and of two that were never united', async () => {
    await expect(split()).rejects.toThrow('merge.unknown')
    await merge()
    await register.change(changeShop(register.deps), { shopId: kept, address: '青石路 20 号', reason: '门牌改了' })
    await expect(split()).rejects.toThrow('merge.builtUpon')
  })

  it('goes from the last to the first where one was united twice', async () => {
    const third = await add({ name: '槐荫汤面馆二店', address: '青石路 18 号' })
    await merge()
    const next = { shopId: third, otherId: kept }
    await register.change(mergeShops(register.deps), { ...next, fields: {}, reason: '重复' })
    expect((await stored(third)).mergedFrom).toEqual([kept, other])
    expect(await register.read(resolveCode(register.deps), { code: codeOf(other) })).toMatchObject({ shopId: third })
    await expect(split()).rejects.toThrow('merge.impossible')
    await register.change(splitShops(register.deps), { ...next, reason: '并错了' })
    await split()
    expect((await stored(kept)).mergedFrom).toBeUndefined()
  })
})
