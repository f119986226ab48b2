import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askShop } from '../public'
import { registerShop } from '../register/register-shop'
import { listMyShops, showShop } from '../register/show-shop'
import { printSigns } from '../signs/print-signs'
import { renderSigns } from '../signs/render-signs'
import { listSigns, showSigns } from '../signs/show-signs'
import { district, openRegister, type Register } from '../testing/open-register'
import { storedShop } from '../testing/stored-shop'

let register: Register
let shopId = ''
/** The deployment after the first key was retired. */
const retired = () => ({
  ...register.deps,
  codeKeys: { '02': 'the second key, that signs by now' },
  codeKeyVersion: '02',
})

beforeEach(async () => {
  register = await openRegister()
  const facts = { name: '槐荫汤面馆', businessTypes: ['catering' as const], address: '青石路 18 号' }
  shopId = (await register.change(registerShop(register.deps), facts)).shopId
})
afterEach(() => register.close())

describe('a shop whose code was signed with a key that is retired', () => {
  it('is shown without the code, of which serial and state are still said', async () => {
    expect((await register.read(showShop(register.deps), { shopId })).code.text).toContain(shopId)
    expect((await register.read(showShop(retired()), { shopId })).code).toEqual({ serial: '01', state: 'current' })
  })

  it('is among its merchant’s shops', async () => {
    const merchant = {
      kind: 'person' as const,
      district,
      personId: '01KMERCHANT',
      name: '贺青禾',
      grants: [{ role: 'merchant' as const, shopIds: [shopId] }],
    }
    const at = register.clock.now()
    const mine = await listMyShops(retired())({ actor: merchant, input: {}, at, browser: '' })
    expect(mine).toMatchObject({ shops: [{ shopId, code: { serial: '01' } }] })
  })

  it('has the bureau’s first page on its documents', async () => {
    const { store, publicUrl } = register.deps
    const shop = (await store.shops.get({ district, shopId })) ?? expect.fail('no shop')
    expect(askShop(store, { codeKeys: retired().codeKeys, publicUrl }).codeUrl(shop)).toBe(`${publicUrl}/`)
  })
})

describe('signs of shops of which one has a code of a retired key', () => {
  it('are drawn for the others, and say which was left out and why', async () => {
    const { deps } = register
    const drawn: string[] = []
    const drawSigns = async (signs: readonly { readonly shopName: string }[]) => {
      drawn.push(...signs.map(({ shopName }) => shopName))
      return new Uint8Array([1])
    }
    const other = storedShop({
      shopId: 'YX1A0002',
      name: '安平小吃',
      code: { serial: '01', keyVersion: '02', state: 'current' },
    })
    const job = {
      revision: 1,
      district,
      signJobId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB',
      title: '一网格',
      image: 'qr' as const,
      state: 'waiting' as const,
      total: 2,
      chunks: 1,
      nextChunk: 0,
      since: register.clock.now().toISOString(),
      drawn: 0,
      done: 0,
      startedAt: register.clock.now().toISOString(),
      startedBy: '陶怀玉',
    }
    const { signJobId } = job
    const chunk = { revision: 1, district, signJobId, chunk: 0, shopIds: [shopId, 'YX1A0002'] }
    await deps.kernel.commit([
      deps.store.shops.insert(other),
      deps.store.signJobs.insert(job),
      deps.store.signChunks.insert(chunk),
    ])
    await renderSigns({ ...retired(), drawSigns })({ district, signJobId })
    await renderSigns({ ...retired(), drawSigns })({ district, signJobId, chunk: 1 })
    expect(drawn).toEqual(['安平小吃'])
    expect(await register.read(showSigns(deps), { signJobId })).toMatchObject({
      state: 'done',
      done: 1,
      leftOut: '1 家店没有制码：签码的密钥已停用，请先换新码（槐荫汤面馆）。',
    })
  })

  it('are not drawn at all where no other is left, in the same words', async () => {
    await register.change(printSigns(retired()), { target: { shopId }, image: 'qr' })
    const [job] = (await register.read(listSigns(register.deps), {})).jobs
    expect(job).toMatchObject({ state: 'waiting' })
    await renderSigns(retired())({ district, signJobId: job?.signJobId })
    await renderSigns(retired())({ district, signJobId: job?.signJobId, chunk: 1 })
    expect(await register.read(showSigns(register.deps), { signJobId: job?.signJobId ?? '' })).toMatchObject({
      state: 'failed',
      failure: '1 家店没有制码：签码的密钥已停用，请先换新码（槐荫汤面馆）。',
    })
  })
})
