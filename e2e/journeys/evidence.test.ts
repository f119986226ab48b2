import { spawnSync } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, shoot } from '../browser'
import { drawCircle } from '../draw'
import { expectAboveDock, expectInReach, expectNothingClipped } from '../expectations'
import { type App, control, openOnPhone, press, reads, write } from '../phone-app'
import { openProduct, type Product } from '../product'
import { type ChosenShop, chooseShop } from './choose-shop'
import { answerAll, goToSign, notify, signNext, tellAll } from './inspect'
import { whiteIn } from './white-in'

/** A red square, as a camera would give it. */
const photo = () => {
  const picture = new PNG({ width: 640, height: 480 })
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([200, 30, 30, 255], at)
  return { name: 'kitchen.png', mimeType: 'image/png', buffer: PNG.sync.write(picture) }
}

/** The JPEG at an address. */
const jpegAt = async (address: string): Promise<Buffer> => {
  const answer = await fetch(address)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  return Buffer.from(await answer.arrayBuffer())
}

/** Width of what is drawn upon: the photo's own, once it is open. */
const pixelsOfMarker = () =>
  document.querySelector<HTMLCanvasElement>('#photo-marker canvas, canvas#photo-marker')?.width

/** Opens the photo that was taken, circles something on it, takes a stroke back, draws it again, and keeps it. */
const circleOnPhoto = async (app: App) => {
  await press(app, /拍的.*照片，可以标注/)
  const photo = app.top().getByRole('img', { name: '照片，用一根手指在上面画' }).locator('#photo-marker')
  await photo.waitFor()
  expect(await control(app, 'button', '存标注').isEnabled()).toBe(false)
  await expect.poll(() => app.page.evaluate(pixelsOfMarker)).toBe(640)
  const isDrawn = () => control(app, 'button', '存标注').isEnabled()
  await drawCircle(photo)
  await expect.poll(isDrawn).toBe(true)
  await press(app, '清空')
  await expect.poll(isDrawn).toBe(false)
  await drawCircle(photo)
  await expect.poll(isDrawn).toBe(true)
  await press(app, '撤一笔')
  await expectInReach(app.page)
  await expectNothingClipped(app.page)
  await shoot(app.page, 'evidence-drawing')
  await press(app, '存标注')
  await app
    .top()
    .getByLabel(/照片上的标注/)
    .waitFor()
  await expectAboveDock(app.page)
  await shoot(app.page, 'evidence-drawn')
}

const textOf = async (address: string): Promise<string> => {
  const input = Buffer.from(await (await fetch(address)).arrayBuffer())
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], { input })
  if (error) throw new Error('This test needs pdftotext: apt-get install -y poppler-utils', { cause: error })
  return stdout.toString().replaceAll(/\s+/g, '')
}

describe('what an inspection proves', () => {
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

  /** The inspector at the door of the shop. */
  const atTheDoor = async (): Promise<App> => {
    const app = await openOnPhone(browser, product.url, shop.inspector.openid)
    await reads(app, '执法端')
    await app.page.goto(
      `${product.url}/m/?as=${shop.inspector.openid}#/inspector/dossier/index?shopId=${shop.dossier.shopId}`,
    )
    await press(app, '开始日常检查')
    return app
  }
  const asInspector = () => product.as(shop.inspector.openid)
  const newest = async () => {
    const { shopId } = shop.dossier
    const { inspections } = await asInspector().shop.showShop({ shopId })
    return { shopId, inspectionId: inspections[0]?.inspectionId ?? '' }
  }

  it('keeps the photo of an item, the refusal to sign with its reason, and who witnessed it', async () => {
    const app = await atTheDoor()
    await notify(app, { second: shop.second.name, answeredBy: shop.merchant.name })
    const chosen = app.page.waitForEvent('filechooser')
    await press(app, '拍照')
    await press(app, '同意')
    await (await chosen).setFiles(photo())
    await app
      .top()
      .getByLabel(/拍的.*照片/)
      .waitFor()
    await expectAboveDock(app.page)
    await shoot(app.page, 'evidence-photo')
    await circleOnPhoto(app)
    await answerAll(app, ['地面有积水。'])
    await goToSign(app, shop.merchant.name)
    for (const who of ['主办', '协办']) await signNext(app, who)
    await reads(app, '被检查单位签字')
    await expectInReach(app.page)
    await shoot(app.page, 'evidence-merchant-signs')
    await press(app, '商户拒签')
    await write(app, '拒签理由', '对积水一项有异议')
    await press(app, '记录拒签')
    await press(app, '请见证人签字')
    await write(app, '姓名', '邻店店主周守拙')
    await expectInReach(app.page)
    await signNext(app, '见证人')
    await shoot(app.page, 'evidence-refused')
    await press(app, '确认签字，生成文书')
    await app.top().locator('#open-document').filter({ visible: true }).waitFor()
    await reads(app, /拒签：对积水一项有异议/)
    await shoot(app.page, 'evidence-record')

    const shown = await asInspector().inspection.showInspection(await newest())
    expect(shown.refusalToSign?.reason).toBe('对积水一项有异议')
    expect(shown.signed.map(({ role, name }) => [role, name])).toEqual([
      ['inspector', shop.inspector.name],
      ['inspector', shop.second.name],
      ['witness', '邻店店主周守拙'],
    ])
    const pictures = await Promise.all(shown.items.flatMap(({ photoUrls = [] }) => photoUrls).map(jpegAt))
    expect(pictures.map(({ length }) => length <= 300_000)).toEqual([true, true])
    const [taken = 100, drawn = 0] = await Promise.all(pictures.map((one) => whiteIn(app.page, one)))
    expect(taken, 'the photo stays as it was taken').toBe(0)
    expect(drawn, 'the rim of what was drawn is seen on a red ground').toBeGreaterThan(0.5)
    const { url } = await asInspector().inspection.openDocument(await newest())
    const words = await textOf(url)
    for (const word of ['对积水一项有异议', '邻店店主周守拙', '在第1张上标注']) expect(words).toContain(word)
  })

  it('stops at the door when recusal is asked for, and notes why', async () => {
    const app = await atTheDoor()
    await tellAll(app, { second: shop.second.name, answeredBy: shop.merchant.name, recusal: '申请回避' })
    expect(await control(app, 'button', '记录回避，去签字').isEnabled()).toBe(false)
    await write(app, '回避理由', '第二名执法人员是我表弟')
    await press(app, '记录回避，去签字')
    for (const who of ['主办', '协办']) await signNext(app, who, 4)
    await shoot(app.page, 'evidence-recusal-signed')
    await press(app, '确认签字，生成文书')
    await reads(app, '申请了回避，已停止')
    await shoot(app.page, 'evidence-recused')
    const shown = await asInspector().inspection.showInspection(await newest())
    expect([shown.recusalRequested, shown.state, shown.verdict]).toEqual([true, 'recused', undefined])
  })

  it('leaves no failure behind', () => {
    expect(product.failures).toEqual([])
  })
})
