import { createHash } from 'node:crypto'
import type { InspectionContent } from '@app/types/inspection/content'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, shoot } from '../browser'
import { drawCircle } from '../draw'
import { control, press, reads } from '../phone-app'
import { openProduct, type Product } from '../product'
import { type ChosenShop, chooseShop } from './choose-shop'
import { answerAll, concludeAndSign, notify } from './inspect'
import { openCompiled } from './open-compiled'
import { whiteIn } from './white-in'

/** Larger than a document prints: the phone scales it. */
const photographs = () => {
  const picture = new PNG({ width: 1_600, height: 1_200 })
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([200, 30, 30, 255], at)
  return PNG.sync.write(picture).toString('base64')
}

const widthOf = (base64: string) =>
  createImageBitmap(new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))])).then(({ width }) => width)

type Page = { readonly text: string; readonly next?: number | undefined }

/** What was signed, put together of as many answers as it takes. */
const signedContent = async (ask: (asked: { readonly from: number }) => Promise<Page>): Promise<InspectionContent> => {
  let text = ''
  for (let from: number | undefined = 0; from !== undefined; ) {
    const page: Page = await ask({ from })
    text += page.text
    from = page.next
  }
  return JSON.parse(text) as InspectionContent
}

describe('a photo that is drawn upon in the compiled WeChat package', () => {
  let browser: Browser
  let product: Product
  let shop: ChosenShop
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    shop = await chooseShop(product, 'catering')
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  it('is kept small, drawn beside what was taken, and arrives byte for byte', async () => {
    const weapp = await openCompiled(browser, product, { openid: shop.inspector.openid, photographs })
    const { app } = weapp
    await reads(app, '执法端')
    await weapp.visit('inspector/notify/index', { shopId: shop.dossier.shopId })
    await notify(app, { second: shop.second.name, answeredBy: shop.merchant.name })
    await press(app, '拍照')
    await press(app, '同意')
    await press(app, /拍的.*照片，可以标注/)
    const photo = app.top().getByRole('img', { name: '照片，用一根手指在上面画' }).locator('#photo-marker')
    await photo.waitFor()
    const isDrawn = () => control(app, 'button', '存标注').isEnabled()
    // what is drawn upon opens in its own time
    await expect.poll(() => photo.evaluate((one) => (one as HTMLCanvasElement).width)).toBe(1_280)
    await drawCircle(photo)
    await expect.poll(isDrawn).toBe(true)
    await shoot(weapp.page, 'weapp-drawing')
    await press(app, '存标注')
    await app
      .top()
      .getByLabel(/照片上的标注/)
      .waitFor()

    const saved = Object.entries(await weapp.files()).filter(([path]) => /^wxfile:..usr.*\.(jpg|png)$/.test(path))
    const files = saved.map(([, base64]) => Buffer.from(base64, 'base64'))
    expect(files.map(({ length }) => length <= 300_000)).toEqual([true, true])
    const white = await Promise.all(files.map((one) => whiteIn(weapp.page, one)))
    expect([Math.min(...white), Math.max(...white) > 0.5]).toEqual([0, true])
    const widths = await Promise.all(files.map((one) => weapp.page.evaluate(widthOf, one.toString('base64'))))
    expect(widths).toEqual([1_280, 1_280])

    await answerAll(app, ['地面有积水。'])
    await concludeAndSign(app, shop.merchant.name)
    await reads(app, '文书')
    const { shopId } = shop.dossier
    const inspector = product.as(shop.inspector.openid)
    const { inspections } = await inspector.shop.showShop({ shopId })
    const inspectionId = inspections[0]?.inspectionId ?? ''
    const content = await signedContent(({ from }) => inspector.inspection.showSigned({ shopId, inspectionId, from }))
    const signed = Object.values(content.answers).flatMap(({ photos = [] }) => photos)
    const hashes = files.map((one) => createHash('sha256').update(one).digest('hex'))
    expect(signed.map(({ sha256 }) => sha256).toSorted()).toEqual(hashes.toSorted())
    expect(signed.filter(({ drawnOn }) => drawnOn !== undefined)).toHaveLength(1)
    expect([weapp.errors, product.failures]).toEqual([[], []])
  })
})
