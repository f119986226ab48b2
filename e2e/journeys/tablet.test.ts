import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, shoot, tablet } from '../browser'
import { expectAboveDock, expectNoSidewaysScroll, expectNothingClipped } from '../expectations'
import { type App, press, reads } from '../phone-app'
import { openProduct, type Product } from '../product'
import { type ChosenShop, chooseShop } from './choose-shop'
import { notify } from './inspect'

describe('an inspection on a tablet', () => {
  let browser: Browser
  let product: Product
  let shop: ChosenShop
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    shop = await chooseShop(product, 'smallCatering')
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  const begin = async (width: number, height: number): Promise<App> => {
    const page = await (await tablet(browser, { width, height })).newPage()
    const app = { page, top: () => page.locator('.taro_page_show').last() }
    await page.goto(`${product.url}/m/?as=${shop.inspector.openid}`)
    await reads(app, '执法端')
    await page.goto(
      `${product.url}/m/?as=${shop.inspector.openid}#/inspector/notify/index?shopId=${shop.dossier.shopId}`,
    )
    await notify(app, { second: shop.second.name, answeredBy: shop.merchant.name })
    await reads(app, '下一项未查')
    return app
  }

  it.each([
    [768, 1024],
    [1024, 768],
  ])('has the list beside the item in hand at %i × %i, and follows a tap on either', async (width, height) => {
    const app = await begin(width, height)
    const rows = app.top().locator('.item').filter({ visible: true })
    await app.top().getByText('2 信息公示').tap()
    await expect.poll(() => rows.count()).toBe(3)
    await rows.first().tap()
    const hand = app.top().locator('.open-item').filter({ visible: true })
    const [list, item] = [await rows.first().boundingBox(), await hand.boundingBox()]
    expect((list?.x ?? 0) + (list?.width ?? width)).toBeLessThanOrEqual(item?.x ?? 0)
    await expectNoSidewaysScroll(app.page)
    await expectNothingClipped(app.page)
    await expectAboveDock(app.page)
    await rows.nth(1).tap()
    const words = await rows.nth(1).locator('.item__number').innerText()
    await expect.poll(() => hand.innerText()).toContain(words)
    await hand.getByRole('radio', { name: '符合', exact: true }).tap()
    await rows.nth(1).getByRole('img', { name: '结果：符合' }).waitFor()
    await shoot(app.page, `tablet-${width}`)
    await press(app, '下一项未查')
    await expect.poll(() => hand.innerText()).not.toContain(words)
    await app.page.context().close()
    expect(product.failures).toEqual([])
  })

  it('has one column again once it is turned to be narrow', async () => {
    const app = await begin(1024, 768)
    await app.page.setViewportSize({ width: 600, height: 960 })
    await expect.poll(() => app.top().locator('.column--beside').count()).toBe(0)
    await app.top().locator('.open-item').filter({ visible: true }).waitFor()
    await expectNoSidewaysScroll(app.page)
    await shoot(app.page, 'tablet-600')
    await app.page.context().close()
  })
})
