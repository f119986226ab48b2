import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { desktop, launchBrowser, phone } from '../browser'
import { officeOpenid } from '../journeys/choose-shop'
import { openProduct, type Product } from '../product'
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

/** The address of each state; codes are withdrawn by the office, as it happens. */
const prepare = async ({ as, url, cloud }: Product): Promise<Readonly<Record<State, string>>> => {
  const { shop, inspection } = as(officeOpenid)
  const { shops } = await shop.listShops({})
  const { inspections } = await inspection.listInspections({})
  const failed = inspections.find(({ failing, state }) => failing > 0 && state === 'submitted')?.shopId
  const inspected = new Set(inspections.map(({ shopId }) => shopId))
  const active = shops.filter(({ shopId, status }) => status === 'active' && shopId !== failed)
  const [toReplace, toRevoke] = active
  const pathOf = async (shopId: string | undefined) =>
    new URL((await shop.showShop({ shopId: shopId ?? '' })).code.url).pathname
  const [card, replaced, revoked] = await Promise.all([failed, toReplace?.shopId, toRevoke?.shopId].map(pathOf))
  const uninspected = active.slice(2).find(({ shopId }) => !inspected.has(shopId))
  await shop.reissueCode({ shopId: toReplace?.shopId ?? '', reason: '码牌破损' })
  await shop.revokeCode({ shopId: toRevoke?.shopId ?? '', reason: '商户已搬走' })
  await cloud.idle()
  return {
    card: `${url}${card}`,
    large: `${url}${card}?size=large`,
    uninspected: `${url}${await pathOf(uninspected?.shopId)}`,
    closed: `${url}${await pathOf(shops.find(({ status }) => status === 'closed')?.shopId)}`,
    suspended: `${url}${await pathOf(shops.find(({ status }) => status === 'suspended')?.shopId)}`,
    superseded: `${url}${replaced}`,
    revoked: `${url}${revoked}`,
    forged: `${url}${card?.slice(0, -4)}AAAA`,
    about: `${url}/s/about`,
    home: url,
  }
}

describe('what any camera finds behind a code', () => {
  let browser: Browser
  let product: Product
  let addresses: Readonly<Record<State, string>>
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct()
    addresses = await prepare(product)
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
})
