import { demoInspectors } from '@app/local/demo/people'
import { type BusinessType, businessTypeNames } from '@app/types/shop/values'
import { press, reads, write } from '../phone-app'
import type { Held } from './hold'
import type { Month } from './open-month'

export type NewShop = {
  readonly name: string
  readonly creditCode: string
  readonly kind: BusinessType
  readonly owner: string
  readonly phone: string
  /** The WeChat of whoever runs it. */
  readonly openid: string
}

const inspector = demoInspectors[0]?.openid ?? ''

/** An application to join, from the first tap until it lies with the station. */
export const apply = async (held: Held, { name, creditCode, kind, owner, phone }: NewShop): Promise<void> => {
  await press(held, /^我是店家，我要入驻/)
  await press(held, '我要入驻')
  // the kinds of business that the district has come with its stations
  await reads(held, '归哪个监管所管')
  await write(held, '店名', name)
  await write(held, '统一社会信用代码', creditCode)
  await reads(held, '代码对得上')
  await press(held, businessTypeNames[kind], 'checkbox')
  await write(held, '经营者或法定代表人', owner)
  await write(held, '您的姓名', owner)
  await held.top().getByLabel('联系电话').filter({ visible: true }).fill(phone)
  await press(held, '在地图上选')
  await press(held, '同意')
  await reads(held, '已在地图上选好')
  await press(held, /^青石/, 'radio')
  await press(held, '拍执照')
  await held.top().getByText(/^还差/).waitFor({ state: 'detached' })
  await press(held, '交给监管所')
  await reads(held, '等监管所看')
}

/** The inspector of the station lets the shop in; answers which it is and what stands in its code. */
export const approve = async ({ as, cloud }: Month, { name, openid }: NewShop) => {
  await cloud.idle()
  const { shop } = as(inspector)
  const { applications } = await shop.listApplications({ q: name })
  const { applicationId, aim } = applications[0] ?? { applicationId: '', aim: 'newShop' as const }
  const { revision } = await shop.showApplication({ applicationId })
  const [grid] = (await shop.listMyGrids({})).grids
  await shop.approveApplication({ applicationId, revision, aim, gridId: grid?.gridId ?? '' })
  await cloud.idle()
  const { shops } = await as(openid).shop.listMyShops({})
  const { shopId = '', code } = shops.find((one) => one.name === name) ?? {}
  return { shopId, code: code?.text ?? '' }
}
