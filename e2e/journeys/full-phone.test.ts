import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, shoot } from '../browser'
import { drawCircle, drawName } from '../draw'
import { control, press, reads } from '../phone-app'
import { openProduct, type Product } from '../product'
import { type ChosenShop, chooseShop } from './choose-shop'
import { answerAll, goToSign, notify, signNext } from './inspect'
import { openCompiled } from './open-compiled'

const photographs = PNG.sync.write(new PNG({ width: 640, height: 480 })).toString('base64')
const said = /手机存储满了/

describe('a phone without room for one file more, in the compiled WeChat package', () => {
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

  it('says so at the beginning, a photo, a drawing and a signature, and keeps each once there is room', async () => {
    const weapp = await openCompiled(browser, product, {
      openid: shop.inspector.openid,
      photographs: () => photographs,
    })
    const { app } = weapp
    const isFull = async () => {
      await reads(app, said)
      await expect(app.top().getByText(said).first().isVisible()).resolves.toBe(true)
    }
    const roomAgain = () => weapp.leaveFileRoom(20_000_000)
    await reads(app, '执法端')
    await weapp.visit('inspector/notify/index', { shopId: shop.dossier.shopId })
    await reads(app, '二、问回避')

    await weapp.leaveFileRoom(0)
    await notify(app, { second: shop.second.name, answeredBy: shop.merchant.name })
    await isFull()
    await roomAgain()
    await press(app, '开始检查')
    await reads(app, '下一项未查')

    await weapp.leaveFileRoom(0)
    await press(app, '拍照')
    await press(app, '同意')
    await isFull()
    await shoot(weapp.page, 'weapp-full-photo')
    await roomAgain()
    await press(app, '拍照')
    await press(app, /拍的.*照片，可以标注/)
    expect(await app.top().getByText(said).count()).toBe(0)

    const photo = app.top().getByRole('img', { name: '照片，用一根手指在上面画' }).locator('#photo-marker')
    await expect.poll(() => photo.evaluate((one) => (one as HTMLCanvasElement).width)).toBeGreaterThan(0)
    await drawCircle(photo)
    await expect.poll(() => control(app, 'button', '存标注').isEnabled()).toBe(true)
    await weapp.leaveFileRoom(0)
    await press(app, '存标注')
    await isFull()
    await shoot(weapp.page, 'weapp-full-drawing')
    await roomAgain()
    await press(app, '存标注')
    await app
      .top()
      .getByLabel(/照片上的标注/)
      .waitFor()

    await answerAll(app, ['地面有积水。'])
    await goToSign(app, shop.merchant.name)
    await reads(app, '主办签字')
    await weapp.leaveFileRoom(0)
    await drawName(app.top().locator('canvas').filter({ visible: true }))
    await press(app, '签好了')
    await isFull()
    await shoot(weapp.page, 'weapp-full-signature')
    await roomAgain()
    await press(app, '签好了')
    for (const who of ['协办', '被检查单位']) await signNext(app, who)
    await press(app, '确认签字，生成文书')
    await reads(app, '文书')
    expect([weapp.errors, product.failures]).toEqual([[], []])
  })
})
