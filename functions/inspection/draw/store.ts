import { drawnBy } from '@app/types/inspection/draw'
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
  by: z.enum(drawnBy),
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

/** What a draw asks inspectors to visit, apart from its list: phones read it. */
const StoredDrawnShops = z.object({
  revision: z.number(),
  district: z.string(),
  drawId: z.string(),
  /** The day of the draw. */
  on: z.string(),
  shopIds: z.array(ShopId),
})

type Of = Pick<StoredDraw, 'district' | 'drawId'>
const pkOf = ({ district, drawId }: Of) => `D#${district}#DRAW#${drawId}`

/** Draws of which phones hear: a bureau makes a few in a year. */
const mostHeard = 60

export const drawStore = (table: RecordsTable) => {
  const drawnShops = collection(table, {
    name: 'DrawnShops',
    schema: StoredDrawnShops,
    key: ({ district, on, drawId }: Of & { readonly on: string }) => ({
      pk: `D#${district}#DRAWN`,
      sk: `${on}#${drawId}`,
    }),
  })
  return {
    ...listsOf(table),
    drawnShops,
    /** What was drawn lately, newest first. */
    drawnLately: (district: string) => drawnShops.latest(`D#${district}#DRAWN`, '20', mostHeard),
  }
}

const listsOf = (table: RecordsTable) => ({
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
