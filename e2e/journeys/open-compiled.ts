import { fileURLToPath } from 'node:url'
import { pointedAt } from '@app/local/wechat/pointed-at'
import type { Browser } from 'playwright-core'
import { phone } from '../browser'
import { type OpenOptions, openWeapp } from '../harness/open-weapp'
import { sendHttp } from '../harness/send-http'
import type { App } from '../phone-app'
import type { Product } from '../product'

const dist = fileURLToPath(new URL('../../miniprogram/dist', import.meta.url))

export type Compiled = Awaited<ReturnType<typeof openCompiled>>
type Holding = OpenOptions & {
  readonly openid: string
  /** What the camera reads when the person scans. */
  readonly scans?: string
  /** What the camera takes, as PNG in base64; asked for each picture. */
  readonly photographs?: () => string
  /** Where the phone is: WGS 84. */
  readonly place?: { readonly latitude: number; readonly longitude: number }
  /** The phone's clock; the machine's unless said. */
  readonly at?: Date
}

/**
 * The compiled WeChat package on one person's phone: its cloud function is the real gateway with the real
 * `wx-server-sdk`, its uploads and downloads are real HTTP. A package built without an origin of its own asks this one.
 */
export const openCompiled = async (browser: Browser, product: Pick<Product, 'url' | 'wechat'>, holding: Holding) => {
  const { openid, scans = '', photographs = () => '', place, at, ...options } = holding
  const page = await (await phone(browser)).newPage()
  if (at) await page.clock.setSystemTime(at)
  const gateway = (data: unknown) => product.wechat.callFunction(openid, data)
  const weapp = await openWeapp(
    page,
    dist,
    {
      cloud: { gateway },
      wx: {
        scanCode: () => ({ result: scans, path: '' }),
        chooseMedia: () => ({ pictures: [{ base64: photographs() }] }),
        chooseLocation: () => pointedAt(openid),
        ...(place && { getLocation: () => place }),
      },
      http: (request) => sendHttp({ ...request, url: new URL(request.url, product.url).href }),
    },
    options,
  )
  const app: App = { page, top: () => page.locator('page:not([hidden])') }
  return { ...weapp, app }
}
