import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { desktop, launchBrowser, phone, shoot } from '../browser'
import { signInByPhone } from '../console-sign-in'
import { drawName } from '../draw'
import { expectAboveDock, expectNoSidewaysScroll } from '../expectations'
import { openOnPhone, press, reads, write } from '../phone-app'
import { openProduct, type Product } from '../product'
import { type ChosenShop, chooseShop, officeOpenid } from './choose-shop'
import { answerAll, concludeAndSign, notify, tellAll } from './inspect'
import { aroundShop, lookBeforePublishing, openResult, photo, printedCodes } from './mending'
import { untilCardFollows } from './until-card-follows'
import { untilSaid } from './until-said'

const remarks = ['生熟砧板混用。', '地面有油污。']
const said = '两处都改好了，欢迎来店里看。'

describe('what was found, until it is mended and the public can read of it', () => {
  let browser: Browser
  let product: Product
  let shop: ChosenShop
  let desk: Page
  let around: ReturnType<typeof aroundShop>
  let inspectionId: string
  let failed: readonly string[] = []
  let paper: string
  let before: number
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    shop = await chooseShop(product, 'smallCatering')
    around = aroundShop(browser, product, shop)
    before = (await around.card()).inspectionCount
    desk = await (await desktop(browser)).newPage()
    await signInByPhone(desk, await openOnPhone(browser, product.url, officeOpenid), product.url)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  it('begins with a district that looks before it publishes, and a visit that orders two things', async () => {
    await lookBeforePublishing(desk)
    const app = await around.open(shop.inspector.openid, 'inspector/dossier')
    await press(app, '开始日常检查')
    await notify(app, { second: shop.second.name, answeredBy: shop.merchant.name })
    failed = await answerAll(app, remarks)
    await concludeAndSign(app, shop.merchant.name)
    inspectionId = new URLSearchParams(app.page.url().split('?').at(-1)).get('inspectionId') ?? ''
    await untilSaid(() => around.states(inspectionId), 'open,open', 10_000)
  })

  it('prints a code beside each finding, each of its own', async () => {
    const codes = await printedCodes(product, shop, inspectionId)
    expect(new Set(codes).size).toBe(2)
    const pages = await Promise.all(codes.map(async (code) => await (await fetch(code)).text()))
    expect(failed.map((text) => pages.filter((page) => page.includes(text)).length)).toEqual([1, 1])
    paper = codes[pages.findIndex((page) => page.includes(failed[0] ?? ''))] ?? ''
  })

  it('gives the merchant the time that they asked for, once an inspector who finds the request on the list says so', async () => {
    const asking = await around.openOrder(shop.merchant.openid, 'merchant', inspectionId)
    await press(asking, '来不及，申请延期')
    await write(asking, '为什么要延', '新的砧板周五才到货')
    await press(asking, '交给执法人员')
    await reads(asking, /等答复/)
    await desk.getByRole('link', { name: '整改台账', exact: true }).click()
    const column = desk.getByRole('region', { name: '延期待答复' })
    await column.getByRole('link', { name: shop.dossier.name }).waitFor()
    await shoot(desk, 'rectified-extension-board')
    const app = await around.open(shop.inspector.openid, 'inspector/rectifications')
    await press(app, /^延期申请/, 'radio')
    await shoot(app.page, 'rectified-extension-list')
    await press(app, new RegExp(shop.dossier.name))
    await press(app, '同意')
    await untilSaid(async () => `${(await around.order(inspectionId)).extensionAsked}`, 'false', 5_000)
    const { dueDay, extensions } = await around.order(inspectionId)
    expect(extensions).toMatchObject([{ until: dueDay, decided: { granted: true } }])
    const told = await around.openOrder(shop.merchant.openid, 'merchant', inspectionId)
    await reads(told, /^同意延到/)
  })

  it('keeps what was said in an interview, signed by both on the phone', async () => {
    const app = await around.openOrder(shop.inspector.openid, 'inspector', inspectionId)
    await press(app, '记约谈')
    await write(app, '和谁谈的', shop.merchant.name)
    await write(app, '谈了什么', '讲明逾期不改的后果，商户表示三天内改好。')
    await shoot(app.page, 'rectified-interview')
    await press(app, '去签字')
    await reads(app, '执法人员签字')
    await drawName(app.top().locator('canvas').filter({ visible: true }))
    await press(app, '签好了')
    await reads(app, `${shop.merchant.name}签字`)
    await drawName(app.top().locator('canvas').filter({ visible: true }), 2)
    await shoot(app.page, 'rectified-interview-signed')
    await press(app, '记下约谈')
    await reads(app, /已签字/)
    await shoot(app.page, 'rectified-interviewed')
    const [interview] = (await around.order(inspectionId)).interviews
    expect(interview).toMatchObject({ with: shop.merchant.name, by: [shop.inspector.name] })
    expect(new Set([interview?.signatureUrl, interview?.officerSignatureUrl, undefined]).size).toBe(3)
  })

  it('takes one answer from whoever holds the printed page, without signing in, and says so the second time', async () => {
    const street = await (await phone(browser)).newPage()
    await street.goto(paper)
    await street.getByLabel('说明').fill('换成带盖的了')
    await street.locator('#pick').setInputFiles(photo(40, 130, 70))
    await street.getByAltText('第1张照片').waitFor()
    await expectNoSidewaysScroll(street)
    await shoot(street, 'rectified-paper')
    await street.getByRole('button', { name: '提交给监管所' }).tap()
    await street.getByText('已交给监管所').waitFor()
    await shoot(street, 'rectified-paper-taken')
    await untilSaid(() => around.states(inspectionId), 'answered,open', 10_000)
    await untilSaid(
      async () => ((await (await fetch(paper)).text()).includes('这一项已经答复') ? 'used' : ''),
      'used',
      5_000,
    )
    await street.goto(paper)
    await street.getByText('这一项已经答复').waitFor()
    expect(await street.locator('form').count()).toBe(0)
    await shoot(street, 'rectified-paper-used')
  })

  it('takes the other answer from the merchant, with a photo, and the whole order', async () => {
    const app = await around.openOrder(shop.merchant.openid, 'merchant', inspectionId)
    const number = (await around.order(inspectionId)).items[1]?.number
    const item = app
      .top()
      .locator('.card')
      .filter({ has: app.page.locator(`[id="answer-${number}"]`) })
    await item.getByRole('textbox', { name: '怎么改的' }).fill('地面刷过了，换了防滑垫')
    const chosen = app.page.waitForEvent('filechooser')
    await item.getByRole('button', { name: '拍照片' }).tap()
    await press(app, '同意')
    await (await chosen).setFiles(photo(70, 110, 160))
    await item.getByLabel('第 1 张照片').waitFor()
    await expectAboveDock(app.page)
    await shoot(app.page, 'rectified-merchant')
    await item.getByRole('button', { name: '这一项改好了' }).tap()
    await press(app, '全部提交')
    await reads(app, '已经提交，执法人员正在核对。')
    await shoot(app.page, 'rectified-submitted')
  })

  it('lets the inspector verify one from the photos, and judge the other on site beside the first verdict', async () => {
    const app = await around.openOrder(shop.inspector.openid, 'inspector', inspectionId)
    await reads(app, '换成带盖的了')
    await shoot(app.page, 'rectified-inspector')
    await press(app, '改好了')
    await untilSaid(() => around.states(inspectionId), 'verified,answered', 5_000)

    const there = await around.open(shop.inspector.openid, 'inspector/dossier')
    await press(there, '其他检查')
    await there.top().getByRole('dialog').getByRole('button', { name: /^复查/ }).tap()
    await tellAll(there, { second: shop.second.name, answeredBy: shop.merchant.name })
    await shoot(there.page, 'rectified-recheck-door')
    await press(there, '开始检查')
    expect(await answerAll(there, [])).toEqual([])
    await concludeAndSign(there, shop.merchant.name, 4)
    await shoot(there.page, 'rectified-rechecked')
    await untilSaid(async () => (await around.order(inspectionId)).state, 'closed', 10_000)

    const { items } = await around.order(inspectionId)
    expect(items[1]?.judgements).toMatchObject([{ way: 'onSite', verified: true }])
    const first = await around.inspection(inspectionId)
    expect(first.verdict).toBe('basicallyConforming')
    expect(first.items.filter(({ result }) => result === 'fail').map(({ text }) => text)).toHaveLength(2)
  })

  it('is public once the office publishes it, and says that it was mended', async () => {
    expect((await around.card()).inspectionCount).toBe(before)
    const drawer = await openResult(desk, '待公示', [shop.dossier.name, '日常'])
    await drawer.getByRole('button', { name: '公示', exact: true }).click()
    const shown = await untilCardFollows(product.url, { ...shop, visits: before }, 5_000)
    expect(shown).toMatchObject({ verdict: 'basicallyConforming', failed })
    await shoot(desk, 'rectified-published')
    const street = await (await phone(browser)).newPage()
    await street.goto(shop.code.url)
    await street.getByText('已整改').first().waitFor()
    await shoot(street, 'rectified-public')
  })

  it("shows the merchant's reply once the office has read it", async () => {
    const app = await around.open(shop.merchant.openid, 'merchant/result', `&inspectionId=${inspectionId}`)
    await press(app, '回复')
    await write(app, '您的回复', said)
    await shoot(app.page, 'rectified-reply')
    await press(app, '交给监管所')
    await reads(app, /监管所正在看/)
    expect(await around.publicPage()).not.toContain(said)
    await desk.keyboard.press('Escape')
    await desk.locator('.publication-drawer').waitFor({ state: 'detached' })
    const drawer = await openResult(desk, '回复待审', [shop.dossier.name, '日常'])
    await drawer.getByText(said).waitFor()
    await shoot(desk, 'rectified-moderated')
    await drawer.getByRole('button', { name: '公开回复' }).click()
    await untilSaid(async () => ((await around.publicPage()).includes(said) ? 'shown' : ''), 'shown', 5_000)
    const street = await (await phone(browser)).newPage()
    await street.goto(shop.code.url)
    await street.getByText(said).scrollIntoViewIfNeeded()
    await shoot(street, 'rectified-replied')
  })

  it('leaves no word of it on the card within five seconds of its withdrawal', async () => {
    const drawer = desk.locator('.publication-drawer')
    await drawer.getByRole('button', { name: '撤回' }).click()
    const dialog = desk.getByRole('dialog', { name: '撤回这个结果' })
    await dialog.getByLabel('原因').fill('商户名称写错')
    await dialog.getByRole('button', { name: '撤回' }).click()
    const gone = async () => {
      const { takenBack = [], inspectionCount } = await around.card()
      const isTold = (await around.publicPage()).includes(said)
      return `${takenBack.map(({ notice }) => notice).join()} ${inspectionCount - before} ${isTold}`
    }
    await untilSaid(gone, 'withdrawn 0 false', 5_000)
    const street = await (await phone(browser)).newPage()
    await street.goto(shop.code.url)
    await street.getByText('已撤回').first().scrollIntoViewIfNeeded()
    await shoot(street, 'rectified-withdrawn')
  })

  it('leaves no failure behind', () => {
    expect(product.failures).toEqual([])
  })
})
