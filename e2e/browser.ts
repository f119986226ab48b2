import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from './find-browser'

const advice = `No Chromium found. Any of these will do:
  npx playwright-core install chromium                    (about 150 MB, every system)
  apt-get install chromium-headless-shell fonts-noto-cjk  (Debian)
  apt-get install chromium fonts-noto-cjk                 (Debian, Ubuntu)
  CHROMIUM_PATH=/path/to/chrome npm test`

/** How the Chromium of this machine is started. Root gets no sandbox: Chromium refuses it. */
const launching = () => {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error(advice)
  const isRoot = process.getuid?.() === 0
  const quiet = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update']
  return {
    executablePath,
    chromiumSandbox: !isRoot,
    args: isRoot ? [...quiet, '--disable-dev-shm-usage'] : quiet,
  }
}

export const launchBrowser = async (): Promise<Browser> => await chromium.launch(launching())

const here = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const

/**
 * What a browser holds from an earlier time: cookies and storage, as `context.storageState()` gave them; and whether it
 * runs scripts.
 */
type Holds = Pick<NonNullable<Parameters<Browser['newContext']>[0]>, 'storageState' | 'javaScriptEnabled'>

const phoneScreen = {
  viewport: { width: 375, height: 667 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const

/** A phone of 375×667, as the design is drawn, touched by fingers. */
export const phone = (browser: Browser, holds: Holds = {}): Promise<BrowserContext> =>
  browser.newContext({ ...here, ...holds, ...phoneScreen })

/** A tablet in the hand, so wide and so high. */
export const tablet = (browser: Browser, viewport: { width: number; height: number }): Promise<BrowserContext> =>
  browser.newContext({ ...here, ...phoneScreen, viewport })

/** A desk: 1280×800 and a mouse. */
export const desktop = (browser: Browser, holds: Holds = {}): Promise<BrowserContext> =>
  browser.newContext({ ...here, ...holds, viewport: { width: 1280, height: 800 } })

const shots = fileURLToPath(new URL('./shots/', import.meta.url))

/** Photographs the page as it is seen into e2e/shots/<name>.png; answers the path. */
export const shoot = async (page: Page, name: string): Promise<string> => {
  mkdirSync(shots, { recursive: true })
  const path = `${shots}${name}.png`
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path })
  return path
}
