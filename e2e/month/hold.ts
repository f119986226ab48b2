import { onPhones } from '@app/functions/shop/on-phones'
import { pointedAt } from '@app/local/wechat/pointed-at'
import type { Browser, Page } from 'playwright-core'
import { phone } from '../browser'
import type { OpenOptions } from '../harness/open-weapp'
import { openCompiled } from '../journeys/open-compiled'
import type { App } from '../phone-app'
import type { Product } from '../product'
import { photograph } from './picture'

type World = Pick<Product, 'url' | 'wechat' | 'cloud'>

export type Wish = {
  readonly openid: string
  /** What an earlier app left on a phone of the same kind. */
  readonly left?: Pick<OpenOptions, 'storage' | 'files'>
}

/** A phone in somebody's hand, in their shop: its camera takes a new picture each time, its clock is set. */
export type Held = App & {
  readonly openid: string
  /** Closes what is open and opens a page, the start page unless said. */
  readonly go: (path?: string, query?: Readonly<Record<string, string>>) => Promise<void>
  /** The app is killed; what it had kept is on the phone. */
  readonly die: () => Promise<Held>
  readonly setClock: (instant: Date) => Promise<void>
  readonly errors: () => readonly string[]
  readonly close: () => Promise<void>
}

export type Hold = (browser: Browser, world: World, wish: Wish) => Promise<Held>

const start = 'pages/home/index'

let taken = 0
const nextPhotograph = () => photograph(taken++)

/** Where the phone of somebody is who stands at the place they pointed at on WeChat's map. */
const standing = (openid: string) => onPhones(pointedAt(openid))

const setClock = (page: Page) => async (instant: Date) => await page.clock.setSystemTime(instant)

/** The web build in a browser. */
export const inBrowser: Hold = async (browser, { url, cloud }, { openid }) => {
  const context = await phone(browser)
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ ...standing(openid), accuracy: 10 })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('filechooser', (chooser) =>
    chooser.setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: nextPhotograph() }),
  )
  await setClock(page)(cloud.clock.now())
  const go = async (path = start, query: Readonly<Record<string, string>> = {}) => {
    await page.goto('about:blank')
    await page.goto(`${url}/m/?as=${openid}#/${path}?${new URLSearchParams(query)}`)
  }
  await go()
  const own: Held = {
    ...{ openid, page, go, setClock: setClock(page), errors: () => errors },
    top: () => page.locator('.taro_page_show').last(),
    // the page and all its scripts are gone with the document
    die: async () => {
      await go()
      return own
    },
    close: async () => await context.close(),
  }
  return own
}

/** The compiled package, as WeChat gets it. */
export const compiled: Hold = async (browser, world, { openid, left = {} }) => {
  const photographs = () => nextPhotograph().toString('base64')
  const weapp = await openCompiled(browser, world, {
    ...{ openid, photographs, place: standing(openid), at: world.cloud.clock.now(), ...left },
  })
  const close = async () => await weapp.page.context().close()
  const die = async () => {
    const [storage, files] = [await weapp.storage(), await weapp.files()]
    await close()
    return await compiled(browser, world, { openid, left: { storage, files } })
  }
  return {
    ...weapp.app,
    ...{ openid, setClock: setClock(weapp.page), errors: () => weapp.errors },
    go: async (path = start, query = {}) => await weapp.visit(path, { ...query }),
    die,
    close,
  }
}
