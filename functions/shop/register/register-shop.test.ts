import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { district, openRegister, type Register } from '../testing/open-register'
import { changeShop } from './change-shop'
import { registerShop } from './register-shop'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const code = '92159904RTNLYJNXFL'
const facts = { name: '团结国面馆', businessTypes: ['catering' as const], address: '建设路117号' }
const added = async (more: object) => await register.change(registerShop(register.deps), { ...facts, ...more })

describe('a shop that the office registers', () => {
  it('keeps its credit code as papers print it, however it was typed', async () => {
    const { shopId } = await added({ creditCode: ' ９２159904 rtnlyjnxfl ' })
    expect(await register.deps.store.shops.get({ district, shopId })).toMatchObject({
      creditCode: code,
      subjectKey: `credit:${code}`,
    })
  })

  it('is one subject however its code is typed', async () => {
    await expect(added({ creditCode: code })).rejects.toThrow('shop.exists')
    await expect(added({ creditCode: code.toLowerCase() })).rejects.toThrow('shop.exists')
  })

  it.each([
    ['name', '苏刚玉150102199001011234'],
    ['operator', '苏刚玉150102199001011234'],
    ['address', '苏刚玉150102199001011234'],
    ['name', '面馆 13812345678'],
    ['operator', '王某138 1234 5678'],
    ['address', '建设路2号电话１３８１２３４５６７８'],
  ])('publishes nobody’s number in its %s: %s', async (field, text) => {
    const words = { [field]: text }
    await expect(added({ name: '别家', ...words })).rejects.toThrow('shop.personalNumber')
    const { shopId } = await added({ name: `某家${field}${text.length}` })
    const change = { shopId, reason: '更正', ...words }
    await expect(register.change(changeShop(register.deps), change)).rejects.toThrow('shop.personalNumber')
  })
})

describe('a number whose check digit fails', () => {
  it.each([
    ['creditCode', '92159904RTNLYJNXF0', 'creditCodeCheckDigit'],
    ['creditCode', '43159904RTNLYJNXFL', 'creditCodePrefix'],
    ['registrationNumber', '159904618896064', 'registrationNumberCheckDigit'],
  ])('is kept with a flag: %s %s', async (field, number, flag) => {
    const { shopId } = await added({ name: `存疑${number}`, [field]: number })
    const shop = await register.deps.store.shops.get({ district, shopId })
    expect(shop).toMatchObject({ [field]: number, flags: [flag] })
  })

  it.each([
    ['creditCode', '92159904RTNLYJNXF'],
    ['creditCode', '92159904RTNLYJNXFO'],
    ['creditCode', '159904199003070015'],
    ['registrationNumber', '1599046188960'],
  ])('is no excuse for what is no number at all: %s %s', async (field, number) => {
    await expect(added({ name: '别家', [field]: number })).rejects.toThrow('licence.numberInvalid')
  })
})
