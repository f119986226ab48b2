import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchBrowser, phone } from '@app/e2e/browser'
import { openWeapp } from '@app/e2e/harness/open-weapp'
import { sendHttp } from '@app/e2e/harness/send-http'
import { newPlace, openProduct } from '@app/e2e/product'
import { median } from './measure'

/**
 * A consumer scans in WeChat: from the landing page's onLoad to the card's text, in the compiled package in Chromium
 * with the CPU slowed down four times, and the bytes of the first setData. Five runs, each in a page of its own.
 */
const runs = 5
const slowdown = 4
const page = 'pages/shop/index'
const dist = fileURLToPath(new URL('../../miniprogram/dist/', import.meta.url))

const place = await newPlace()
const product = await openProduct([place])
const office = product.as('oDemoOffice00000000000000001')
const { shops } = await office.shop.listShops({ status: 'active' })
const dossiers = await Promise.all(shops.map(({ shopId }) => office.shop.showShop({ shopId })))
const busiest = dossiers.sort((a, b) => b.inspections.length - a.inspections.length)[0]
if (!busiest) throw new Error('a district without shops')

const browser = await launchBrowser()
type Result = { readonly milliseconds: number; readonly first: number; readonly largest: number }

const once = async (): Promise<Result> => {
  const context = await phone(browser)
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const weapp = await openWeapp(
    tab,
    dist,
    { http: (request) => sendHttp({ ...request, url: new URL(request.url, product.url).href }) },
    { entry: { path: page, query: { scene: busiest.code.text ?? '' }, scene: 1047 }, watch: [busiest.name] },
  )
  await weapp.page.getByText(busiest.name).first().waitFor()
  const seen = (await weapp.seenAt())[busiest.name] ?? Number.NaN
  const loaded = (await weapp.loadedAt())[page] ?? Number.NaN
  const costs = (await weapp.setDataCosts())[page]
  await context.close()
  return { milliseconds: seen - loaded, first: costs?.first ?? Number.NaN, largest: costs?.largest ?? Number.NaN }
}

const results: Result[] = []
for (let run = 0; run < runs; run++) results.push(await once())
await browser.close()
await product.close()
await rm(place.folder, { recursive: true, force: true })
const of = (key: keyof Result) => median(results.map((result) => result[key]))
console.log(
  `onLoad to the card's text at ${slowdown}× slowdown: ${of('milliseconds').toFixed(0)} ms (median of ${runs})`,
)
console.log(`first setData ${(of('first') / 1024).toFixed(1)} KB, largest ${(of('largest') / 1024).toFixed(1)} KB`)
