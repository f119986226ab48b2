import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runChange } from '../../platform/kernel'
import { isRefused } from '../../platform/verb'
import { changedShops } from '../card/changed-shops'
import { scannedAt } from '../listing'
import { registerShop } from '../register/register-shop'
import { settleFlags } from '../register/settle-flags'
import { showShop } from '../register/show-shop'
import { district, office, openRegister, type Register } from '../testing/open-register'
import { signCode } from './code-signing'
import { reissueCode } from './codes'
import { noteScan } from './note-scan'

let register: Register
let shopId = ''
beforeEach(async () => {
  register = await openRegister()
  const facts = { name: '槐荫汤面馆', businessTypes: ['catering' as const], address: '青石路 18 号' }
  shopId = (await register.change(registerShop(register.deps), facts)).shopId
})
afterEach(() => register.close())

const codeOf = (serial = '01') => signCode(register.deps.codeKeys, { shopNumber: shopId, serial, keyVersion: '01' })
/** What is answered, or why it is refused. */
const scan = async (input: { seenAt?: string; place?: typeof home } = {}, code = codeOf()) => {
  const { deps } = register
  const asked = { actor: office, input: { code, ...input }, at: deps.clock(), browser: '' }
  const call = { operation: 'shop.noteScan', key: deps.newId(), body: JSON.stringify(asked.input) }
  const outcome = await runChange(deps.kernel)(call, noteScan(deps), asked)
  return isRefused(outcome) ? outcome.refused.code : outcome.answer
}
const home = { latitude: 30.25, longitude: 120.15 }
const away = { latitude: 30.27, longitude: 120.15 }
const stored = async () => (await register.deps.store.shops.get({ district, shopId })) ?? expect.fail('no shop')
const now = () => register.clock.now().toISOString()
const before = (hours: number) => new Date(register.clock.now().getTime() - hours * 3_600_000).toISOString()

describe('an inspector who sees a code on a wall', () => {
  it('leaves when, until the code is re-issued: nobody has seen the new sign yet', async () => {
    expect(scannedAt(await stored())).toBeUndefined()
    expect(await scan()).toEqual({ shopId, scannedAt: now(), isFarApart: false })
    expect((await register.read(showShop(register.deps), { shopId })).scannedAt).toBe(now())
    await register.change(reissueCode(register.deps), { shopId, reason: '码被撕了' })
    expect(scannedAt(await stored())).toBeUndefined()
    expect(await scan()).toBe('code.superseded')
    expect(await scan({}, codeOf('02'))).toMatchObject({ shopId })
  })

  it('may have done so without network: it counts from then, and never from a time to come', async () => {
    const then = before(30)
    await scan({ seenAt: then })
    expect(scannedAt(await stored())).toBe(then)
    await scan({ seenAt: before(-1) })
    expect(scannedAt(await stored())).toBe(now())
    await scan({ seenAt: before(2) })
    expect(scannedAt(await stored())).toBe(now())
  })

  it('is refused a forged one, and nothing is noted', async () => {
    expect(await scan({}, `${codeOf().slice(0, 12)}0123456789abcdef`)).toBe('code.forged')
    expect((await stored()).scanned).toBeUndefined()
  })

  it('makes no work for the public card, which any other change does', async () => {
    const was = await stored()
    await scan()
    const is = await stored()
    const change = { kind: 'Shop', pk: `D#${district}#SHOP#${shopId}`, at: register.clock.now(), changeId: 'one' }
    expect(is).toMatchObject({ revision: was.revision + 1 })
    expect(changedShops([{ ...change, before: was, after: is }])).toEqual([])
    expect(changedShops([{ ...change, before: was, after: { ...is, name: '另一家' } }])).toHaveLength(1)
  })
})

describe('one code in two places', () => {
  it('is a hint for the officer when they lie far apart within a day, until it is settled with a reason', async () => {
    expect(await scan({ place: home })).toMatchObject({ isFarApart: false })
    register.clock.set({ plusSeconds: 3_600 })
    expect(await scan({ place: away })).toMatchObject({ isFarApart: true })
    const dossier = async () => await register.read(showShop(register.deps), { shopId })
    expect(await dossier()).toMatchObject({ signHint: { at: now(), metres: 2_224 }, flags: ['signFarApart'] })
    const reason = '一张贴在店里，一张在仓库'
    await register.change(settleFlags(register.deps), { shopId, flags: ['signFarApart'], reason })
    expect((await dossier()).signHint).toBeUndefined()
    register.clock.set({ plusSeconds: 60 })
    expect(await scan({ place: home })).toMatchObject({ isFarApart: false })
  })

  it('is none the day after, none without a place, and none of an older sign', async () => {
    await scan({ place: home })
    expect(await scan()).toMatchObject({ isFarApart: false })
    register.clock.set({ plusSeconds: 90_000 })
    expect(await scan({ place: away })).toMatchObject({ isFarApart: false })
    await register.change(reissueCode(register.deps), { shopId, reason: '码被撕了' })
    expect(await scan({ place: home }, codeOf('02'))).toMatchObject({ isFarApart: false })
  })

  it('is found although the first was sent last', async () => {
    await scan({ place: away })
    expect(await scan({ place: home, seenAt: before(5) })).toMatchObject({ isFarApart: true })
  })

  it('keeps where a code was seen for two days only, coarsely, and never who saw it', async () => {
    await scan({ place: { latitude: 30.250_4, longitude: 120.149_6 } })
    const scans = [...(await register.scan()).values()].filter(({ _et }) => _et === 'Scan')
    const seconds = Math.floor(register.clock.now().getTime() / 1_000) + 2 * 86_400
    expect(scans).toMatchObject([{ ttl: seconds, doc: { shopId, ...home } }])
    expect(JSON.stringify(scans)).not.toContain(office.personId)
  })
})
