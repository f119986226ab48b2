import { BusinessTypesVersion } from '@app/types/shop/business-types'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const StoredBusinessTypes = BusinessTypesVersion.extend({
  revision: z.number(),
  district: z.string(),
  effectiveFrom: z.string(),
  setAt: z.string(),
  setBy: z.string(),
  personId: z.string().optional(),
  reason: z.string(),
})
export type StoredBusinessTypes = z.infer<typeof StoredBusinessTypes>

/** What a district does with its kinds of business, version after version; none is ever changed. */
export const kindsStore = (table: RecordsTable) => ({
  businessTypes: collection(table, {
    name: 'BusinessTypes',
    schema: StoredBusinessTypes,
    key: ({ district, version }: { district: string; version: number }) => ({
      pk: `D#${district}#BUSINESSTYPES`,
      sk: `VERSION#${String(version).padStart(6, '0')}`,
    }),
  }),
})
