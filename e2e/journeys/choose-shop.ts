import { demoInspectors, demoMerchants } from '@app/local/demo/people'
import type { Product } from '../product'

const office = 'oDemoOffice00000000000000001'

/** A demo shop where food is made, with the people who belong to it. */
export const chooseShop = async ({ as }: Product, merchantAt: number) => {
  const merchant = demoMerchants[merchantAt]
  if (!merchant) throw new Error('no such merchant')
  const { shops } = await as(merchant.openid).shop.listMyShops({})
  const at = shops.findIndex(
    ({ status, businessTypes }) => status === 'active' && businessTypes.some((type) => /atering$/.test(type)),
  )
  const dossier = await as(office).shop.showShop({ shopId: shops[at]?.shopId ?? '' })
  const station = ['青石', '柳荫', '望桥'].findIndex((name) => dossier.gridName?.startsWith(name))
  const [inspector, second] = demoInspectors.filter((one) => one.station === station)
  if (!inspector || !second) throw new Error('nobody inspects this shop')
  const { text = '', url = '' } = dossier.code
  return { dossier, merchant, inspector, second, at, visits: dossier.inspections.length, code: { text, url } }
}
export type ChosenShop = Awaited<ReturnType<typeof chooseShop>>

export const officeOpenid = office
