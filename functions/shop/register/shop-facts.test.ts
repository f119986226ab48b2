import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordLicence } from '../../licence/record-licence'
import { licenceStore } from '../../licence/store'
import { reissueCode, revokeCode } from '../code/codes'
import { askShop } from '../public'
import { district, openRegister, type Register } from '../testing/open-register'
import { changeShop } from './change-shop'
import { registerShop } from './register-shop'
import { showShop } from './show-shop'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const point = { longitude: 106.5512345678, latitude: 38.4721, source: 'map' as const }
let houses = 0

const open = async (more: Partial<Parameters<ReturnType<typeof registerShop>>[0]['input']> = {}) => {
  const name = `河滩烧烤${++houses}`
  const { shopId } = await register.change(registerShop(register.deps), {
    name,
    address: `河滩路 ${houses} 号`,
    businessTypes: ['catering'],
    ...more,
  })
  return shopId
}
const show = async (shopId: string) => await register.read(showShop(register.deps), { shopId })
const change = async (shopId: string, what: object, reason = '核实过') =>
  await register.change(changeShop(register.deps), { shopId, reason, ...what })

describe('what the register keeps of a shop', () => {
  it('is kept as it was said, tidied, with who set the place and when', async () => {
    const shopId = await open({
      status: 'seasonal',
      openMonths: [9, 5, 6, 5],
      sizeClass: 'large',
      tags: ['＃夜市', '夜市', '景区'],
      location: point,
      businessTypes: ['catering', 'canteen'],
      traits: ['school'],
    })
    expect(await show(shopId)).toMatchObject({
      status: 'seasonal',
      openMonths: [5, 6, 9],
      sizeClass: 'large',
      tags: ['夜市', '景区'],
      traits: ['school'],
      location: { longitude: 106.551235, latitude: 38.4721, source: 'map', setBy: '陶怀玉' },
      missingPapers: ['business', 'foodOperation'],
    })
    expect((await show(shopId)).location).not.toHaveProperty('personId')
  })

  it('stays when a change does not name it, and goes with null', async () => {
    const shopId = await open({ sizeClass: 'small', location: point, tags: ['夜市'] })
    await change(shopId, { phone: '0600-555 0100' })
    expect(await show(shopId)).toMatchObject({ sizeClass: 'small', tags: ['夜市'], location: { source: 'map' } })
    await change(shopId, { sizeClass: null, location: null, tags: [] })
    const bare = await show(shopId)
    for (const gone of ['sizeClass', 'location', 'tags']) expect(bare).not.toHaveProperty(gone)
  })

  it('loses with a kind of business its traits, and takes none of another kind', async () => {
    const shopId = await open({ businessTypes: ['canteen'], traits: ['school'] })
    await change(shopId, { businessTypes: ['catering'] })
    expect(await show(shopId)).not.toHaveProperty('traits')
    await expect(change(shopId, { traits: ['school'] })).rejects.toThrow('shop.traitForeign')
    await expect(open({ businessTypes: ['catering'], traits: ['mobile'] })).rejects.toThrow('shop.traitForeign')
  })

  it('never holds a telephone in a tag or in the new address', async () => {
    await expect(open({ tags: ['找老王 13800550136'] })).rejects.toThrow('shop.personalNumber')
    const shopId = await open()
    await expect(change(shopId, { status: 'moved', movedTo: '打 13800550136 问' })).rejects.toThrow(
      'shop.personalNumber',
    )
  })

  it('counts a paper as there from the day it is recorded', async () => {
    const shopId = await open({ creditCode: '92990107MA7QX00486' })
    expect(await show(shopId)).toMatchObject({ missingPapers: ['foodOperation'] })
    const { store, newId, codeKeys, publicUrl } = register.deps
    const shops = askShop(store, { codeKeys, publicUrl })
    const deps = { store: licenceStore(register.base.records), shops, newId }
    await register.change(recordLicence(deps), { shopId, kind: 'foodOperation', number: 'JY29901070013262' })
    expect(await show(shopId)).toMatchObject({ missingPapers: [] })
  })
})

describe('the status of a shop on the register', () => {
  it('follows the table, from the day that was said, and forgets what belonged to the old one', async () => {
    const shopId = await open({ status: 'applied' })
    await expect(change(shopId, { status: 'suspended' })).rejects.toThrow('shop.statusChange')
    await expect(change(shopId, { status: 'seasonal' })).rejects.toThrow('shop.statusIncomplete')
    await change(shopId, { status: 'seasonal', openMonths: [5, 6], statusSince: '2026-01-04' }, '审核通过')
    expect(await show(shopId)).toMatchObject({ status: 'seasonal', statusSince: '2026-01-04', openMonths: [5, 6] })
    await change(shopId, { status: 'moved', movedTo: '青石路 20 号' })
    const moved = await show(shopId)
    expect(moved).toMatchObject({ status: 'moved', movedTo: '青石路 20 号' })
    expect(moved).not.toHaveProperty('openMonths')
    expect(moved.statusSince).not.toBe('2026-01-04')
  })

  it('does not begin tomorrow', async () => {
    const shopId = await open()
    await expect(change(shopId, { status: 'closed', statusSince: '2999-01-01' })).rejects.toThrow(
      'shop.statusIncomplete',
    )
  })
})

describe('the history of a shop', () => {
  it('says who changed what from what to what, and why; newest first', async () => {
    const shopId = await open({ tags: ['夜市'] })
    await change(shopId, { status: 'suspended', tags: ['夜市', '整修'], statusSince: '2026-01-05' }, '装修两个月')
    const [last, first] = (await show(shopId)).history ?? []
    expect(last).toMatchObject({
      by: '陶怀玉',
      operation: 'shop.changeShop',
      reason: '装修两个月',
      fields: [
        { field: '状态', from: '营业中', to: '停业' },
        { field: '状态起始日', to: '2026年1月5日' },
        { field: '标签', from: '夜市', to: '夜市、整修' },
      ],
    })
    expect(first).toMatchObject({ operation: 'shop.registerShop' })
    expect(first?.fields).toContainEqual({ field: '状态', to: '营业中' })
  })

  it('says which code replaced which, and that it was revoked, without the code itself', async () => {
    const shopId = await open()
    await register.change(reissueCode(register.deps), { shopId, reason: '码被撕了' })
    await register.change(revokeCode(register.deps), { shopId, reason: '码被盗用' })
    const { history = [], code } = await show(shopId)
    expect(history.slice(0, 2)).toMatchObject([
      {
        operation: 'shop.revokeCode',
        reason: '码被盗用',
        fields: [{ field: '店码', from: '02（在用）', to: '02（已停用）' }],
      },
      {
        operation: 'shop.reissueCode',
        reason: '码被撕了',
        fields: [{ field: '店码', from: '01（在用）', to: '02（在用）' }],
      },
    ])
    expect(JSON.stringify(history)).not.toContain(code.text ?? expect.fail('no code'))
  })
})

describe('the credit code of a shop that is on the register', () => {
  it('is added later: it is known by it from then on, and what was open about it is settled', async () => {
    const shopId = await open()
    const kept = await register.deps.store.shops.get({ district, shopId })
    if (!kept) throw new Error('no shop')
    await register.deps.kernel.commit([register.deps.store.shops.replace({ ...kept, flags: ['creditCodeMissing'] })])
    await change(shopId, { creditCode: '92159904rtnlyjnxfl' })
    expect(await show(shopId)).toMatchObject({ creditCode: '92159904RTNLYJNXFL', flags: [] })
    await expect(open({ creditCode: '92159904RTNLYJNXFL' })).rejects.toThrow('shop.exists')
    // its old key is free for whoever stands there next
    const again = { name: kept.name, address: kept.address, businessTypes: ['catering' as const] }
    await register.change(registerShop(register.deps), again)
  })

  it('is never that of another shop, nor one that cannot be', async () => {
    const shopId = await open()
    await expect(change(shopId, { creditCode: '92159904RTNLYJNXFL' })).rejects.toThrow('shop.exists')
    await expect(change(shopId, { creditCode: '9215' })).rejects.toThrow('licence.numberInvalid')
    await change(shopId, { creditCode: '92159904RTNLYJNXF0' })
    expect(await show(shopId)).toMatchObject({ flags: ['creditCodeCheckDigit'] })
  })
})

it('a shop that was kept before these facts came still reads', async () => {
  const shopId = await open({ tags: ['夜市'] })
  const kept = await register.deps.store.shops.get({ district, shopId })
  if (!kept) throw new Error('no shop')
  const { tags: _, paperKinds: __, statusSince: ___, ...old } = kept
  await register.deps.kernel.commit([register.deps.store.shops.replace(old)])
  const shown = await show(shopId)
  expect(shown).toMatchObject({ status: 'active' })
  // nobody counted its papers yet: nothing is said to be missing
  expect(shown).not.toHaveProperty('missingPapers')
})
