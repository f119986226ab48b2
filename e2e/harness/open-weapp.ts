import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Locator, Page } from 'playwright-core'
import { type Answers, type Call, WxFailure } from './answers'
import type { Answered, Asked, BootParts, HarnessWindow } from './bridge'
import { compileWxml } from './compile-wxml'
import { readPackage } from './package'
import type { NetworkType } from './phone'
import { sendHttp } from './send-http'
import type { SetDataCost } from './set-data'
import type { Entry } from './wx/system'

export type OpenOptions = {
  /** Where WeChat starts the app: a page, its query, the scene number. */
  readonly entry?: Partial<Entry>
  /** What the phone's storage holds already. */
  readonly storage?: Readonly<Record<string, unknown>>
  /** What `files()` of an earlier start gave: the app was killed, and what it had saved is there. */
  readonly files?: Readonly<Record<string, string>>
  readonly network?: NetworkType
  /** What differs from the phone of the page's own size: `{ fontSizeSetting: 23 }`. */
  readonly system?: Readonly<Record<string, unknown>>
  /** Texts whose first appearance is timed: see `seenAt`. */
  readonly watch?: readonly string[]
}

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const bundleEntry = async () => {
  const entryPoints = [beside('./browser-entry.ts')]
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

const html = () => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>小程序</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${readFileSync(beside('./base.css'), 'utf8')}</style>
</head><body><main id="app"></main></body></html>`

const answer = async ({ wx = {}, cloud = {} }: Answers, { kind, name, given }: Asked): Promise<Answered> => {
  try {
    const value = kind === 'wx' ? await wx[name]?.(given as Record<string, unknown>) : await cloud[name]?.(given)
    return { value }
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error)
    return error instanceof WxFailure ? { failed, errno: error.errno } : { failed }
  }
}

const partsOf = (dist: string, answers: Answers, options: OpenOptions): BootParts => {
  const { entry = {}, storage = {}, files = {}, network = 'wifi', system = {}, watch = [] } = options
  const source = readPackage(dist)
  const { templates, warnings } = compileWxml(source)
  if (warnings.length) throw new Error(`the package's WXML is not clean:\n${warnings.join('\n')}`)
  const names = (given: object | undefined) => Object.keys(given ?? {})
  const asked = { wx: names(answers.wx), cloud: names(answers.cloud) }
  return { source, templates, ...asked, entry, storage, files, network, system, watch }
}

type Harness = HarnessWindow['harness']
const inPage = <K extends keyof Harness>(page: Page, name: K, ...given: Parameters<Harness[K]>) =>
  page.evaluate(
    ([name, given]) => {
      const harness = (window as unknown as { harness: Record<string, (...given: unknown[]) => unknown> }).harness
      return harness[name]?.(...given)
    },
    [name, given] as const,
  )

const driver = (page: Page, errors: readonly string[]) => ({
  page,
  /** Errors that the package threw or logged so far; noise of glass-easel's first drawing left out. */
  errors,
  /** Elements of the page on top: `on('#submit')`, `on('text=提交')`. */
  on: (selector: string): Locator => page.locator(`page:not([hidden]) >> ${selector}`),
  calls: async () => (await inPage(page, 'calls')) as readonly Call[],
  setDataCosts: async () => (await inPage(page, 'costs')) as Readonly<Record<string, SetDataCost>>,
  currentPath: async () => (await inPage(page, 'currentPath')) as string | undefined,
  storage: async () => (await inPage(page, 'storage')) as Readonly<Record<string, unknown>>,
  /** What the app has saved as files, by path, in base64; temporary ones end with it. */
  files: async () => (await inPage(page, 'files')) as Readonly<Record<string, string>>,
  /** So many bytes more can be saved as files; WeChat gives 200 MB in all. */
  leaveFileRoom: async (bytes: number) => void (await inPage(page, 'leaveFileRoom', bytes)),
  setNetwork: async (network: NetworkType) => void (await inPage(page, 'setNetwork', network)),
  /** Opens a page by itself, closing all others. */
  visit: async (path: string, query: Record<string, string> = {}) => void (await inPage(page, 'reLaunch', path, query)),
  /** The page's clock when each watched text was first shown. */
  seenAt: async () => (await inPage(page, 'seenAt')) as Readonly<Record<string, number>>,
  /** The page's clock (`performance.now()`) when each page was last loaded. */
  loadedAt: async () => (await inPage(page, 'loadedAt')) as Readonly<Record<string, number>>,
})
export type OpenedWeapp = ReturnType<typeof driver>

/** Level 3: the compiled package in a real browser page, its questions answered by Node functions. */
export const openWeapp = async (
  page: Page,
  dist: string,
  answers: Answers,
  options: OpenOptions = {},
): Promise<OpenedWeapp> => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const parts = partsOf(dist, answers, options)
  await page.exposeFunction('harnessAsk', (asked: Asked) => answer(answers, asked))
  await page.exposeFunction('harnessHttp', answers.http ?? sendHttp)
  await page.setContent(html())
  await page.addScriptTag({ content: await bundleEntry() })
  // As one text: thousands of values handed over are freed one by one before the browser lets the app draw.
  await page.evaluate(
    (given) => (window as unknown as HarnessWindow).harnessBoot(JSON.parse(given)),
    JSON.stringify(parts),
  )
  return driver(page, errors)
}
