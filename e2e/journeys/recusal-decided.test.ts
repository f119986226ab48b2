import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, shoot } from '../browser'
import { expectAboveDock, expectInReach, expectNothingClipped } from '../expectations'
import { type App, control, openOnPhone, press, reads } from '../phone-app'
import { openProduct, type Product } from '../product'
import { officeOpenid } from './choose-shop'

const head = { openid: 'oDemoHead0000000000000000002', name: '容止戈' }

describe('a shop that asked for other inspectors', () => {
  let browser: Browser
  let product: Product
  let recused: { readonly shopId: string; readonly inspectionId: string; readonly shopName: string }
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    const office = product.as(officeOpenid)
    const [one] = (await office.inspection.listInspections({ recusal: 'open' })).inspections
    if (!one) throw new Error('no shop asked for other inspectors')
    recused = one
    const { stationId = '' } = await office.shop.showShop({ shopId: one.shopId })
    await product.wechat.addUser({ openid: head.openid, nickname: head.name })
    const grant = { role: 'stationHead' as const, stationId }
    const { token } = await office.identity.createInvitation({ name: head.name, grant, expiresInDays: 7 })
    await product.as(head.openid).identity.acceptInvitation({ token })
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  const looksRight = async ({ page }: App, name: string) => {
    await expectInReach(page)
    await expectAboveDock(page)
    await expectNothingClipped(page)
    await shoot(page, name)
  }

  it('waits on the start page of its station’s head, who sends others', async () => {
    const app = await openOnPhone(browser, product.url, head.openid)
    await reads(app, '回避申请，等您决定')
    await looksRight(app, 'recusal-waits')
    await press(app, new RegExp(`^${recused.shopName}.*决定`, 's'))
    await reads(app, '一、谁回避')
    await press(app, /回避$/, 'radio')
    await reads(app, '二、另派一人')
    expect(await control(app, 'button', '另派人员').isEnabled()).toBe(false)
    const others = app.top().getByRole('radiogroup', { name: '另派的人' }).getByRole('radio', { disabled: false })
    await others.first().tap()
    await looksRight(app, 'recusal-picked')
    await press(app, '另派人员')
    await reads(app, /另派/)
    await expect.poll(() => control(app, 'button', '另派人员').isVisible()).toBe(false)
    await looksRight(app, 'recusal-sent')
    const { shopId, inspectionId } = recused
    const { recusal } = await product.as(officeOpenid).inspection.showInspection({ shopId, inspectionId })
    expect(recusal?.replaced).toMatchObject({ by: head.name })
    expect(recusal?.replaced?.inspectors).toHaveLength(2)
    expect(product.failures).toEqual([])
  })
})
