import { shippedTypes } from '@app/rules/shop/facts/business-types'
import type { BusinessTypeChoice } from '@app/types/shop/business-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeShop } from '../register/change-shop'
import { registerShop } from '../register/register-shop'
import { showShop } from '../register/show-shop'
import { importFile, rowsOf, shopsOf } from '../testing/import-file'
import { openRegister, type Register } from '../testing/open-register'
import { kindsOn, listBusinessTypes, setBusinessTypes } from './business-types'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const without = (off: readonly string[]): BusinessTypeChoice[] =>
  shippedTypes.types.map((one) => ({
    ...one,
    enabled: !off.includes(one.businessType),
    traits: one.traits.filter((trait) => !off.includes(trait)),
  }))
const list = async () => await register.read(listBusinessTypes(register.deps), undefined)
const set = async (effectiveFrom: string, off: readonly string[], reason = '本局不管') =>
  await register.change(setBusinessTypes(register.deps), { effectiveFrom, types: without(off), reason })
const today = () => register.deps.clock().toISOString().slice(0, 10)
const open = async (name: string, businessTypes: ('catering' | 'stall' | 'canteen')[], traits: 'school'[] = []) =>
  await register.change(registerShop(register.deps), { name, address: '河滩路', businessTypes, traits })

describe('the kinds of business of a district', () => {
  it('are those that are shipped, all on, until somebody says otherwise', async () => {
    expect(await list()).toEqual({ today: 0, versions: [shippedTypes] })
  })

  it('are given to no shop once they are off; a shop that has one keeps it, and may lose it', async () => {
    const { shopId } = await open('老摊', ['stall'])
    await set(today(), ['stall', 'school'])
    await expect(open('新摊', ['stall'])).rejects.toThrow('shop.typeDisabled')
    await expect(open('新食堂', ['canteen'], ['school'])).rejects.toThrow('shop.typeDisabled')
    await open('新食堂', ['canteen'])
    const change = async (what: object) =>
      await register.change(changeShop(register.deps), { shopId, reason: '核实', ...what })
    await change({ phone: '0600-555 0100' })
    await change({ businessTypes: ['stall', 'catering'] })
    expect(await register.read(showShop(register.deps), { shopId })).toMatchObject({
      businessTypes: ['stall', 'catering'],
    })
    await change({ businessTypes: ['catering'] })
    await expect(change({ businessTypes: ['stall'] })).rejects.toThrow('shop.typeDisabled')
  })

  it('are flagged in a sheet once they are off, on shops that had none of them before', async () => {
    const header = '商户名称,监管所,业态,网格,经营地址,经度,纬度\n'
    const rows = [
      '旧摊,青石所,食品摊贩,一网格,河滩路,,',
      '夜市摊,青石所,食品摊贩、餐饮服务单位,一网格,河滩路 2 号,106.55,38.47',
    ]
    const sheet = new TextEncoder().encode(header + rows.join('\n'))
    await set(today(), [])
    await open('旧摊', ['stall'])
    await set(today(), ['stall', 'school'])
    const { importId } = await importFile(register, sheet)
    const flagged = (await rowsOf(register, importId)).map(({ name, problems }) => [
      name,
      problems.filter(({ code }) => code === 'businessTypeDisabled').map(({ written, message }) => [written, message]),
    ])
    expect(flagged).toEqual([
      ['旧摊', []],
      ['夜市摊', [['食品摊贩', '业态本局已经停用']]],
    ])
    const shop = (await shopsOf(register)).get('夜市摊')
    expect(shop?.flags).toContain('businessTypeDisabled')
    expect(shop?.location).toMatchObject({ longitude: 106.55, latitude: 38.47, source: 'import' })
    const { shopId = '' } = shop ?? {}
    await register.change(changeShop(register.deps), { shopId, businessTypes: ['catering'], reason: '核实' })
    expect((await shopsOf(register)).get('夜市摊')?.flags).not.toContain('businessTypeDisabled')
  })

  it('change from the day that was said, and past versions stay', async () => {
    const before = await list()
    const { version } = await set('2999-01-01', ['canteen'], '以后不管食堂')
    const after = await list()
    expect(after.today).toBe(before.today)
    expect(after.versions).toEqual([
      expect.objectContaining({ version, effectiveFrom: '2999-01-01', setBy: '陶怀玉', reason: '以后不管食堂' }),
      ...before.versions,
    ])
    expect((await kindsOn(register.deps, 'YX1', '2999-01-01')).version).toBe(version)
    await open('另一家食堂', ['canteen'])
  })

  it.each([
    ['since yesterday', () => ({ effectiveFrom: '2020-01-01', types: without([]) })],
    ['with none on', () => ({ effectiveFrom: today(), types: without(shippedTypes.types.map((t) => t.businessType)) })],
    ['with one missing', () => ({ effectiveFrom: today(), types: without([]).slice(1) })],
    [
      'with a trait of another kind',
      () => ({
        effectiveFrom: today(),
        types: without([]).map((one) => ({ ...one, traits: ['mobile' as const] })),
      }),
    ],
  ])('do not change %s', async (_, version) => {
    const wrong = register.change(setBusinessTypes(register.deps), { ...version(), reason: '试' })
    await expect(wrong).rejects.toThrow('shop.typesInvalid')
  })
})
