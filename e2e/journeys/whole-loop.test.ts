import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { desktop, launchBrowser, phone, shoot } from '../browser'
import { signInByPhone } from '../console-sign-in'
import { type App, openOnPhone, press, reads, write } from '../phone-app'
import { openProduct, type Product } from '../product'
import { readQr } from '../read-qr'
import { renderPdf } from '../render-pdf'
import { type ChosenShop, chooseShop, officeOpenid, readCard } from './choose-shop'
import { answerAll, concludeAndSign, notify } from './inspect'
import { openOwnShop } from './open-own-shop'
import { untilCardFollows } from './until-card-follows'
import { untilSaid } from './until-said'

const register = fileURLToPath(new URL('../../functions/shop/import/testdata/yunxi-district.xlsx', import.meta.url))
const remarks = ['生熟砧板混用。', '地面有油污。']
const figures = (words: string) => [...words.matchAll(/[\d,]+/g)].map(([text]) => Number(text.replaceAll(',', '')))

describe('a code on the wall, from the register to the document', () => {
  let browser: Browser
  let product: Product
  let desk: Page
  let shop: ChosenShop
  let signText: string | undefined
  let failed: readonly string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    shop = await chooseShop(product, 'smallCatering')
    desk = await (await desktop(browser)).newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  const scanByHand = async (app: App, words: string) => {
    await press(app, /^扫/, 'tab')
    await write(app, '码下面的 28 个字，或整条网址', words)
    await press(app, '打开')
  }

  it('lets the office in when her phone confirms what the screen shows', async () => {
    await signInByPhone(desk, await openOnPhone(browser, product.url, officeOpenid), product.url)
    await desk.getByRole('heading', { name: '商户' }).first().waitFor()
  })

  it('takes every row of the register, and its new stations once they are confirmed', async () => {
    await desk.getByRole('link', { name: '导入', exact: true }).click()
    await desk.locator('input[type=file]').setInputFiles(register)
    const confirm = desk.getByRole('button', { name: '新建，并写入' })
    await confirm.waitFor({ timeout: 60_000 })
    const counts = figures(await desk.locator('.counts').innerText())
    expect(counts).toHaveLength(4)
    expect(counts.reduce((sum, count) => sum + count)).toBe(3_038)
    await confirm.click()
    await desk.getByText(/^写完了/).waitFor({ timeout: 150_000 })
    await shoot(desk, 'loop-import')
  })

  it('prints the signs of a grid, each with a code that a camera reads', async () => {
    await desk.getByRole('link', { name: '码牌', exact: true }).click()
    await desk.getByRole('combobox').fill(shop.dossier.gridName ?? '')
    await desk.locator('.ant-select-item-option', { hasText: shop.dossier.gridName ?? '' }).click()
    await desk.getByRole('button', { name: '做码牌' }).click()
    const fetch = desk.getByRole('button', { name: '下载 PDF' })
    await fetch.waitFor({ timeout: 60_000 })
    await shoot(desk, 'loop-signs')
    const [download] = await Promise.all([desk.waitForEvent('download'), fetch.click()])
    const pdf = readFileSync(await download.path())
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    const texts = renderPdf(pdf).map(readQr)
    expect(new Set(texts)).not.toContain(undefined)
    signText = texts.find((text) => text === shop.code.url)
    expect(signText).toBe(shop.code.url)
  })

  it('leads an inspector by that code through an inspection with two failing items', async () => {
    const app = await openOnPhone(browser, product.url, shop.inspector.openid)
    await reads(app, '执法端')
    await scanByHand(app, signText ?? '')
    await press(app, '开始日常检查')
    await notify(app, { second: shop.second.name, answeredBy: shop.merchant.name })
    failed = await answerAll(app, remarks)
    expect(failed).toHaveLength(2)
    await reads(app, /基本符合/)
    await concludeAndSign(app, shop.merchant.name)
    await reads(app, '基本符合')
    await shoot(app.page, 'loop-inspected')
  })

  it('shows everybody the result and what failed, within five seconds', async () => {
    expect(await untilCardFollows(product.url, shop, 5_000)).toMatchObject({ verdict: 'basicallyConforming', failed })
    const street = await (await phone(browser)).newPage()
    await street.goto(signText ?? '')
    await street.getByText('基本符合').first().waitFor()
    for (const item of failed) await street.getByText(item).first().waitFor()
    await shoot(street, 'loop-public')
  })

  it('opens the very document for the merchant', async () => {
    const app = await openOnPhone(browser, product.url, shop.merchant.openid)
    await openOwnShop(app, shop)
    await press(app, /^日常监督检查：基本符合/)
    await app.top().locator('#open-document').filter({ visible: true }).waitFor()
    await shoot(app.page, 'loop-merchant')
    const asked = app.page.context().waitForEvent('request', (request) => request.url().includes('/objects/'))
    await press(app, '看文书')
    const pdf = new Uint8Array(await (await fetch((await asked).url())).arrayBuffer())
    const { inspections } = await product.as(shop.merchant.openid).shop.showShop({ shopId: shop.dossier.shopId })
    const { document } = await product.as(shop.merchant.openid).inspection.showInspection({
      shopId: shop.dossier.shopId,
      inspectionId: inspections[0]?.inspectionId ?? '',
    })
    expect(Buffer.from(pdf.subarray(0, 4)).toString()).toBe('%PDF')
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(document.sha256)
  })

  it('takes the result back at a word of the office, within five seconds, and publishes it again', async () => {
    const { shopId } = shop.dossier
    const { inspections } = await product.as(shop.inspector.openid).shop.showShop({ shopId })
    await desk.goto(`${product.url}/console/shops/${shopId}/inspections/${inspections[0]?.inspectionId}`)
    await desk.getByRole('button', { name: '公示', exact: true }).click()
    const drawer = desk.locator('.publication-drawer')
    const decide = async (verb: '撤回' | '公示', reason: string) => {
      await drawer.getByRole('button', { name: verb, exact: true }).click()
      const dialog = desk.getByRole('dialog', { name: `${verb}这个结果` })
      await dialog.getByLabel('原因').fill(reason)
      await dialog.getByRole('button', { name: verb, exact: true }).click()
    }
    const read = async () => {
      const { inspectionCount, takenBack = [] } = await readCard(product.url, shop.code.text)
      return `${inspectionCount - shop.visits} ${takenBack.map(({ notice }) => notice).join()}`
    }
    await decide('撤回', '查错了店')
    await untilSaid(read, '0 withdrawn', 5_000)
    await drawer.getByText('公众看到“已撤回”，看不到内容。').waitFor()
    await shoot(desk, 'loop-withdrawn')
    await decide('公示', '核实过，没有查错')
    await untilSaid(read, '1 ', 5_000)
    await shoot(desk, 'loop-published-again')
  })

  it('leaves no failure behind', () => {
    expect(product.failures).toEqual([])
  })
})
