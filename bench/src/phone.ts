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
/** Stands in the dock once the groups and the item in hand are there. */
const asked = '下一项未查'

const browser = await launchBrowser()
type Opened = Awaited<ReturnType<typeof openWeapp>>
const cutOff = () => Promise.reject(new Error('no network'))

type Entry = { readonly path: string; readonly query?: Record<string, string> }
type Storage = Readonly<Record<string, unknown>>

const openPhone = async (storage: Storage, watch: readonly string[], speed: number, entry: Entry) => {
  const context = await phone(browser)
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: speed })
  const weapp = await openWeapp(tab, dist, { cloud: { gateway: cutOff }, http: cutOff }, { entry, storage, watch })
  return { weapp, close: () => context.close() }
}

const sinceLoad = async (weapp: Opened, path: string, words: string): Promise<number> => {
  await weapp.page.getByText(words).first().waitFor()
  return ((await weapp.seenAt())[words] ?? Number.NaN) - ((await weapp.loadedAt())[path] ?? Number.NaN)
}

const openHome = async (shops: number, speed: number): Promise<number> => {
  const { storage, first } = stored(shops, items)
  const { weapp, close } = await openPhone(storage, [first.name], speed, { path: home })
  const taken = await sinceLoad(weapp, home, first.name)
  await close()
  return taken
}

/** The page's clock once these words stand on it. */
const onceShown = (weapp: Opened, words: string): Promise<number> =>
  weapp.page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        new MutationObserver(() => {
          if (document.body.textContent?.includes(wanted)) resolve(performance.now())
        }).observe(document.body, { childList: true, subtree: true, characterData: true })
      }),
    words,
  )

/** Come back to from another page of the running app. */
const openHomeAgain = async (shops: number, speed: number): Promise<number> => {
  const { storage, first } = stored(shops, items)
  const { weapp, close } = await openPhone(storage, [], speed, { path: home })
  await weapp.page.getByText(first.name).first().waitFor()
  await weapp.visit('inspector/outbox/index')
  await weapp.page.getByText('发件箱是空的').first().waitFor()
  const shown = onceShown(weapp, first.name)
  await weapp.visit(home)
  const taken = (await shown) - ((await weapp.loadedAt())[home] ?? Number.NaN)
  await close()
  return taken
}

/** From the letters in the search field to the row of the one shop that has them. */
const search = async (shops: number, speed: number): Promise<number> => {
  const { storage, first, last } = stored(shops, items)
  const { weapp, close } = await openPhone(storage, [last.name], speed, { path: home })
  await weapp.page.getByText(first.name).first().waitFor()
  const at = await weapp.page.evaluate(() => performance.now())
  await weapp.on('#search').fill(last.initials)
  await weapp.page.getByText(last.name).first().waitFor()
  const taken = ((await weapp.seenAt())[last.name] ?? Number.NaN) - at
  await close()
  return taken
}

const begun = async (shops: number, speed: number) => {
  const { storage, first, colleague } = stored(shops, items)
  const query = { shopId: first.shopId, kind: 'routine' }
  const opened = await openPhone(storage, [asked], speed, { path: 'inspector/notify/index', query })
  const { weapp } = opened
  await weapp.on('text=已出示执法证').click()
  await weapp.on('text=不申请').click()
  await weapp.on('#answered-by').fill('贺青禾')
  await weapp.on(`text=${colleague.name}`).first().click()
  await weapp.on('#begin').click()
  return { ...opened, taken: await sinceLoad(weapp, check, asked) }
}

/** From the page that 开始检查 opens to all its groups with the first item in hand. */
const firstPaint = async (shops: number, speed: number): Promise<number> => {
  const { taken, close } = await begun(shops, speed)
  await close()
  return taken
}

/** The same phone on another day: the draft opens from what was kept. */
const openDraft = async (shops: number, speed: number): Promise<number> => {
  const first = await begun(shops, 1)
  const storage = await first.weapp.storage()
  await first.close()
  const inspectionId = Object.keys(storage).flatMap((key) => /inspection\/([^/]+)\/head$/.exec(key)?.[1] ?? [])[0] ?? ''
  const { weapp, close } = await openPhone(storage, [asked], speed, { path: check, query: { inspectionId } })
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

await measure('start page with 1,500 shops', openHome, 1_500)
await measure('start page again', openHomeAgain, 1_500)
await measure('search among 1,500 shops', search, 1_500)
await measure(`first paint of ${items} items`, firstPaint, 1_500)
await measure(`opening a draft of ${items} items, 10,000 shops on the phone`, openDraft, 10_000)
await browser.close()
