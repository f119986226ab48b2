import type { Storage } from '../device/storage'

/** A shop whose card was looked at on this phone. Stays on the phone. */
export type RecentShop = { readonly code: string; readonly name: string; readonly address: string }

const place = 'recent-shops'
const most = 5

export const recentShops = (storage: Storage): readonly RecentShop[] => {
  const found = storage.read(place)
  return Array.isArray(found) ? (found as RecentShop[]) : []
}

/** Newest first, each shop once. */
export const rememberShop = (storage: Storage, shop: RecentShop): void => {
  const others = recentShops(storage).filter(({ code }) => code !== shop.code)
  storage.write(place, [shop, ...others].slice(0, most))
}
