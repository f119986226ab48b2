import { inspectionStore, type StoredInspection } from '@app/functions/inspection/store'
import { foundation, type World } from '@app/functions/lambdas/world'
import { addressOf, codeText } from '@app/functions/shop/public'
import { shopStore } from '@app/functions/shop/store'

const looked = 30

/** A shop worth showing: its newest inspection found something, or it has one at all. */
const tells = ({ result }: StoredInspection) => (result ? Math.sign(result.failing.length) + 1 : 0)

/** The public page of an inspected shop, to open without a camera. */
export const exampleShop = async ({ world }: { readonly world: World }, district: string) => {
  const { records } = foundation(world)
  const { inspections } = inspectionStore(records)
  const { items } = await inspections.list(`D#${district}#INSPECTIONS`, { limit: looked, reverse: true })
  const [best] = items.filter(tells).sort((a, b) => tells(b) - tells(a))
  const shop = best && (await shopStore(records).shops.get({ district, shopId: best.shopId }))
  const code = shop && codeText(world.secrets.shopCodeKeys, shop)
  return shop && code ? { name: shop.name, url: addressOf(world.publicUrl, code) } : undefined
}
