import { demoMerchants } from '@app/local/demo/people'
import { dayOf } from '@app/rules/time/day'
import { officeOpenid } from '../journeys/choose-shop'
import type { Product } from '../product'

const entryId = '01KTRANENTRY00000000000001'

/** A merchant with a kitchen that is open. */
const findKitchen = async ({ as }: Product) => {
  for (const { openid } of demoMerchants) {
    const { shops } = await as(openid).shop.listMyShops({})
    const kitchen = shops.find(
      ({ status, businessTypes }) =>
        status === 'active' && businessTypes.some((type) => /catering|canteen/i.test(type)),
    )
    if (kitchen) return { openid, shopId: kitchen.shopId }
  }
  throw new Error('no merchant runs a kitchen')
}

/** A kitchen writes down a fridge that is too warm, and the office doubts it. */
export const doubtLedger = async (product: Product): Promise<string> => {
  const { openid, shopId } = await findKitchen(product)
  const day = dayOf(new Date().toISOString())
  const content = { kind: 'temperature' as const, point: 'chilled' as const, what: '冷藏柜', celsius: '12' }
  await product.as(openid).ledger.addLedgerEntry({ shopId, entryId, day, content, note: '', photos: [] })
  await product
    .as(officeOpenid)
    .ledger.objectToEntry({ shopId, kind: 'temperature', day, entryId, words: '12 度已经高了，当时怎么处理的？' })
  return shopId
}
