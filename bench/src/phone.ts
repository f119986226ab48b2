import { fileURLToPath } from 'node:url'
import { launchBrowser, phone } from '@app/e2e/browser'
import { openWeapp } from '@app/e2e/harness/open-weapp'
import { median } from './measure'
import { stored } from './phone/stored'

/**
 * The compiled package of an inspector in Chromium, without a network, everything from the phone's own store: from a
 * page's `onLoad` to what is waited for. Five runs of each, every one on a phone of its own, at full speed and with the
 * CPU slowed down four times.
 */
const runs = 5
const speeds = [1, 4] as const
const items = 300
const dist = fileURLToPath(new URL('../../miniprogram/dist/', import.meta.url))
const home = 'pages/home/index'
const check = 'inspector/check/index'
const asked = '1.1 食品处理区'

const browser = await launchBrowser()
type Opened = Awaited<ReturnType<typeof openWeapp>>
const cutOff = () => Promise.reject(new Error('no network'))

const openPhone = async (shops: number, speed: number, entry: { path: string; query?: Record<string, string> }) => {
  const { storage, first, colleague } = stored(shops, items)
  const context = await phone(browser)
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: speed })
  const options = { entry, storage, watch: [first.name, asked] }
  const weapp = await openWeapp(tab, dist, { cloud: { gateway: cutOff }, http: cutOff }, options)
  return { weapp, first, colleague, close: () => context.close() }
}

const sinceLoad = async (weapp: Opened, path: string, words: string): Promise<number> =>
  ((await weapp.seenAt())[words] ?? Number.NaN) - ((await weapp.loadedAt())[path] ?? Number.NaN)

const listShops = async (shops: number, speed: number): Promise<number> => {
  const { weapp, first, close } = await openPhone(shops, speed, { path: home })
  await weapp.page.getByText(first.name).first().waitFor()
  const taken = await sinceLoad(weapp, home, first.name)
  await close()
  return taken
}

const begin = async (weapp: Opened, name: string): Promise<void> => {
  await weapp.on('text=已出示执法证').click()
  await weapp.on('text=不申请').click()
  await weapp.on('#answered-by').fill('贺青禾')
  await weapp.on(`text=${name}`).first().click()
  await weapp.on('#begin').click()
}

/** From the tap on 开始检查: the page with all groups, the first item in hand. */
const firstPaint = async (shops: number, speed: number): Promise<number> => {
  const query = { shopId: stored(1, 1).first.shopId, kind: 'flyCheck' }
  const { weapp, colleague, close } = await openPhone(shops, speed, { path: 'inspector/notify/index', query })
  await weapp.on('#approval').fill('云市监审〔2026〕1号')
  await begin(weapp, colleague.name)
  await weapp.page.getByText(asked).first().waitFor()
  const taken = await sinceLoad(weapp, check, asked)
  await close()
  return taken
}

const measure = async (what: string, once: (shops: number, speed: number) => Promise<number>, shops: number) => {
  for (const speed of speeds) {
    const before = process.cpuUsage()
    const taken: number[] = []
    for (let run = 0; run < runs; run++) taken.push(await once(shops, speed))
    const cpu = process.cpuUsage(before)
    const spread = `${Math.min(...taken).toFixed(0)} to ${Math.max(...taken).toFixed(0)}`
    const own = ((cpu.user + cpu.system) / runs / 1_000).toFixed(0)
    console.log(`${what}, ${speed}× slowdown: ${median(taken).toFixed(0)} ms (${spread}; ${own} ms CPU of the driver)`)
  }
}

await measure('start page with 1,500 shops', listShops, 1_500)
await measure(`first paint of ${items} items, 1,500 shops on the phone`, firstPaint, 1_500)
await measure(`opening a draft of ${items} items, 10,000 shops on the phone`, firstPaint, 10_000)
await browser.close()
