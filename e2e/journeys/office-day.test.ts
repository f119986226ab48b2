import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { demoAdministrators, demoInspectors } from '@app/local/demo/people'
import type { AuditEvent } from '@app/types/audit/contract'
import type { ImportRow } from '@app/types/shop/imports'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { desktop, launchBrowser, shoot } from '../browser'
import { signInByPhone } from '../console-sign-in'
import { openOnPhone } from '../phone-app'
import { openProduct, type Product } from '../product'
import { readQr } from '../read-qr'
import { renderPdf } from '../render-pdf'
import { officeOpenid } from './choose-shop'

const register = fileURLToPath(
  new URL('../../functions/shop/import/testdata/yunxi-district-first-300.gb18030.csv', import.meta.url),
)
const auditor = demoAdministrators.find(({ role }) => role === 'audit')?.openid ?? ''
const stationName = '青石市场监督管理所'
const gridName = '青石01网格'
const emptiedName = '青石02网格'

describe('a day of the office, and what the auditor sees of it', () => {
  let browser: Browser
  let product: Product
  let desk: Page
  let settledShops: ReadonlySet<string | undefined> = new Set()
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    desk = await signIn(officeOpenid)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  const signIn = async (openid: string): Promise<Page> => {
    const page = await (await desktop(browser)).newPage()
    await signInByPhone(page, await openOnPhone(browser, product.url, openid), product.url)
    return page
  }
  const say = async (verb: string | RegExp, reason: string) => {
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('原因').fill(reason)
    await dialog.getByRole('button', { name: verb }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  const pick = async (box: Locator, words: string) => {
    await box.click()
    await desk.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click()
  }
  const choose = (field: string, words: string) => pick(desk.getByRole('combobox', { name: field }), words)
  const gridOf = async (name: string): Promise<string> => {
    const { stations } = await product.as(officeOpenid).shop.listPlaces({})
    return stations.flatMap(({ grids }) => grids).find((grid) => grid.name === name)?.gridId ?? ''
  }
  const countOf = async (gridId: string) => (await product.as(officeOpenid).shop.listShops({ gridId })).total

  /** Rows with something to settle, as the first page shows them. */
  const flaggedRows = async (): Promise<readonly ImportRow[]> => {
    const importId = new URL(desk.url()).pathname.split('/').at(-1) ?? ''
    return (await product.as(officeOpenid).shop.listImportRows({ importId, outcome: 'flagged' })).rows
  }
  const openRows = async () => (await flaggedRows()).filter(({ openFlags = [] }) => openFlags.length > 0)

  const eventsOfToday = async (): Promise<readonly AuditEvent[]> => {
    const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date())
    const found: AuditEvent[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await product.as(auditor).audit.listAuditEvents({ day, ...(cursor && { cursor }) })
      found.push(...page.events)
      cursor = page.cursor
    }
    return found
  }

  it('imports a register', async () => {
    await desk.getByRole('link', { name: '导入', exact: true }).click()
    await desk.locator('input[type=file]').setInputFiles(register)
    await desk.getByRole('button', { name: '新建，并写入' }).click()
    await desk.getByText(/^写完了/).waitFor({ timeout: 60_000 })
    await shoot(desk, 'office-imported')
  })

  it('works off twenty flags: one by itself, nineteen at once', async () => {
    await desk.getByRole('button', { name: /^有标记/ }).click()
    const open = await openRows()
    const rows = open.slice(0, 20).map(({ row }) => row)
    expect(rows).toHaveLength(20)
    settledShops = new Set(open.slice(0, 20).map(({ shopId }) => shopId))
    for (const some of [rows.slice(0, 1), rows.slice(1)]) {
      for (const row of some) await desk.getByRole('checkbox', { name: `选中第 ${row} 行`, exact: true }).check()
      await desk.getByRole('button', { name: '看过，没问题' }).click()
      await say('记下没问题', '电话核实过')
    }
    await shoot(desk, 'office-flags')
    expect((await openRows()).map(({ row }) => row)).toEqual(open.slice(20).map(({ row }) => row))
  })

  it('moves a whole grid’s shops to another', async () => {
    const [into, emptied] = [await gridOf(gridName), await gridOf(emptiedName)]
    const before = await countOf(into)
    const moving = await countOf(emptied)
    await desk.getByRole('link', { name: '所与网格', exact: true }).click()
    await desk.getByRole('button', { name: `整网格移交：${emptiedName}` }).click()
    await choose('移交到哪个网格', gridName)
    await say(/^移\s?交$/, '网格调整')
    await desk.getByRole('heading', { name: '移交记录' }).waitFor()
    await desk.getByRole('button', { name: /^撤销/ }).waitFor()
    await shoot(desk, 'office-transfer')
    await expect.poll(() => countOf(emptied)).toBe(0)
    expect(await countOf(into)).toBe(before + moving)
  })

  it('hands the grids of an inspector who leaves over to a colleague', async () => {
    const [leaver, successor] = demoInspectors
    await desk.getByRole('link', { name: '所与网格', exact: true }).click()
    await desk.getByRole('link', { name: '离岗交接' }).click()
    await choose('哪个所', stationName)
    await choose('哪位执法人员', leaver?.name ?? '')
    const passing = desk.getByRole('region', { name: '交给谁' }).getByRole('combobox')
    await passing.first().waitFor()
    for (const box of await passing.all()) await pick(box, successor?.name ?? '')
    await desk.getByLabel('原因').fill('调离本所')
    await shoot(desk, 'office-hand-over')
    await desk.getByRole('button', { name: '办理交接' }).click()
    await desk.getByText(/个网格交接好了/).waitFor()
    const { stations } = await product.as(officeOpenid).shop.listPlaces({})
    const holders = stations.flatMap(({ grids }) => grids).flatMap((grid) => [grid.responsible, ...grid.deputies])
    expect(holders.map((one) => one?.name)).not.toContain(leaver?.name)
    expect(holders.map((one) => one?.name)).toContain(successor?.name)
  })

  it('prints the signs of a grid', async () => {
    const gridId = await gridOf(gridName)
    const { total } = await product.as(officeOpenid).shop.listShops({ gridId, status: 'active' })
    await desk.getByRole('link', { name: '码牌', exact: true }).click()
    await desk.getByRole('heading', { name: '码牌', exact: true }).waitFor()
    await desk.getByRole('combobox').fill(gridName)
    await desk.locator('.ant-select-item-option', { hasText: gridName }).click()
    await desk.getByRole('button', { name: '做码牌' }).click()
    const fetchIt = desk.getByRole('button', { name: '下载 PDF' })
    await fetchIt.waitFor({ timeout: 60_000 })
    await shoot(desk, 'office-signs')
    const [download] = await Promise.all([desk.waitForEvent('download'), fetchIt.click()])
    const texts = renderPdf(readFileSync(await download.path())).map(readQr)
    expect(texts).not.toContain(undefined)
    expect(new Set(texts).size).toBe(total)
  })

  it('is seen by the auditor, every step of it', async () => {
    const page = await signIn(auditor)
    await page.getByRole('heading', { name: '操作记录' }).waitFor()
    await shoot(page, 'office-audited')
    const events = await eventsOfToday()
    const about = (operation: string) =>
      new Set(events.filter((event) => event.operation === operation).map(({ subject }) => subject))
    expect(about('shop.settleFlags')).toEqual(new Set([...settledShops].map((shopId) => `shop:${shopId}`)))
    const once = ['shop.startImport', 'shop.confirmImport', 'shop.transferShops', 'shop.handOver', 'shop.printSigns']
    for (const operation of once) {
      expect(about(operation).size, operation).toBe(1)
    }
    for (const words of ['做码牌', '看过疑问，没问题']) await page.getByText(words, { exact: true }).first().waitFor()
  })
})
