import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { desktop, launchBrowser, phone } from '../browser'
import { expectAboveDock, expectInPhoneFrame, expectInReach } from '../expectations'
import { readPackage } from '../harness/package'
import { appOf, pagesOf } from '../harness/package-json'
import { type App, reads } from '../phone-app'
import { openProduct, type Product } from '../product'
import { setWeather, type Weather } from './boundary'
import { comes, judgePage, judgeWidths } from './judge-page'
import { miniRows } from './mini-cases/every-page'
import { type MiniRow, type MiniState, miniStates, type Seen } from './mini-row'
import { prepareMini, startSignIn } from './prepare'

const dist = fileURLToPath(new URL('../../miniprogram/dist', import.meta.url))
const weatherOf: Partial<Record<MiniState, Weather>> = { loading: 'silent', empty: 'empty', error: 'failing' }

const cells = Object.entries(miniRows).flatMap(([page, row]: [string, MiniRow]) =>
  miniStates.flatMap((state) => {
    const cell = row[state]
    return 'none' in cell ? [] : [{ page, state, seen: cell, normal: row.normal as Seen }]
  }),
)

describe('every page of the mini-program in every state it can be in', () => {
  let browser: Browser
  let product: Product
  let prepared: Awaited<ReturnType<typeof prepareMini>>
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    prepared = await prepareMini(browser, product)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  /** A computer waits two minutes to be let in, and not through all pages. */
  const aboutFor = async ({ who }: Seen) =>
    who === 'office' ? { ...prepared.about, signInId: await startSignIn(product.url) } : prepared.about

  const addressOf = async (page: string, seen: Seen) => {
    const about = await aboutFor(seen)
    return `${product.url}/m/?as=${about.people[seen.who]}#/${page.split('#')[0]}?${seen.query?.(about) ?? ''}`
  }

  const open = async ({ page, state, seen }: (typeof cells)[number], on = phone): Promise<App> => {
    const held = seen.draft && prepared.phones[seen.draft]
    const context = await on(browser, held ? { storageState: held } : {})
    if (state === 'large') {
      await context.addInitScript(() => localStorage.setItem('text-size', JSON.stringify({ data: 'large' })))
    }
    await setWeather(context, weatherOf[state] ?? 'fair')
    const tab = await context.newPage()
    await tab.goto(await addressOf(page, seen))
    return { page: tab, top: () => tab.locator('.taro_page_show').last() }
  }

  /** Opened again without a network: what the phone kept is all there is. */
  const goOffline = async ({ page }: App) => {
    // What is read before it is known who asks is not kept; it is read once more then.
    await page.waitForLoadState('networkidle')
    await setWeather(page.context(), 'cut')
    await page.reload()
    await page.context().setOffline(true)
  }

  it('has a row for every page that app.config.ts lists', () => {
    const listed = pagesOf(appOf(readPackage(dist)))
    expect([...new Set(Object.keys(miniRows).map((key) => key.split('#')[0]))].sort()).toEqual([...listed].sort())
  })

  const nameOf = ({ page, state }: (typeof cells)[number], width: number) =>
    `${page.replaceAll(/[/#]/g, '-')}-${state}-${width}`

  it.concurrent.each(cells)('$page: $state', async (cell) => {
    const { state, seen, normal } = cell
    const app = await open(cell)
    if (state === 'offline') {
      await reads(app, normal.says)
      await goOffline(app)
    }
    await seen.act?.(app)
    const name = nameOf(cell, 375)
    await comes(app.page, name, reads(app, seen.says))
    await judgePage(app.page, name, [expectInReach, expectAboveDock])
    if (state === 'normal') await judgeWidths(app.page, name.replace(/-375$/, ''))
    await app.page.context().close()
  })

  const onDesk = cells.filter(({ state }) => state === 'normal')

  it.concurrent.each(onDesk)('$page in its phone frame on a desk', async (cell) => {
    const app = { ...(await open(cell, desktop)), mouse: true }
    await cell.seen.act?.(app)
    const name = nameOf(cell, 1280)
    await comes(app.page, name, reads(app, cell.seen.says))
    await judgePage(app.page, name, [expectInPhoneFrame, expectInReach, expectAboveDock])
    await app.page.context().close()
  })
})
