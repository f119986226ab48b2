import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, shoot } from '../browser'
import { press, reads } from '../phone-app'
import { openProduct, type Product } from '../product'
import { type ChosenShop, chooseShop } from './choose-shop'
import { answerAll, concludeAndSign, notify } from './inspect'
import { type Compiled, openCompiled } from './open-compiled'
import { openOwnShop } from './open-own-shop'
import { untilCardFollows } from './until-card-follows'

const consumer = 'oDemoConsumer000000000000001'

describe('the same loop through the compiled WeChat package', () => {
  let browser: Browser
  let product: Product
  let shop: ChosenShop
  let failed: readonly string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    shop = await chooseShop(product, 'catering')
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  /** A mini-program code leads to the card; WeChat hands its scene over (1047: a code was scanned). */
  const land = () =>
    openCompiled(browser, product, {
      openid: consumer,
      entry: { path: 'pages/shop/index', query: { scene: shop.code.text ?? '' }, scene: 1047 },
    })
  /** No error on the phone, and no setData of any page above the 32 KB, with what the pages really hold. */
  const expectInOrder = async ({ errors, setDataCosts }: Compiled, pages: readonly string[]) => {
    expect(errors).toEqual([])
    const costs = Object.entries(await setDataCosts())
    expect(costs.map(([path]) => path)).toEqual(expect.arrayContaining([...pages]))
    expect(costs.filter(([, { largest }]) => largest > 32 * 1024)).toEqual([])
  }

  it('lands a consumer on the card of the shop whose code was scanned', async () => {
    const weapp = await land()
    await reads(weapp.app, shop.dossier.name)
    await reads(weapp.app, '本局签发的码，已核验')
    await shoot(weapp.page, 'weapp-card')
    await expectInOrder(weapp, ['pages/shop/index'])
  })

  it('lets an inspector scan, inspect and have three people sign on the canvas', async () => {
    const weapp = await openCompiled(browser, product, { openid: shop.inspector.openid, scans: shop.code.url ?? '' })
    await reads(weapp.app, '执法端')
    await press(weapp.app, '扫码', 'tab')
    await weapp.on('#scan').tap()
    await press(weapp.app, '开始日常检查')
    await notify(weapp.app, { second: shop.second.name, answeredBy: shop.merchant.name })
    failed = await answerAll(weapp.app, ['垃圾桶没有盖。', '台账缺上周进货票据。'])
    await concludeAndSign(weapp.app, shop.merchant.name)
    await reads(weapp.app, '基本符合')
    await shoot(weapp.page, 'weapp-inspected')
    const steps = ['dossier', 'notify', 'check', 'conclude', 'sign', 'record'].map((step) => `inspector/${step}/index`)
    await expectInOrder(weapp, ['pages/home/index', 'pages/scan/index', ...steps])
  })

  it('shows consumer and merchant what was found', async () => {
    expect(await untilCardFollows(product.url, shop, 5_000)).toMatchObject({ verdict: 'basicallyConforming', failed })
    const card = await land()
    for (const item of failed) await reads(card.app, item)
    const merchant = await openCompiled(browser, product, { openid: shop.merchant.openid })
    await openOwnShop(merchant.app, shop)
    await press(merchant.app, /^日常监督检查：基本符合/)
    for (const item of failed) await reads(merchant.app, item)
    await press(merchant.app, '看文书')
    await expect
      .poll(async () => (await merchant.calls()).map(({ api }) => api), { timeout: 30_000 })
      .toContain('openDocument')
    await shoot(merchant.page, 'weapp-merchant')
    await expectInOrder(card, ['pages/shop/index'])
    await expectInOrder(merchant, ['pages/home/index', 'merchant/shop/index', 'merchant/result/index'])
  })

  it('leaves no failure behind, and reaches nothing outside this machine', () => {
    expect(product.failures).toEqual([])
    expect(product.wechat.outbound()).toEqual([])
  })
})
