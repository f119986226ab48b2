import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFonts } from '../../paper/fonts'
import { createRenderer } from '../../paper/render-pdf'
import { type Sign, signsPdf } from '../../paper/sign'
import { plainPng } from '../../paper/test-support/draw-png'
import { readCodes, readText, renderPages } from '../../paper/test-support/pixels'
import { pushStore, type StoredOutboxEntry } from '../../push/store'
import { verifyCode } from '../code/code-signing'
import { codeTail } from '../code/code-tail'
import { reissueCode, revokeCode } from '../code/codes'
import { addGrid, addStation } from '../places/places'
import { changeShop } from '../register/change-shop'
import { registerShop } from '../register/register-shop'
import { shopsOf } from '../testing/import-file'
import { openRegister, type Register } from '../testing/open-register'
import { codePage } from './fetch-wxacode'
import { printSigns } from './print-signs'
import { renderSigns } from './render-signs'
import { listSigns, showSigns } from './show-signs'
import type { SignTarget } from './sign-targets'

const render = createRenderer({ fonts: readFonts() })
let drawn: (readonly Sign[])[] = []
const drawSigns = async (signs: readonly Sign[]) => {
  drawn.push(signs)
  return await signsPdf(render, signs)
}

let register: Register
let gridId = ''
beforeEach(async () => {
  drawn = []
  register = await openRegister({ drawSigns })
  const station = { name: '青石市场监督管理所', phone: '0600-555 0136' }
  const { stationId } = await register.change(addStation(register.deps), station)
  gridId = (await register.change(addGrid(register.deps), { stationId, name: '一网格' })).gridId
})
afterEach(() => register.close())

const addShop = async (name: string) => {
  const facts = { name, businessTypes: ['catering' as const], address: `${name}旁 1 号`, gridId }
  return (await register.change(registerShop(register.deps), facts)).shopId
}
const print = async (target: SignTarget, image: 'qr' | 'wxacode' = 'qr') =>
  await register.change(printSigns(register.deps), { target, image })
const show = async (signJobId: string) => await register.read(showSigns(register.deps), { signJobId })
const pdfOf = async (signJobId: string) =>
  (await register.base.objects.get(`D/YX1/signs/${signJobId}/000000.pdf`))?.body ?? new Uint8Array()

describe('signs of a grid', () => {
  it('are one page for each active shop, by name, each with the shop’s own code and its station’s phone', async () => {
    for (const name of ['槐荫汤面馆', '安平小吃', '停业的店']) await addShop(name)
    const shops = await shopsOf(register)
    const { shopId: idle = '' } = shops.get('停业的店') ?? {}
    await register.change(changeShop(register.deps), { shopId: idle, status: 'suspended', reason: '停业' })
    const { signJobId, total } = await print({ gridId })
    expect(total).toBe(2)
    await register.workAll()
    const job = await show(signJobId)
    expect(job).toMatchObject({ title: '一网格', state: 'done', done: 2, total: 2 })
    expect(job.url).toContain(`${signJobId}/000000.pdf`)
    const pdf = await pdfOf(signJobId)
    const pages = renderPages(pdf, 150)
    const names = ['安平小吃', '槐荫汤面馆']
    expect(pages).toHaveLength(2)
    pages.forEach((page, index) => {
      const { zbar, jsqr } = readCodes(page)
      expect(jsqr).toBe(zbar)
      const code = zbar.split('/s/')[1] ?? ''
      expect(zbar).toBe(`${register.deps.publicUrl}/s/${code}`)
      const verified = verifyCode(register.deps.codeKeys, code)
      expect(verified).toMatchObject({ shopNumber: shops.get(names[index] ?? '')?.shopId, serial: '01' })
      const text = readText(pdf, index + 1).replace(/\s/g, '')
      for (const words of [names[index] ?? '', codeTail(code), '0600-5550136', '青石市场监督管理所']) {
        expect(text).toContain(words)
      }
    })
  })

  it('are refused where there is nothing to print', async () => {
    await expect(print({ gridId })).rejects.toThrow('sign.nothing')
    await expect(print({ gridId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB' })).rejects.toThrow('place.unknown')
    await expect(print({ shopId: 'YX100000' })).rejects.toThrow('shop.unknown')
  })
})

describe('signs of all shops that have none', () => {
  it('are those of shops without one and of shops whose code was re-issued since, and then of none', async () => {
    for (const name of ['槐荫汤面馆', '安平小吃', '柳荫茶室']) await addShop(name)
    const shopIdOf = async (name: string) => (await shopsOf(register)).get(name)?.shopId ?? expect.fail(name)
    await print({ shopId: await shopIdOf('槐荫汤面馆') })
    await register.workAll()
    expect((await print({ unprinted: true })).total).toBe(2)
    await register.workAll()
    await expect(print({ unprinted: true })).rejects.toThrow('sign.nothing')
    await register.change(reissueCode(register.deps), { shopId: await shopIdOf('槐荫汤面馆'), reason: '码被撕了' })
    expect((await print({ unprinted: true })).total).toBe(1)
  })
})

describe('a sign of one shop', () => {
  it('carries the newest code after a re-issue, and none once the code is revoked', async () => {
    const shopId = await addShop('槐荫汤面馆')
    const { code } = await register.change(reissueCode(register.deps), { shopId, reason: '被撕' })
    await print({ shopId })
    await register.workAll()
    expect(drawn[0]?.map((sign) => [sign.code, sign.bureauName])).toEqual([[code, '云溪区市场监督管理局']])
    await register.change(revokeCode(register.deps), { shopId, reason: '注销' })
    await expect(print({ shopId })).rejects.toThrow('sign.nothing')
  })

  it('with a character that no font draws fails in words instead of a blank box', async () => {
    const { signJobId } = await print({ shopId: await addShop('𠮷野面馆') })
    await register.workAll()
    const job = await show(signJobId)
    expect(job).toMatchObject({ state: 'failed', done: 0 })
    expect(job.failure).toBe('1 家店没有制码：店名里有字库没有的字，请改用通用字后重新制码（𠮷野面馆）。')
    expect((await register.read(listSigns(register.deps), {})).jobs).toHaveLength(1)
  })

  it('is drawn for none whose code was revoked or that was closed after the order, and says so', async () => {
    const [stays = '', revoked = '', closed = ''] = await Promise.all(
      ['槐荫汤面馆', '安平小吃', '青石烧饼铺'].map(addShop),
    )
    const { signJobId } = await print({ gridId })
    await register.change(revokeCode(register.deps), { shopId: revoked, reason: '被盗' })
    await register.change(changeShop(register.deps), { shopId: closed, status: 'closed', reason: '注销' })
    await register.workAll()
    expect(drawn.map((signs) => signs.map(({ shopName }) => shopName))).toEqual([['槐荫汤面馆']])
    expect(await show(signJobId)).toMatchObject({
      state: 'done',
      done: 1,
      leftOut: '2 家店没有制码：码已停用（安平小吃）；现在没有营业（青石烧饼铺）。',
    })
    const second = await print({ shopId: stays })
    await register.change(revokeCode(register.deps), { shopId: stays, reason: '被盗' })
    await register.workAll()
    expect(await show(second.signJobId)).toMatchObject({
      state: 'failed',
      failure: '1 家店没有制码：码已停用（槐荫汤面馆）。',
    })
  })

  it('is drawn once, however often the message comes', async () => {
    await print({ shopId: await addShop('槐荫汤面馆') })
    const done = await register.workOne()
    const before = await register.scan()
    if (done) await register.run(done)
    expect(drawn).toHaveLength(1)
    expect(await register.scan()).toEqual(before)
    await register.workAll()
    expect(drawn).toHaveLength(1)
  })
})

describe('signs with WeChat’s own code', () => {
  type Entry = { what: { kind: string; scene: string; page: string; objectKey: string } }
  const outbox = async () =>
    [...(await register.scan()).values()].filter(({ _et }) => _et === 'OutboxEntry').map((row) => row['doc'] as Entry)
  const deliver = async ({ what }: Entry) =>
    await register.base.objects.put({
      key: what.objectKey,
      body: plainPng(280, 280, [0, 0, 0]),
      contentType: 'image/png',
    })

  it('order each picture once, wait for the last, then are drawn with the pictures', async () => {
    for (const name of ['安平小吃', '槐荫汤面馆']) await addShop(name)
    const { signJobId } = await print({ gridId }, 'wxacode')
    await register.workOne()
    const orders = await outbox()
    expect(orders.map(({ what }) => [what.kind, what.page])).toEqual([
      ['mini-program-code', codePage],
      ['mini-program-code', codePage],
    ])
    for (const { what } of orders) expect(verifyCode(register.deps.codeKeys, what.scene)?.district).toBe('YX1')
    expect(register.pending).toMatchObject([{ queue: 'sign-render', delaySeconds: 15 }])

    await deliver(orders[0]!)
    await register.workOne()
    expect(await show(signJobId)).toMatchObject({ state: 'rendering', done: 1, total: 2 })
    expect(register.pending).toHaveLength(1)

    await deliver(orders[1]!)
    await register.workAll()
    expect(await show(signJobId)).toMatchObject({ state: 'done', done: 2 })
    expect(drawn[0]?.map(({ image }) => image.kind)).toEqual(['wxacode', 'wxacode'])
    expect(await outbox()).toHaveLength(2)
    expect(renderPages(await pdfOf(signJobId), 50)).toHaveLength(2)
  })

  it('need no order for pictures that came for an earlier job', async () => {
    const shopId = await addShop('安平小吃')
    await print({ shopId }, 'wxacode')
    await register.workOne()
    await deliver((await outbox())[0]!)
    await register.workAll()
    const { signJobId } = await print({ shopId }, 'wxacode')
    await register.workAll()
    expect([(await show(signJobId)).state, (await outbox()).length]).toEqual(['done', 1])
  })

  const refuse = async ({ what }: Entry) => {
    const rows = [...(await register.scan()).values()].filter(({ _et }) => _et === 'OutboxEntry')
    const entry = rows.map(({ doc }) => doc as StoredOutboxEntry).find((one) => sameOrder(one, what.objectKey))
    const refused = { ...(entry ?? expect.fail('no such order')), state: 'refused' as const, outcome: 'invalid page' }
    await register.base.commit([pushStore(register.base.records).outbox.replace(refused)])
  }
  const sameOrder = ({ what }: StoredOutboxEntry, key: string) => 'objectKey' in what && what.objectKey === key

  it('are drawn without the one that WeChat refused, which is named, and nobody asks again', async () => {
    for (const name of ['安平小吃', '槐荫汤面馆']) await addShop(name)
    const { signJobId } = await print({ gridId }, 'wxacode')
    await register.workOne()
    const [first, second] = await outbox()
    await deliver(first!)
    await refuse(second!)
    await register.workAll()
    const job = await show(signJobId)
    expect(job).toMatchObject({ state: 'done', done: 1 })
    expect(job.leftOut).toMatch(/^1 家店没有制码：微信没有给出小程序码，请稍后重新制码（.+）。$/)
    expect(drawn[0]).toHaveLength(1)
  })

  it('fail at once when WeChat refused every one', async () => {
    const { signJobId } = await print({ shopId: await addShop('安平小吃') }, 'wxacode')
    await register.workOne()
    await refuse((await outbox())[0]!)
    await register.workAll()
    expect([await show(signJobId), register.pending]).toMatchObject([{ state: 'failed' }, []])
  })

  it('are waited for longer each time, and looked for only where they lack', async () => {
    for (const name of ['安平小吃', '槐荫汤面馆', '青石烧饼铺']) await addShop(name)
    await print({ gridId }, 'wxacode')
    await register.workOne()
    await deliver((await outbox())[0]!)
    const looked: string[] = []
    const { head } = register.deps.objects
    const noting = async (key: string) => {
      looked.push(key)
      return await head(key)
    }
    const objects = { ...register.deps.objects, head: noting }
    const delays: (number | undefined)[] = []
    const counts: number[] = []
    for (let look = 0; look < 8; look++) {
      const [next] = register.pending.splice(0)
      delays.push(next?.delaySeconds)
      looked.length = 0
      await renderSigns({ ...register.deps, objects })(next?.message)
      counts.push(looked.length)
    }
    expect(delays).toEqual([15, 30, 60, 120, 240, 480, 900, 900])
    // the first look finds one of three, and that one is not looked for again
    expect(counts).toEqual([3, 2, 2, 2, 2, 2, 2, 2])
  })

  it('are ordered anew for a code that was re-issued meanwhile', async () => {
    const [stays = '', reissued = ''] = await Promise.all(['安平小吃', '槐荫汤面馆'].map(addShop))
    const { signJobId } = await print({ gridId }, 'wxacode')
    await register.workOne()
    const orders = await outbox()
    for (const order of orders.filter(({ what }) => what.objectKey.includes(stays))) await deliver(order)
    const { code } = await register.change(reissueCode(register.deps), { shopId: reissued, reason: '被撕' })
    await register.workOne()
    const ordered = (await outbox()).filter(({ what }) => !orders.some((one) => one.what.scene === what.scene))
    expect(ordered.map(({ what }) => what.scene)).toEqual([code])
    await deliver(ordered[0]!)
    await register.workAll()
    expect(await show(signJobId)).toMatchObject({ state: 'done', done: 2 })
    expect(drawn[0]?.map((sign) => sign.code)).toContain(code)
  })

  it('are ordered anew for one whose code was re-issued after its picture came', async () => {
    const [waits = '', reissued = ''] = await Promise.all(['安平小吃', '槐荫汤面馆'].map(addShop))
    const { signJobId } = await print({ gridId }, 'wxacode')
    await register.workOne()
    const orders = await outbox()
    const orderOf = (shopId: string) => orders.find(({ what }) => what.objectKey.includes(shopId))!
    await deliver(orderOf(reissued))
    await register.workOne()
    const { code } = await register.change(reissueCode(register.deps), { shopId: reissued, reason: '被撕' })
    await deliver(orderOf(waits))
    await register.workOne()
    const last = (await outbox()).find(({ what }) => what.scene === code)
    await deliver(last!)
    await register.workAll()
    expect(await show(signJobId)).toMatchObject({ state: 'done', done: 2 })
    expect(drawn[0]?.map((sign) => sign.code)).toContain(code)
  })

  it('give up after a day, in words', async () => {
    const { signJobId } = await print({ shopId: await addShop('安平小吃') }, 'wxacode')
    await register.workOne()
    register.clock.set({ plusSeconds: 86_401 })
    await register.workAll()
    expect(await show(signJobId)).toMatchObject({
      state: 'failed',
      failure: '1 家店没有制码：微信没有给出小程序码，请稍后重新制码（安平小吃）。',
    })
  })
})
