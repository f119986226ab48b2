import { ShopId } from '@app/types/platform/contract'
import { businessTypes } from '@app/types/shop/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const ShopNamed = z.object({ shopId: ShopId, name: z.string() })

const StoredDraw = z.object({
  revision: z.number(),
  district: z.string(),
  drawId: z.string(),
  title: z.string(),
  count: z.number(),
  by: z.enum(['whole', 'station']),
  stationId: z.string().optional(),
  businessType: z.enum(businessTypes).optional(),
  source: z.string(),
  sourceDay: z.string(),
  excluded: z.array(ShopNamed.extend({ reason: z.string() })),
  eligible: z.number(),
  listHash: z.string(),
  frozenAt: z.string(),
  frozenBy: z.object({ personId: z.string(), name: z.string() }),
  run: z
    .object({
      number: z.string(),
      seedHash: z.string(),
      at: z.string(),
      personId: z.string(),
      name: z.string(),
      drawn: z.array(ShopNamed),
    })
    .optional(),
})
export type StoredDraw = z.infer<typeof StoredDraw>

/** The shops that could be drawn, as they were hashed: 40,000 of them take some 360 KB. */
const StoredDrawList = z.object({ revision: z.number(), district: z.string(), drawId: z.string(), text: z.string() })

type Of = Pick<StoredDraw, 'district' | 'drawId'>
const pkOf = ({ district, drawId }: Of) => `D#${district}#DRAW#${drawId}`

export const drawStore = (table: RecordsTable) => ({
  draws: collection(table, {
    name: 'Draw',
    schema: StoredDraw,
    key: (of: Of) => ({ pk: pkOf(of), sk: 'DRAW' }),
    list: ({ district, frozenAt, drawId }) => ({
      listPk: `D#${district}#DRAWS`,
      listSk: `${frozenAt}#${drawId}`,
    }),
  }),
  drawLists: collection(table, {
    name: 'DrawList',
    schema: StoredDrawList,
    key: (of: Of) => ({ pk: pkOf(of), sk: 'LIST' }),
  }),
})
