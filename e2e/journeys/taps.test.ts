import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '../browser'
import { drawName } from '../draw'
import { type App, control, openOnPhone, press, reads, write } from '../phone-app'
import { openProduct, type Product } from '../product'
import { type ChosenShop, chooseShop } from './choose-shop'

/** A tap more than this and a kitchen's inspection is work for two hands (issue: at most 45). */
const most = 45
const answeredBy = '贺青禾'

let browser: Browser
let product: Product
let shop: ChosenShop
beforeAll(async () => {
  browser = await launchBrowser()
  product = await openProduct(inject('seeded'))
  shop = await chooseShop(product, 'smallCatering')
})
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

/** Counts every touch of a control: a tap, a field that is written in, a name that is drawn. */
const counting = (app: App) => {
  let taps = 0
  const touched = async (deed: Promise<void>) => {
    taps += 1
    await deed
  }
  return {
    count: () => taps,
    press: (...[name, role]: [name: string | RegExp, role?: Parameters<typeof press>[2]]) =>
      touched(press(app, name, role)),
    write: (name: string, words: string) => touched(write(app, name, words)),
    touch: (deed: Promise<void>) => touched(deed),
  }
}
type Hand = ReturnType<typeof counting>

const shown = (app: App, selector: string) => app.top().locator(selector).filter({ visible: true })

/** At the door, as anybody would: what is already filled in is not touched. */
const begin = async (app: App, hand: Hand, second: string) => {
  for (const reason of await app.top().getByRole('textbox', { name: '仍要检查的理由' }).all()) {
    await hand.touch(reason.fill('有人举报'))
  }
  await hand.press(/^已出示/, 'checkbox')
  await hand.press('不申请', 'radio')
  await hand.write('回答人姓名', answeredBy)
  await hand.press(new RegExp(`^${second}`), 'radio')
  await hand.press('开始检查')
}

/** A general item of the open group that is not in hand yet; what failed before stands in a card of its own besides. */
const openGeneral = (app: App) =>
  shown(app, '.card:has(.open-item) .item').filter({ hasText: '未查' }).filter({ hasNotText: '重点' }).first()

/** What is in hand, and how far the open group is: whoever does something sees one of them change. */
const whereNow = () => {
  const texts = ['.open-item .head', '[aria-expanded="true"]', '#end'].map((selector) =>
    [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.textContent),
  )
  return JSON.stringify(texts)
}

/** Does what leads to another item, group or the end, and waits until it is there. */
const onwards = async ({ page }: App, deed: () => Promise<void>) => {
  await page.evaluate(`window.whereNow = ${whereNow}`)
  const before = await page.evaluate('whereNow()')
  await deed()
  await page.waitForFunction(`whereNow() !== ${JSON.stringify(before)}`)
}

const failOne = async (app: App, hand: Hand) => {
  await onwards(app, () => hand.touch(openGeneral(app).tap()))
  await hand.press('不符合', 'radio')
  const canned = shown(app, '.open-item .chip-buttons .chip-button').first()
  if (await canned.isVisible()) await hand.touch(canned.tap())
}

const isDone = (app: App) => control(app, 'button', '去处理和签字').isVisible()

const isPassed = (app: App) => shown(app, '.open-item').getByRole('radio', { name: '符合', exact: true, checked: true })

/** A number within the limits that stand below the field; the keyboard's own key leads on. */
const measure = async (app: App, hand: Hand) => {
  const limits = await shown(app, '.reading .field__hint').first().innerText()
  const field = shown(app, '.reading input').first()
  await hand.touch(field.fill(/-?[\d.]+/.exec(limits)?.[0] ?? ''))
  await isPassed(app).waitFor()
  if (!(await isDone(app))) await onwards(app, () => field.press('Enter'))
}

/** Everything else: groups at one stroke, and what has to be measured or was found wanting before, one by one. */
const passRest = async (app: App, hand: Hand) => {
  const rest = shown(app, '.rest')
  if (await rest.isVisible()) return await onwards(app, () => hand.touch(rest.tap()))
  const answered = await shown(app, '.open-item').getByRole('radio', { checked: true }).first().isVisible()
  if (!answered && (await shown(app, '.reading').isVisible())) return await measure(app, hand)
  if (!answered) await hand.press('符合', 'radio')
  await shown(app, '.open-item').getByRole('radio', { checked: true }).first().waitFor()
  if (!(await isDone(app))) await onwards(app, () => hand.press('下一项未查'))
}

const signAll = async (app: App, hand: Hand) => {
  for (const [index, who] of ['主办', '协办', '被检查单位'].entries()) {
    await reads(app, `${who}签字`)
    await hand.touch(drawName(app.top().locator('canvas').filter({ visible: true }), index))
    await hand.press('签好了')
  }
  await hand.press('确认签字，生成文书')
}

it('takes at most 45 taps for an inspection of every item with two failures', async () => {
  const app = await openOnPhone(browser, product.url, shop.inspector.openid)
  await reads(app, '执法端')
  await app.page.goto(`${app.page.url().split('#')[0]}#/inspector/dossier/index?shopId=${shop.dossier.shopId}`)
  const hand = counting(app)
  await hand.press('开始日常检查')
  await reads(app, '二、问回避')
  await begin(app, hand, shop.second.name)
  await reads(app, '下一项未查')
  let failures = 0
  while (!(await isDone(app))) {
    if (failures < 2 && (await openGeneral(app).isVisible())) {
      await failOne(app, hand)
      failures += 1
    }
    await passRest(app, hand)
    expect(hand.count()).toBeLessThan(200)
  }
  await hand.press('去处理和签字')
  await reads(app, '处理意见（可选多项）')
  await hand.press('去签字')
  await signAll(app, hand)
  await app.top().locator('#open-document').filter({ visible: true }).waitFor()
  await reads(app, '2 项不符合')
  expect(failures).toBe(2)
  expect(hand.count()).toBeLessThanOrEqual(most)
  await app.page.context().close()
})
