import { demoConsumers, demoInspectors } from '@app/local/demo/people'
import { randomFrom } from '@app/local/demo/random'
import { scribble } from '@app/local/demo/scribble'
import type { Browser, FileChooser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, shoot } from '../browser'
import { type App, control, openOnPhone, press, reads, write } from '../phone-app'
import { openProduct, type Product } from '../product'
import { newCreditCode } from './apply'

const shopName = '溪山砂锅铺'
const licence = Buffer.from(scribble(randomFrom(7)))

describe('a shop that applies to join, from the first tap to its code', () => {
  let browser: Browser
  let product: Product
  let applicant: App
  const openid = demoConsumers[0]?.openid ?? ''
  const officer = demoInspectors[0]
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await openProduct(inject('seeded'))
    applicant = await openOnPhone(browser, product.url, openid)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  const givePicture = async (file: FileChooser) =>
    await file.setFiles({ name: 'licence.png', mimeType: 'image/png', buffer: licence })

  it('is filled in by a consumer, and says what is missing until all is there', async () => {
    await press(applicant, /^我是店家，我要入驻/)
    await press(applicant, '我要入驻')
    await write(applicant, '店名', shopName)
    await write(applicant, '统一社会信用代码', `${newCreditCode.slice(0, 17)}0`)
    await reads(applicant, /和国家的编码规则对不上/)
    await write(applicant, '统一社会信用代码', newCreditCode)
    await reads(applicant, '代码对得上')
    await press(applicant, '小餐饮店', 'checkbox')
    await write(applicant, '经营者或法定代表人', '叶知秋')
    await write(applicant, '您的姓名', '叶知秋')
    await applicant.top().getByRole('spinbutton', { name: '联系电话' }).fill('19900006666')
    await press(applicant, '在地图上选')
    await press(applicant, '同意')
    await reads(applicant, '已在地图上选好')
    await press(applicant, /^青石/, 'radio')
    await reads(applicant, '还差：执照照片')
    const [chooser] = await Promise.all([applicant.page.waitForEvent('filechooser'), press(applicant, '拍执照')])
    await givePicture(chooser)
    await applicant.top().getByText(/^还差/).waitFor({ state: 'detached' })
    await shoot(applicant.page, 'join-form')
    await press(applicant, '交给监管所')
    await reads(applicant, '等监管所看')
    await shoot(applicant.page, 'join-sent')
  })

  it('is returned by the inspector of the station with what to mend, and mended without writing it anew', async () => {
    await product.cloud.idle()
    const app = await openOnPhone(browser, product.url, officer?.openid ?? '')
    await press(app, /^入驻申请 1 份/)
    await press(app, new RegExp(`^${shopName}`))
    await reads(app, '营业执照')
    await shoot(app.page, 'join-review')
    await press(app, '退回')
    await press(app, '地址请写到门牌号', 'radio')
    await press(app, '退回给申请人')
    await reads(app, /^要补改/)
    await app.page.context().close()
    await applicant.page.reload()
    await reads(applicant, /地址请写到门牌号/)
    await press(applicant, '补改')
    expect(await control(applicant, 'textbox', '店名').inputValue()).toBe(shopName)
    await write(applicant, '店的地址', '青石路 8 号')
    await press(applicant, '改好，再交')
    await reads(applicant, '等监管所看')
  })

  it('is approved into a grid: the shop has its code, and the applicant is its merchant', async () => {
    await product.cloud.idle()
    const app = await openOnPhone(browser, product.url, officer?.openid ?? '')
    await press(app, /^入驻申请 1 份/)
    await press(app, new RegExp(`^${shopName}`))
    await press(app, /^青石01网格/, 'radio')
    await press(app, '通过，发码')
    await reads(app, /^已通过/)
    await applicant.page.reload()
    await reads(applicant, '已通过')
    await press(applicant, '进我的店')
    await reads(applicant, shopName)
    await shoot(applicant.page, 'join-merchant')
    const { shops } = await product.as(openid).shop.listMyShops({})
    expect(shops.map(({ name, gridName, code }) => [name, gridName, code.text?.length])).toEqual([
      [shopName, '青石01网格', 28],
    ])
    expect(product.failures).toEqual([])
  })
})
