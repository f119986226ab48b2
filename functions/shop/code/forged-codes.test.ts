import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countStoreCalls } from '../../guards/testing/count-store-calls'
import { isRefused } from '../../platform/verb'
import { registerShop } from '../register/register-shop'
import { printSigns } from '../signs/print-signs'
import { office, openRegister, type Register } from '../testing/open-register'
import { signCode } from './code-signing'
import { reissueCode, resolveCode } from './codes'

let register: Register
let shopId = ''
beforeAll(async () => {
  register = await openRegister()
  const facts = { name: '槐荫汤面馆', businessTypes: ['catering' as const], address: '青石路 18 号' }
  shopId = (await register.change(registerShop(register.deps), facts)).shopId
})
afterAll(() => register.close())

/** What somebody without the key makes of a shop's number that everybody can read. */
const forged = (n: number): string => {
  const signature = randomBytes(12).toString('base64url')
  const kinds = [
    `${shopId}0101${signature}`,
    `${shopId}0201${signature}`,
    `YX1${String(n % 100_000).padStart(5, '0')}0101${signature}`,
    `${shopId}0199${signature}`,
    randomBytes(21).toString('base64url'),
  ]
  return kinds[n % kinds.length] ?? ''
}

const resolve = async (deps: Register['deps'], code: string) => {
  const outcome = await resolveCode(deps)({ actor: office, input: { code }, at: deps.clock(), browser: '' })
  return isRefused(outcome) ? outcome.refused.code : outcome.shopId
}

describe('ten thousand forged codes', () => {
  it('are all refused to staff without one request to the store', async () => {
    const count = countStoreCalls(register.world.clients.dynamo)
    const answers = new Set<string>()
    const calls = await count(async () => {
      for (let n = 0; n < 10_000; n++) answers.add(await resolve(register.deps, forged(n)))
    })
    expect([[...answers], calls]).toEqual([['code.forged'], { requests: {}, items: 0 }])
  })

  it('would have been seen to read: an honest one reads its shop, once', async () => {
    const count = countStoreCalls(register.world.clients.dynamo)
    const code = signCode(register.deps.codeKeys, { shopNumber: shopId, serial: '01', keyVersion: '01' })
    expect(await count(() => resolve(register.deps, code))).toEqual({ requests: { GetItem: 1 }, items: 1 })
  })
})

describe('a key that is replaced', () => {
  const [first, second] = ['a key that signs codes in tests only', 'the second key']

  it('leaves signs on walls valid until it is retired; what is re-issued meanwhile carries the new one', async () => {
    const before = register.deps
    const rotated = { ...before, codeKeys: { '01': first, '02': second }, codeKeyVersion: '02' }
    const retired = { ...rotated, codeKeys: { '02': second } }
    const old = signCode(before.codeKeys, { shopNumber: shopId, serial: '01', keyVersion: '01' })
    expect(await resolve(before, old)).toBe(shopId)

    expect(await resolve(rotated, old)).toBe(shopId)
    const { code: renewed, serial } = await register.change(reissueCode(rotated), { shopId, reason: '换密钥' })
    expect([serial, renewed.slice(8, 12)]).toEqual(['02', '0202'])
    expect([await resolve(rotated, renewed), await resolve(rotated, old)]).toEqual([shopId, 'code.superseded'])

    const other = { name: '安平小吃', businessTypes: ['catering' as const], address: '青石路 20 号' }
    const { shopId: added } = await register.change(registerShop(rotated), other)
    expect((await before.store.shops.get({ district: 'YX1', shopId: added }))?.code.keyVersion).toBe('02')

    expect([await resolve(retired, renewed), await resolve(retired, old)]).toEqual([shopId, 'code.forged'])
    const { total } = await register.change(printSigns(retired), { target: { everywhere: true }, image: 'qr' as const })
    expect(total).toBe(2)
  })
})
