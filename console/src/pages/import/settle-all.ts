import type { ImportRow } from '@app/types/shop/imports'

export type ToSettle = { readonly shopId: string; readonly flags: string[] }

/** What is still open of the chosen rows, by shop: of one flag, or of all that the rows have. */
export const toSettle = (rows: readonly ImportRow[], flag: string | undefined): ToSettle[] => {
  const byShop = new Map<string, Set<string>>()
  for (const { shopId, openFlags = [] } of rows) {
    const flags = openFlags.filter((one) => flag === undefined || one === flag)
    if (shopId !== undefined && flags.length > 0) byShop.set(shopId, new Set([...(byShop.get(shopId) ?? []), ...flags]))
  }
  return [...byShop].map(([shopId, flags]) => ({ shopId, flags: [...flags] }))
}
