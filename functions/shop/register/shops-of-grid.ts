import { gridListPk } from '../grid-list'
import type { ShopStore, StoredShop } from '../store'

/** Every shop of one grid, by name, or of what stands for one (`grid-list.ts`). */
export const shopsOfGrid = async (store: ShopStore, district: string, gridId: string): Promise<StoredShop[]> => {
  const found: StoredShop[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await store.shops.list(gridListPk(district, gridId), { limit: 1_000, cursor })
    found.push(...page.items)
    cursor = page.cursor
  }
  return found
}
