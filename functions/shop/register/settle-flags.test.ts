import { beforeEach, describe, expect, it } from 'vitest'
import { cancelLicence } from '../../licence/cancel-licence'
import { recordLicence } from '../../licence/record-licence'
import { licenceStore } from '../../licence/store'
import { listImportRows, listImports } from '../import/show-imports'
import { addGrid, addStation } from '../places/places'
import { askShop } from '../public'
import { importFile, shopsOf } from '../testing/import-file'
import { district, openRegister, type Register } from '../testing/open-register'
import { changeShop } from './change-shop'
import { settleFlags } from './settle-flags'

let register: Register
beforeEach(async () => {
  register = await openRegister()
  return () => register.close()
})

const header = '商户名称,统一社会信用代码,许可证,监管所,业态,网格,经营地址,联系电话,有效期至\n'
const imported = async (row: string) => {
  await importFile(register, new TextEncoder().encode(header + row))
  return [...(await shopsOf(register)).values()][0]!.shopId
}
const flagsOf = async (shopId: string) => (await register.deps.store.shops.get({ district, shopId }))?.flags
const licenceDeps = () => {
  const { deps, base } = register
  return { store: licenceStore(base.records), shops: askShop(deps.store, deps), newId: deps.newId }
}
const change = async (shopId: string, more: object) =>
  await register.change(changeShop(register.deps), { shopId, reason: '核对', ...more })

describe('what an import left open is settled by the office', () => {
  const bare = '团结国面馆,92159904RTNLYJNXFL,,,超市,,,见门头,\n'

  it('field by field, each flag when its field is said', async () => {
    const shopId = await imported(bare)
    const open = ['licenceMissing', 'dateMissing', 'stationMissing', 'businessTypeUnknown', 'gridMissing']
    expect((await flagsOf(shopId))?.toSorted()).toEqual(
      [...open, 'addressMissing', 'phoneUnreadable'].filter((code) => code !== 'dateMissing').toSorted(),
    )
    await change(shopId, { address: '建设路1号', phone: '18676187369' })
    expect((await flagsOf(shopId))?.toSorted()).toEqual(
      ['licenceMissing', 'stationMissing', 'businessTypeUnknown', 'gridMissing'].toSorted(),
    )
    const { stationId } = await register.change(addStation(register.deps), { name: '先锋道所' })
    const { gridId } = await register.change(addGrid(register.deps), { stationId, name: '一网格' })
    await change(shopId, { gridId, businessTypes: ['foodSales'] })
    expect(await flagsOf(shopId)).toEqual(['licenceMissing'])
    const paper = { kind: 'foodOperation' as const, number: 'JY11599042926464', validUntil: '2027-10-20' }
    await register.change(recordLicence(licenceDeps()), { shopId, ...paper })
    expect(await flagsOf(shopId)).toEqual([])
  })

  const wrong =
    '团结国面馆,92159904RTNLYJNXFL,云食准字第2018号,先锋道所,餐饮服务单位,一网格,建设路1号,18676187369,2027-10-20\n'

  it('by comparing the paper that nobody could read', async () => {
    const shopId = await imported(wrong)
    expect(await flagsOf(shopId)).toEqual(['licenceUnknownForm'])
    const paper = { kind: 'foodOperation' as const, number: '云食准字第2018号', numberVerified: true }
    await register.change(recordLicence(licenceDeps()), { shopId, ...paper, validUntil: '2027-10-20' })
    expect(await flagsOf(shopId)).toEqual([])
  })

  it.each(['the wrong one first', 'the right one first'])('by another paper, %s', async (order) => {
    const shopId = await imported(wrong)
    const deps = licenceDeps()
    const [{ licenceId } = { licenceId: '' }] = await deps.store.ofShop(district, shopId)
    const cancel = () => register.change(cancelLicence(deps), { shopId, licenceId, reason: '录错' })
    const paper = { kind: 'foodOperation' as const, number: 'JY21599041436572', validUntil: '2027-10-20' }
    const record = () => register.change(recordLicence(deps), { shopId, ...paper })
    const [first, second] = order.startsWith('the wrong') ? [cancel, record] : [record, cancel]
    await first()
    await second()
    expect(await flagsOf(shopId)).toEqual([])
  })

  it('but not by what says nothing about it', async () => {
    const shopId = await imported(wrong)
    await change(shopId, { status: 'suspended', name: '团结国面馆二店' })
    expect(await flagsOf(shopId)).toEqual(['licenceUnknownForm'])
  })

  it('by having looked: the flags that were named go, the others stay, and the import’s rows say so', async () => {
    const shopId = await imported(bare)
    const before = (await flagsOf(shopId)) ?? []
    const input = { shopId, flags: ['phoneUnreadable', 'gridMissing'], reason: '看过，没问题' }
    const { flags } = await register.change(settleFlags(register.deps), input)
    expect(flags).toEqual(before.filter((flag) => !input.flags.includes(flag)))
    expect(await flagsOf(shopId)).toEqual(flags)
    const [one] = (await register.read(listImports(register.deps), {})).imports
    const importId = one?.importId ?? ''
    const rows = (flag?: string) => register.read(listImportRows(register.deps), { importId, outcome: 'flagged', flag })
    expect((await rows()).rows[0]?.openFlags?.toSorted()).toEqual([...flags].sort())
    expect((await rows('gridMissing')).rows).toHaveLength(1)
    expect((await rows('nameKept')).rows).toEqual([])
  })

  it('only of a shop that there is', async () => {
    const nobody = { shopId: 'YX1A0009', flags: ['gridMissing'], reason: '看过' }
    await expect(register.change(settleFlags(register.deps), nobody)).rejects.toThrow('shop.unknown')
  })
})
