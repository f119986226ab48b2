import { demoInspectors, demoMerchants } from '@app/local/demo/people'
import type { PublicCard } from '@app/types/shop/card'
import type { BusinessType } from '@app/types/shop/values'
import type { Product } from '../product'

const office = 'oDemoOffice00000000000000001'

/** What the public reads behind the code on a shop's wall. */
export const readCard = async (url: string, code: string) =>
  (await (await fetch(`${url}/s/${code}.json`)).json()) as PublicCard

/** An active shop of this kind alone, with the merchant it belongs to. */
const shopsOfKind = async ({ as }: Product, kind: BusinessType) => {
  const lists = demoMerchants.map(async (merchant) => {
    const { shops } = await as(merchant.openid).shop.listMyShops({})
    return shops.flatMap(({ shopId, status, businessTypes }) =>
      status === 'active' && businessTypes.join() === kind ? [{ merchant, shopId }] : [],
    )
  })
  return (await Promise.all(lists)).flat()
}

/**
 * The first demo shop of this kind whose visits are all public and whose last one found nothing, with the people who
 * belong to it. What the demo's other shops went through changes from day to day.
 */
export const chooseShop = async (product: Product, kind: BusinessType) => {
  const { as, url } = product
  for (const { merchant, shopId } of await shopsOfKind(product, kind)) {
    const dossier = await as(office).shop.showShop({ shopId })
    const { text = '', url: address = '' } = dossier.code
    const visits = dossier.inspections.length
    const station = ['青石', '柳荫', '望桥'].findIndex((name) => dossier.gridName?.startsWith(name))
    const [inspector, second] = demoInspectors.filter((one) => one.station === station)
    const isQuiet = !dossier.inspections[0]?.failing && (await readCard(url, text)).inspectionCount === visits
    if (isQuiet && inspector && second) {
      return { dossier, merchant, inspector, second, visits, code: { text, url: address } }
    }
  }
  throw new Error(`no ${kind} of the demo has a quiet story`)
}
export type ChosenShop = Awaited<ReturnType<typeof chooseShop>>

export const officeOpenid = office
