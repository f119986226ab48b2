import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeShop } from './change-shop'
import { registerShop } from './register-shop'
import { district, openRegister, type Register } from './testing/open-register'

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

  it.each(['name', 'operator', 'address'])('publishes no identity card in its %s', async (field) => {
    const words = { [field]: '苏刚玉150102199001011234' }
    await expect(added({ name: '别家', ...words })).rejects.toThrow('request.invalid')
    const { shopId } = await added({ name: `某家${field}` })
    const change = { shopId, reason: '更正', ...words }
    await expect(register.change(changeShop(register.deps), change)).rejects.toThrow('request.invalid')
  })
})
