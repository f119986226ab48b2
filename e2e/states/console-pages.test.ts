import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { demoAdministrators, demoConsumers, demoMerchants } from '@app/local/demo/people'
import { dayOf } from '@app/rules/time/day'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { desktop, launchBrowser } from '../browser'
import { signInByPhone } from '../console-sign-in'
import { applyAs } from '../journeys/apply'
import { officeOpenid } from '../journeys/choose-shop'
import { openOnPhone } from '../phone-app'
import { openProduct, type Product } from '../product'
import { askAmendment } from './ask-amendment'
import { setWeather, type Weather } from './boundary'
import { type ConsoleAbout, type ConsoleState, consoleRows, consoleStates, type Desk } from './console-cases'
import { doubtLedger } from './doubt-ledger'
import { comes, judgePage } from './judge-page'
import { trainShop } from './train-shop'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const weatherOf = { normal: 'fair', loading: 'silent', empty: 'empty', error: 'failing' } as const satisfies Record<
  ConsoleState,
  Weather
>
const auditor = demoAdministrators.find(({ role }) => role === 'audit')?.openid ?? ''

const cells = Object.entries(consoleRows).flatMap(([route, row]) =>
  consoleStates.flatMap((state) => {
    const says = row.says[state]
    return typeof says === 'object' && 'none' in says ? [] : [{ route, state, row, says }]
  }),
)

/** Every address in the console's table of routes. */
const routesInSource = (): string[] => {
  const source = readFileSync(fromHere('../../console/src/routes.tsx'), 'utf8')
  const paths = [...source.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path)
  return paths.map((path) => (path.startsWith('/') ? path : `/${path}`)).sort()
}

/** Signed in by the phone; what the browser then holds. */
const signIn = async (browser: Browser, { url }: Product, openid: string) => {
  const context = await desktop(browser)
  const desk = await context.newPage()
  const app = await openOnPhone(browser, url, openid)
  await signInByPhone(desk, app, url)
  await app.page.context().close()
  return { desk, context }
}

const importHalf = async (desk: Page, url: string): Promise<string> => {
  await desk.goto(`${url}/console/imports`)
  const buffer = readFileSync(fromHere('../../functions/shop/import/testdata/yunxi-district-first-300.gb18030.csv'))
  await desk.locator('input[type=file]').setInputFiles({ name: '登记表.csv', mimeType: 'text/csv', buffer })
  await desk.getByRole('button', { name: '新建，并写入' }).waitFor()
  return new URL(desk.url()).pathname.split('/').at(-1) ?? ''
}

/** The draft of the catering table's next version: renamed, with an item less. */
const draftChecklist = async ({ as }: Product) => {
  const { checklist } = as(officeOpenid)
  const id = 'T-CY-2016'
  const { revision } = await checklist.beginDraft({ id, from: { id, version: 2 } })
  const { content } = await checklist.showDraft({ id })
  const [first, second, ...others] = content.groups
  const groups = [first, { ...second, items: second?.items.slice(0, -1) }, ...others] as typeof content.groups
  await checklist.saveDraft({ id, revision, content: { ...content, title: '餐饮服务监督检查要点表（本区）', groups } })
}

/** Five shops, drawn by a number of today. */
const drawShops = async ({ as }: Product): Promise<string> => {
  const { inspection } = as(officeOpenid)
  const sourceDay = dayOf(new Date().toISOString())
  const scope = { title: '十一月随机复查', count: 5, by: 'station' as const, source: '当天福彩 3D 开奖号', sourceDay }
  const { drawId } = await inspection.freezeDraw({ ...scope, excluded: [] })
  await inspection.runDraw({ drawId, number: '482' })
  return drawId
}

/** The first merchant asks for the first shop. */
const askForAny = async (product: Product): Promise<void> => {
  const openid = demoMerchants[0]?.openid ?? ''
  const { shops } = await product.as(openid).shop.listMyShops({})
  const shop = shops.find(({ status }) => status === 'active')
  await askAmendment(product, openid, shop?.shopId ?? '')
}

const findSubjects = async (product: Product): Promise<Omit<ConsoleAbout, 'importId'>> => {
  const { as, cloud } = product
  const { shop, rectification } = as(officeOpenid)
  const applicationId = await applyAs(product, demoConsumers[0]?.openid ?? '', '溪山砂锅铺')
  const { rectifications } = await rectification.listRectifications({})
  const [{ shopId = '', rectificationId = '' } = {}] = rectifications
  const { stations } = await shop.listPlaces({})
  const gridId = stations.find(({ name }) => name.startsWith('青石'))?.grids[0]?.gridId ?? ''
  await shop.printSigns({ target: { gridId }, image: 'qr' })
  const twin = { businessTypes: ['smallCatering' as const], address: '溪湾路 9 号', gridId }
  for (const name of ['溪湾小面馆', '溪湾小面馆店']) await shop.registerShop({ ...twin, name })
  await as(officeOpenid).exports.exportList({ asked: { list: 'shops' } })
  await shop.findDuplicates({})
  const otherGrid = stations.find(({ name }) => name.startsWith('青石'))?.grids[1]?.gridId ?? ''
  await shop.transferShops({ what: { gridId: otherGrid }, toGridId: gridId, reason: '网格调整' })
  await draftChecklist(product)
  const drawId = await drawShops(product)
  const trained = await trainShop(product)
  await askForAny(product)
  const kitchenShopId = await doubtLedger(product)
  await cloud.idle()
  // an order has its inspection's number
  return { shopId, inspectionId: rectificationId, rectificationId, applicationId, drawId, ...trained, kitchenShopId }
}

describe('every page of the console in every state it can be in', () => {
  let browser: Browser
  let product: Product
  let about: ConsoleAbout
  let held: Record<Desk, Awaited<ReturnType<BrowserContext['storageState']>> | undefined>
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    const office = await signIn(browser, product, officeOpenid)
    const audit = await signIn(browser, product, auditor)
    about = { ...(await findSubjects(product)), importId: await importHalf(office.desk, product.url) }
    held = {
      office: await office.context.storageState(),
      audit: await audit.context.storageState(),
      nobody: undefined,
    }
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  it('has a row for every route', () => {
    expect(Object.keys(consoleRows).sort()).toEqual(routesInSource())
  })

  it.concurrent.each(cells)('$route: $state', async ({ route, state, row, says }) => {
    const cookies = held[row.who]
    const context = await desktop(browser, cookies ? { storageState: cookies } : {})
    await setWeather(context, weatherOf[state])
    const page = await context.newPage()
    await page.goto(`${product.url}/console${row.at(about)}`)
    const name = `console${route.replace('*', 'nowhere').replaceAll(/[/:]+/g, '-')}-${state}`
    const found: string[] = []
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 800 })
      await comes(page, name, page.getByText(says).filter({ visible: true }).first().waitFor())
      await judgePage(page, `${name}-${width}`).catch(({ message }: Error) => found.push(`at ${width}\n${message}`))
    }
    await context.close()
    expect(found.join('\n'), 'what is wrong').toBe('')
  })
})
