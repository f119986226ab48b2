import type { PublicCard } from '@app/types/shop/card'
import type { Browser, Locator, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { type App, openOnPhone, reads } from '../phone-app'
import type { Product } from '../product'
import { readAllQr } from '../read-qr'
import { renderPdf } from '../render-pdf'
import type { ChosenShop } from './choose-shop'
import { untilSaid } from './until-said'

/** A plain square, as a camera would give it. */
export const photo = (...colour: readonly [number, number, number]) => {
  const picture = new PNG({ width: 640, height: 480 })
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([...colour, 255], at)
  return { name: 'mended.png', mimeType: 'image/png', buffer: PNG.sync.write(picture) }
}

/** The pages of one shop on somebody's phone, what its order says, and what the street reads. */
export const aroundShop = (browser: Browser, product: Product, shop: ChosenShop) => {
  const { shopId } = shop.dossier
  const open = async (openid: string, page: string, more = ''): Promise<App> => {
    const app = await openOnPhone(browser, product.url, openid)
    await reads(app, /执法端|商户端/)
    await app.page.goto(`${product.url}/m/?as=${openid}#/${page}/index?shopId=${shopId}${more}`)
    return app
  }
  const asInspector = product.as(shop.inspector.openid)
  const order = (rectificationId: string) => asInspector.rectification.showRectification({ shopId, rectificationId })
  return {
    open,
    openOrder: (openid: string, door: 'merchant' | 'inspector', id: string) =>
      open(openid, `${door}/rectification`, `&rectificationId=${id}`),
    order,
    /** Of each finding, in its order; nothing before the order is there. */
    states: async (id: string) => {
      const { items } = await order(id).catch(() => ({ items: [] }))
      return items.map(({ state }) => state).join()
    },
    inspection: (inspectionId: string) => asInspector.inspection.showInspection({ shopId, inspectionId }),
    card: async () => (await (await fetch(`${product.url}/s/${shop.code.text}.json`)).json()) as PublicCard,
    publicPage: async () => await (await fetch(shop.code.url)).text(),
  }
}

/** The addresses in the codes beside the findings of a printed document. */
export const printedCodes = async (product: Product, { dossier, inspector }: ChosenShop, inspectionId: string) => {
  const { openDocument } = product.as(inspector.openid).inspection
  const address = async () =>
    (await openDocument({ shopId: dossier.shopId, inspectionId }).catch(() => undefined))?.url ?? ''
  await untilSaid(async () => ((await address()) === '' ? 'not yet' : 'drawn'), 'drawn', 60_000)
  const pdf = new Uint8Array(await (await fetch(await address())).arrayBuffer())
  const texts = renderPdf(pdf, 200).flatMap(readAllQr)
  return texts.filter((text) => text.startsWith(`${product.url}/r/`))
}

/** The office opens one result of a queue. */
export const openResult = async (desk: Page, queue: '待公示' | '回复待审', of: readonly string[]): Promise<Locator> => {
  await desk.getByRole('link', { name: '结果公示', exact: true }).click()
  await desk.getByRole('link', { name: new RegExp(`^${queue}`) }).click()
  await desk
    .locator('.filters')
    .getByRole('textbox', { name: '找商户' })
    .fill(of[0] ?? '')
  const rows = of.reduce((found, hasText) => found.filter({ hasText }), desk.getByRole('row'))
  await rows.getByRole('button').click()
  return desk.locator('.publication-drawer')
}

/** The office changes the district's setting: it looks before it publishes. */
export const lookBeforePublishing = async (desk: Page): Promise<void> => {
  await desk.getByRole('link', { name: '结果公示', exact: true }).click()
  await desk.getByRole('button', { name: '公示设置' }).click()
  await desk.getByRole('radio', { name: '审核后公示' }).check()
  await desk.getByLabel('为什么改').fill('本局决定先审核')
  await desk.getByRole('button', { name: '保存公示设置' }).click()
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
}
