import { ShopChange } from '@app/types/shop/facts'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

export const StoredShopChange = ShopChange.extend({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  at: z.string(),
  personId: z.string().optional(),
})
export type StoredShopChange = z.infer<typeof StoredShopChange>

/** What was changed about a shop lies in its partition, by the revision that it led to: nobody rewrites it. */
export const historyStore = (table: RecordsTable) => ({
  shopChanges: collection(table, {
    name: 'ShopChange',
    schema: StoredShopChange,
    key: ({ district, shopId, changeId }: Pick<StoredShopChange, 'district' | 'shopId' | 'changeId'>) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `CHANGE#${changeId}`,
    }),
  }),
})
