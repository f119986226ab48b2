import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, shoot } from '../browser'
import { expectInReach, expectNothingClipped } from '../expectations'
import { type App, openOnPhone, press, reads } from '../phone-app'
import { openProduct, type Product } from '../product'
import { type ChosenShop, chooseShop, officeOpenid } from './choose-shop'
import { answerAll, concludeAndSign, notify } from './inspect'

/** A blue square, as a camera would give it. */
const photo = () => {
  const picture = new PNG({ width: 640, height: 480 })
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([30, 60, 200, 255], at)
  return { name: 'kitchen.png', mimeType: 'image/png', buffer: PNG.sync.write(picture) }
}

describe('an inspection that one begins and the other ends', () => {
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

  const go = async (app: App, openid: string, page: string) =>
    await app.page.goto(`${product.url}/m/?as=${openid}#${page}`)

  /** Begun at the shop, with one photo of the first item; whoever has agreed to the camera once is not asked again. */
  const begin = async (hasAgreed: boolean): Promise<App> => {
    const { openid } = shop.inspector
    const app = await openOnPhone(browser, product.url, openid)
    await reads(app, '执法端')
    await go(app, openid, `/inspector/dossier/index?shopId=${shop.dossier.shopId}`)
    await press(app, '开始日常检查')
    await notify(app, { second: shop.second.name, answeredBy: shop.merchant.name })
    const chosen = app.page.waitForEvent('filechooser')
    await press(app, '拍照')
    if (!hasAgreed) await press(app, '同意')
    await (await chosen).setFiles(photo())
    await app
      .top()
      .getByLabel(/拍的.*照片/)
      .waitFor()
    return app
  }

  const handOver = async (app: App) => {
    await press(app, '清单')
    await press(app, new RegExp(`^移交给${shop.second.name}`))
    await expectNothingClipped(app.page)
    await press(app, '移交')
    await reads(app, '移交给同事了')
    await shoot(app.page, 'handed-over-given')
  }

  const takeOver = async (): Promise<App> => {
    const app = await openOnPhone(browser, product.url, shop.second.openid)
    await reads(app, new RegExp(`${shop.inspector.name}移交给您的检查`))
    await shoot(app.page, 'handed-over-received')
    await press(app, new RegExp(`^${shop.dossier.name}.*接收`, 's'))
    await app
      .top()
      .getByLabel(/拍的.*照片/)
      .waitFor()
    return app
  }

  const drafts = async (app: App) => {
    await go(app, shop.inspector.openid, '/pages/home/index')
    await app.page.reload()
    await reads(app, '执法端')
    return app.top().getByText('移交给同事了')
  }

  const newest = async () => {
    const { shopId } = shop.dossier
    const { inspections } = await product.as(officeOpenid).shop.showShop({ shopId })
    return await product.as(officeOpenid).inspection.showInspection({
      shopId,
      inspectionId: inspections[0]?.inspectionId ?? '',
    })
  }

  it('goes on with its photo on the other’s phone, and is told to the first as delivered, with the receipt', async () => {
    const giver = await begin(false)
    await handOver(giver)
    const taker = await takeOver()
    await (await drafts(giver)).waitFor()
    await answerAll(taker, ['地面有积水。'])
    await concludeAndSign(taker, shop.merchant.name, 8)
    await shoot(taker.page, 'handed-over-delivered')

    const shown = await newest()
    expect(shown.received?.by).toBe(shop.second.name)
    expect(shown.items.flatMap(({ photoUrls = [] }) => photoUrls)).toHaveLength(1)

    const stillGiven = await drafts(giver)
    await expect.poll(() => stillGiven.count()).toBe(0)
    await go(giver, shop.inspector.openid, '/inspector/outbox/index')
    await reads(giver, '都送达了')
    await reads(giver, `${shop.second.name}接着做完后送达，文书上是${shop.second.name}手机上的内容。`)
    await expectInReach(giver.page)
    await expectNothingClipped(giver.page)
    await shoot(giver.page, 'handed-over-by-the-other')
    const { shopId, inspectionId } = shown
    await go(giver, shop.inspector.openid, `/inspector/correct/index?shopId=${shopId}&inspectionId=${inspectionId}`)
    await reads(giver, '为什么更正')
    expect(product.failures).toEqual([])
  })

  it('is given back by the office where the other’s phone is lost, and the first goes on', async () => {
    const giver = await begin(true)
    await handOver(giver)
    await takeOver()
    const office = product.as(officeOpenid)
    const { shopId } = shop.dossier
    const { inspections } = await office.inspection.listInspections({ shopId, state: 'notified' })
    const at = { shopId, inspectionId: inspections[0]?.inspectionId ?? '' }
    expect((await office.inspection.showInspection(at)).handedOver).toMatchObject({ state: 'taken' })
    await office.inspection.releaseHandOver({ ...at, reason: '接收的手机丢了' })
    await drafts(giver)
    await press(giver, new RegExp(`^${shop.dossier.name}.*查看`, 's'))
    await reads(giver, '所里交还给您了')
    await reads(giver, /理由：接收的手机丢了/)
    await expectInReach(giver.page)
    await expectNothingClipped(giver.page)
    await shoot(giver.page, 'handed-over-released')
    await press(giver, '接着做')
    await giver
      .top()
      .getByLabel(/拍的.*照片/)
      .waitFor()
    expect(product.failures).toEqual([])
  })
})
