import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, phone, shoot } from '../browser'
import { type App, press, reads } from '../phone-app'
import { openProduct, type Product } from '../product'
import { setWeather } from '../states/boundary'
import { type ChosenShop, chooseShop } from './choose-shop'
import { answerAll, goToSign, notify, signNext } from './inspect'
import { type Compiled, openCompiled } from './open-compiled'

describe('an inspection without a network, on a phone that dies twice', () => {
  let browser: Browser
  let product: Product
  let shop: ChosenShop
  let kept: Awaited<ReturnType<BrowserContext['storageState']>> | undefined
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    shop = await chooseShop(product, 'catering')
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  const home = () => `${product.url}/m/?as=${shop.inspector.openid}`

  /** The app started; what it is made of is on the phone, the server is out of reach unless there is a network. */
  const start = async (network: boolean): Promise<App> => {
    const context = await phone(browser, kept ? { storageState: kept } : {})
    await setWeather(context, network ? 'fair' : 'cut')
    const page = await context.newPage()
    await page.goto(home())
    await reads({ page, top: () => page.locator('.taro_page_show').last() }, '执法端')
    return { page, top: () => page.locator('.taro_page_show').last() }
  }
  const loseNetwork = async ({ page }: App) => {
    await setWeather(page.context(), 'cut')
    await page.context().setOffline(true)
  }
  /** What was kept up to this moment is all that there is afterwards. */
  const dieAndStart = async ({ page }: App): Promise<App> => {
    kept = await page.context().storageState({ indexedDB: true })
    await page.context().close()
    return await start(false)
  }
  const goOn = (app: App) => press(app, new RegExp(`^${shop.dossier.name}.*继续`, 's'))
  /** What lies in the phone's store, as text. */
  const lying = ({ page }: App) => page.evaluate(() => JSON.stringify({ ...localStorage }))

  it('is begun, answered, signed and posted, and delivered once when the network returns', async () => {
    let app = await start(true)
    await app.page.goto(`${home()}#/inspector/notify/index?shopId=${shop.dossier.shopId}`)
    await reads(app, '二、问回避')
    await notify(app, { second: shop.second.name, answeredBy: shop.merchant.name })
    await reads(app, '下一项未查')
    await loseNetwork(app)
    const first = app.top().locator('.open-item').filter({ visible: true })
    await first.getByRole('radio', { name: '符合', exact: true }).tap()
    await first.getByRole('radio', { name: '符合', exact: true, checked: true }).waitFor()

    app = await dieAndStart(app)
    await reads(app, /查到 1\/\d+ 项/)
    await goOn(app)
    await reads(app, '下一项未查')
    await answerAll(app, ['没有挂台账。'])
    await goToSign(app, shop.merchant.name)
    for (const who of ['主办', '协办']) await signNext(app, who)
    await reads(app, '被检查单位签字')

    app = await dieAndStart(app)
    await reads(app, '签过字，还没送达')
    expect(await lying(app)).not.toContain('没有挂台账')
    await goOn(app)
    await signNext(app, '被检查单位')
    await press(app, '确认签字，生成文书')
    await reads(app, '没有网络，联网后自动上传。')
    await shoot(app.page, 'offline-posted')

    await setWeather(app.page.context(), 'fair')
    await app.page.context().setOffline(true)
    await app.page.context().setOffline(false)
    await app.top().locator('#open-document').filter({ visible: true }).waitFor()
    await app.page.goto(`${home()}#/inspector/outbox/index`)
    await reads(app, '已送达')
    expect(await app.top().innerText()).toMatch(/回执\s*[0-9A-F]{4}\s*[0-9A-F]{4}/)
    await shoot(app.page, 'offline-delivered')

    const { inspections } = await product.as(shop.inspector.openid).shop.showShop({ shopId: shop.dossier.shopId })
    expect(inspections).toHaveLength(shop.visits + 1)
    expect(product.failures).toEqual([])
  })
})

describe('the same in the compiled WeChat package', () => {
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

  /** Killed by WeChat and started again without a network: storage and saved files are all that is left. */
  const dieAndStart = async ({ page, storage, files }: Compiled): Promise<Compiled> => {
    const left = { storage: await storage(), files: await files() }
    await page.context().close()
    return await openCompiled(browser, product, { openid: shop.inspector.openid, network: 'none', ...left })
  }

  it('is begun, answered, signed and posted, and delivered once when the network returns', async () => {
    let weapp = await openCompiled(browser, product, { openid: shop.inspector.openid })
    await reads(weapp.app, '执法端')
    await weapp.visit('inspector/notify/index', { shopId: shop.dossier.shopId })
    await reads(weapp.app, '二、问回避')
    await notify(weapp.app, { second: shop.second.name, answeredBy: shop.merchant.name })
    await reads(weapp.app, '下一项未查')
    await weapp.setNetwork('none')

    weapp = await dieAndStart(weapp)
    await press(weapp.app, new RegExp(`^${shop.dossier.name}.*继续`, 's'))
    await reads(weapp.app, '下一项未查')
    await answerAll(weapp.app, ['没有挂台账。'])
    await goToSign(weapp.app, shop.merchant.name)
    for (const who of ['主办', '协办']) await signNext(weapp.app, who)
    await reads(weapp.app, '被检查单位签字')

    weapp = await dieAndStart(weapp)
    expect(JSON.stringify(await weapp.storage())).not.toContain('没有挂台账')
    await press(weapp.app, new RegExp(`^${shop.dossier.name}.*继续`, 's'))
    await signNext(weapp.app, '被检查单位')
    await press(weapp.app, '确认签字，生成文书')
    await reads(weapp.app, '没有网络，联网后自动上传。')
    await weapp.setNetwork('4g')
    await weapp.app.top().locator('#open-document').filter({ visible: true }).waitFor()

    const { inspections } = await product.as(shop.inspector.openid).shop.showShop({ shopId: shop.dossier.shopId })
    expect(inspections).toHaveLength(shop.visits + 1)
    expect([weapp.errors, product.failures]).toEqual([[], []])
  })
})
