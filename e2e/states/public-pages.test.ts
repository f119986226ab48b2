import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { desktop, launchBrowser, phone, shoot } from '../browser'
import { officeOpenid, readCard } from '../journeys/choose-shop'
import { weakFocus } from '../look/weak-focus'
import { openProduct, type Product } from '../product'
import { makeOddCodes } from './codes'
import { comes, judgePage } from './judge-page'

/** What can be met behind a code on a wall, and the words that say so. */
const states = {
  card: /基本符合|不符合/,
  large: /基本符合|不符合/,
  uninspected: '还没有检查记录',
  closed: /已注销/,
  suspended: /停业/,
  superseded: '这张码已换新',
  revoked: '这张码已停用',
  forged: '这张码不是本局签发的',
  about: '公开哪些内容、为什么公开',
  home: /青安企信/,
} as const
type State = keyof typeof states

/** The shop of the first of these inspections whose card says what failed. */
const firstPublic = async ({ as, url }: Product, inspections: readonly { shopId: string; failing: number }[]) => {
  for (const { shopId } of inspections.filter(({ failing }) => failing > 0)) {
    const { code } = await as(officeOpenid).shop.showShop({ shopId })
    const { inspections: told } = await readCard(url, code.text ?? '')
    if (told.some(({ verdict }) => verdict === 'basicallyConforming')) return shopId
  }
  throw new Error('the demo tells the public of nothing that failed')
}

/** The address of each state, and the shop that failed something. */
const prepare = async (product: Product) => {
  const { as, url } = product
  const { shop, inspection } = as(officeOpenid)
  const { inspections } = await inspection.listInspections({ state: 'submitted', sort: '-failing' })
  const failed = await firstPublic(product, inspections)
  const { shops } = await shop.listShops({ status: 'active', sort: 'inspections' })
  const uninspected = shops.find(({ lastInspection }) => !lastInspection)?.shopId ?? ''
  const codes = await makeOddCodes(product, [failed, uninspected])
  const pageOf = async (shopId: string) => `${url}${new URL((await shop.showShop({ shopId })).code.url ?? '').pathname}`
  const card = await pageOf(failed)
  const odd = Object.entries(codes).map(([state, code]) => [state, `${url}/s/${code}`])
  const plain = { card, large: `${card}?size=large`, uninspected: await pageOf(uninspected) }
  const addresses = { ...plain, about: `${url}/s/about`, home: url, ...Object.fromEntries(odd) }
  return { addresses: addresses as Readonly<Record<State, string>>, failed }
}

describe('what any camera finds behind a code', () => {
  let browser: Browser
  let product: Product
  let addresses: Readonly<Record<State, string>>
  let failed: string
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    ;({ addresses, failed } = await prepare(product))
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  const cells = (Object.keys(states) as State[]).flatMap((state) => [
    { state, width: 375, kind: phone },
    { state, width: 1280, kind: desktop },
  ])

  it.concurrent.each(cells)('$state at $width px', async ({ state, width, kind }) => {
    const context = await kind(browser)
    const page = await context.newPage()
    await page.goto(addresses[state])
    const name = `public-${state}-${width}`
    await comes(page, name, page.getByText(states[state]).filter({ visible: true }).first().waitFor())
    await judgePage(page, name)
    await context.close()
  })

  it('reads at twice the size of text too', async () => {
    const context = await phone(browser)
    const page = await context.newPage()
    await page.goto(addresses.card)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await judgePage(page, 'public-card-twice-375')
    await context.close()
  })

  const mismatches = async () => (await product.as(officeOpenid).shop.showShop({ shopId: failed })).mismatches ?? []

  it('leads the keyboard through everything to the report, always to be seen, and sends it by Enter', async () => {
    const context = await desktop(browser)
    const page = await context.newPage()
    await page.goto(addresses.card)
    const controls = page.locator('a[href]:visible, summary:visible, textarea:visible, button:visible')
    const all = await controls.evaluateAll((found) => found.map(({ textContent }) => textContent?.trim()))
    const walked: unknown[] = []
    do {
      await page.keyboard.press('Tab')
      walked.push(await page.evaluate(() => document.activeElement?.textContent?.trim()))
      expect([walked.at(-1), await page.evaluate(weakFocus)]).toEqual([walked.at(-1), undefined])
    } while (!/告诉我们$/.test(String(walked.at(-1))) && walked.length < all.length)
    expect(walked).toEqual(all.slice(0, walked.length))
    expect(walked.at(-1)).toBe('这张码和店对不上，告诉我们')
    await shoot(page, 'public-keyboard-1280')
    const before = (await mismatches()).length
    await page.keyboard.press('Enter')
    await page.getByText('收到了，谢谢您').waitFor()
    await expect.poll(async () => (await mismatches()).length).toBe(before + 1)
    await context.close()
  })

  it('needs no script: reads, grows and reports without one', async () => {
    const context = await phone(browser, { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(addresses.card)
    await page.getByText(states.card).filter({ visible: true }).first().waitFor()
    await page.getByRole('link', { name: '大字' }).tap()
    await page.getByRole('link', { name: '标准字' }).waitFor()
    await page.getByRole('textbox').filter({ visible: true }).fill('招牌是另一家店。')
    await page.getByRole('button', { name: '这张码和店对不上，告诉我们' }).tap()
    await page.getByText('收到了，谢谢您').waitFor()
    await expect.poll(async () => (await mismatches()).map(({ words }) => words)).toContain('招牌是另一家店。')
    await page.getByRole('link', { name: '回到这张码的页面' }).tap()
    await page.getByText(states.card).filter({ visible: true }).first().waitFor()
    await context.close()
  })
})
