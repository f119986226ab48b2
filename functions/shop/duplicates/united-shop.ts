import type { ShopStore, StoredShop } from '../store'

/** The shop that stayed when an entry was merged, however often in a row; an entry that was not is its own. */
export const unitedShop = async ({ shops }: Pick<ShopStore, 'shops'>, shop: StoredShop): Promise<StoredShop> => {
  let at = shop
  while (at.mergedInto !== undefined) {
    const next = await shops.get({ district: at.district, shopId: at.mergedInto })
    if (!next) throw new Error(`${at.shopId} was merged into ${at.mergedInto}, which does not exist`)
    at = next
  }
  return at
}

type ShopKey = { readonly district: string; readonly shopId: string }

/** Numbers under which a shop's own lies: its own first, then those of entries merged into it. */
export const unitedIds = async ({ shops }: Pick<ShopStore, 'shops'>, key: ShopKey): Promise<readonly string[]> => [
  key.shopId,
  ...((await shops.get(key))?.mergedFrom ?? []),
]
