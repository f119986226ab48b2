import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

/** That a shop is part of a chain. Its head office sees nothing before the shop agreed. */
const StoredChainMember = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  headOfficeId: z.string(),
  askedAt: z.string(),
  agreedAt: z.string().optional(),
})
export type StoredChainMember = z.infer<typeof StoredChainMember>

export const chainPk = (district: string, headOfficeId: string) => `D#${district}#CHAIN#${headOfficeId}`

export const chainStore = (table: RecordsTable) => ({
  chainMembers: collection(table, {
    name: 'ChainMember',
    schema: StoredChainMember,
    key: ({ district, shopId }: { district: string; shopId: string }) => ({
      pk: `D#${district}#SHOP#${shopId}#CHAIN`,
      sk: 'CHAIN',
    }),
    list: ({ district, headOfficeId, shopId }) => ({ listPk: `D#${district}#CHAIN#${headOfficeId}`, listSk: shopId }),
  }),
})
export type ChainStore = ReturnType<typeof chainStore>
