import type { ShopStore, StoredShop } from '../store'

type Store = Pick<ShopStore, 'shops' | 'mismatches' | 'shopChanges'>
type Dated = { readonly at: string }
type Of<T> = {
  readonly shop: StoredShop
  readonly most: number
  readonly latest: (pk: string) => Promise<readonly T[]>
}

/** The latest rows of a shop and of entries merged into it, newest first: each stays where it was made. */
const latestOf = async <T extends Dated>({ shop, most, latest }: Of<T>): Promise<readonly T[]> => {
  const { district, shopId, mergedFrom = [] } = shop
  const found = await Promise.all([shopId, ...mergedFrom].map((id) => latest(`D#${district}#SHOP#${id}`)))
  // one shop's come in the order in which they happened, whatever the clock said
  if (found.length === 1) return found[0] ?? []
  const all = found.flat()
  return all.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)).slice(0, most)
}

export const latestMismatches = ({ mismatches }: Store, shop: StoredShop, most: number) =>
  latestOf({ shop, most, latest: (pk) => mismatches.latest(pk, 'MISMATCH#', most) })

/** Changes are numbered in their own shop; those of a merged entry get its number before theirs. */
export const latestChanges = async ({ shopChanges }: Store, shop: StoredShop, most: number) => {
  const found = await latestOf({ shop, most, latest: (pk) => shopChanges.latest(pk, 'CHANGE#', most) })
  return found.map((change) =>
    change.shopId === shop.shopId ? change : { ...change, changeId: `${change.shopId}.${change.changeId}` },
  )
}

/** Names of the entries that were merged into a shop, or of the one that stayed; nothing where none was. */
export const mergedNames = async ({ shops }: Store, { district, mergedFrom, mergedInto }: StoredShop) => {
  if (mergedInto) {
    const stayed = await shops.get({ district, shopId: mergedInto })
    return stayed ? { mergedIntoName: stayed.name } : {}
  }
  if (!mergedFrom) return {}
  const found = await Promise.all(mergedFrom.map((shopId) => shops.get({ district, shopId })))
  return {
    mergedFrom: found.filter((one) => one !== undefined).map(({ shopId, name }) => ({ shopId, name })),
  }
}
