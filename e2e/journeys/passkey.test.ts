import { generateKeyPairSync } from 'node:crypto'
import { demoAdministrators } from '@app/local/demo/people'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type AuthenticatorAt, plugIn } from '../authenticator'
import { desktop, launchBrowser, shoot } from '../browser'
import { signInByPhone } from '../console-sign-in'
import { openOnPhone, press, reads } from '../phone-app'
import { openProduct, type Product } from '../product'

const [office, security] = demoAdministrators

describe('an administrator’s passkey, from being asked for it to losing it', () => {
  let browser: Browser
  let product: Product
  let consoleUrl: string
  let desk: Page
  let key: AuthenticatorAt
  let guard: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    consoleUrl = product.cloud.world.consoleUrl
    guard = await newDesk()
    await signIn(guard, security.openid)
    await guard.locator('.app').waitFor()
    desk = await newDesk()
    key = await plugIn(desk)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  const newDesk = async () => await (await desktop(browser)).newPage()
  const signIn = async (page: Page, openid: string) => {
    const app = await openOnPhone(browser, product.url, openid)
    await signInByPhone(page, app, consoleUrl)
    await app.page.context().close()
  }
  const signOut = async (page: Page) => {
    await page.getByRole('button', { name: new RegExp(office.name) }).click()
    await page.getByText('退出登录', { exact: true }).click()
    await page.locator('.qr-card').waitFor()
  }
  const door = (page: Page, title: string) => page.getByRole('heading', { name: title })
  const makeOne = async (page: Page, name: string) => {
    await page.getByLabel('给它起个名字').fill(name)
    await page.getByRole('button', { name: '登记通行密钥' }).click()
    await page.locator('.app').waitFor()
  }
  /** What the browser's session is answered when it asks for the register itself. */
  const asksForShops = async (page: Page): Promise<string> => {
    const answer = await page.request.get(`${consoleUrl}/api/lists/shops`)
    return answer.ok() ? 'answered' : (await answer.json()).code
  }
  const onPhone = (openid: string) =>
    product
      .as(openid)
      .identity.listInvitations({})
      .then(
        () => 'answered',
        ({ code }: { code: string }) => code,
      )

  it('is asked for by the security administrator, from now on', async () => {
    await guard.goto(`${consoleUrl}/console/account`)
    await guard.getByRole('button', { name: '开始要求' }).click()
    const dialog = guard.getByRole('dialog')
    await dialog.getByLabel('给多少天登记').click()
    await guard.locator('.ant-select-item-option', { hasText: '马上' }).click()
    await dialog.getByLabel('原因').fill('等保要求')
    await dialog.getByRole('button', { name: '开始要求' }).click()
    await guard.getByText(/起要求管理员有通行密钥，没有宽限/).waitFor()
  })

  it('is made before anything else opens', async () => {
    await signIn(desk, office.openid)
    await door(desk, '先登记一把通行密钥').waitFor()
    await desk.goto(`${consoleUrl}/console/shops`)
    await door(desk, '先登记一把通行密钥').waitFor()
    await shoot(desk, 'passkey-make')
    expect(await asksForShops(desk)).toBe('access.secondFactorDue')
    await makeOne(desk, '办公室电脑')
    expect(await asksForShops(desk)).toBe('answered')
    expect(await key.count()).toBe(1)
  })

  it('is used at the next sign-in, and opens the work that was asked for', async () => {
    await signOut(desk)
    await signIn(desk, office.openid)
    await door(desk, '再用通行密钥验证一次').waitFor()
    expect(await asksForShops(desk)).toBe('access.secondFactorDue')
    await shoot(desk, 'passkey-use')
    await desk.getByRole('button', { name: '用通行密钥验证' }).click()
    await desk.locator('.app').waitFor()
    await desk.getByRole('link', { name: '商户', exact: true }).click()
    await desk
      .getByText(/共 [\d,]+ 户/)
      .first()
      .waitFor()
    expect(await asksForShops(desk)).toBe('answered')
  })

  it('does not come from another device, nor from one that pretends to be it', async () => {
    const elsewhere = await newDesk()
    const stranger = await plugIn(elsewhere)
    await signIn(elsewhere, office.openid)
    await door(elsewhere, '再用通行密钥验证一次').waitFor()
    await elsewhere.getByRole('button', { name: '用通行密钥验证' }).click()
    await elsewhere.getByText('浏览器没有完成验证。').waitFor()
    await shoot(elsewhere, 'passkey-stranger')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await stranger.pretend(await key.first(), privateKey)
    await elsewhere.getByRole('button', { name: '用通行密钥验证' }).click()
    await elsewhere.getByText('通行密钥没有通过验证').waitFor()
    await elsewhere.getByText(/丢了请找安全管理员重置/).waitFor()
    await shoot(elsewhere, 'passkey-refused')
    expect(await asksForShops(elsewhere)).toBe('access.secondFactorDue')
    await elsewhere.context().close()
  })

  it('is not passed by on the phone: it says where the work is done', async () => {
    expect(await onPhone(office.openid)).toBe('access.consoleNeeded')
    const app = await openOnPhone(browser, product.url, office.openid)
    await press(app, /^我的/, 'tab')
    await reads(app, /业务管理员的事要在电脑上办/)
    await shoot(app.page, 'passkey-phone')
    await app.page.context().close()
  })

  it('is reset by the security administrator when it was lost, and another is made', async () => {
    await guard.getByRole('link', { name: '人员与邀请' }).click()
    await guard.getByRole('button', { name: `看：${office.name}的登录` }).click()
    await guard.getByRole('button', { name: '通行密钥丢了，重置' }).click()
    const dialog = guard.getByRole('dialog', { name: `重置${office.name}的通行密钥` })
    await dialog.getByLabel('原因').fill('电脑坏了，当面核实过')
    await dialog.getByRole('button', { name: /^重\s?置$/ }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await asksForShops(desk)).not.toBe('answered')
    const fresh = await newDesk()
    await plugIn(fresh)
    await signIn(fresh, office.openid)
    await door(fresh, '先登记一把通行密钥').waitFor()
    await makeOne(fresh, '新电脑')
    expect(await asksForShops(fresh)).toBe('answered')
    expect(product.failures).toEqual([])
  })
})
