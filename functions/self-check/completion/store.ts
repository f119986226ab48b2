import { type CompletionKind, completionKinds } from '@app/types/self-check/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const Figures = z.object({
  owed: z.number(),
  done: z.number(),
  late: z.number(),
  missed: z.number(),
  closed: z.number(),
})
const Counting = { revision: z.number(), district: z.string(), month: z.string(), kind: z.enum(completionKinds) }

/** What became of a shop's periods that ended in a month, and where the shop was when they were counted. */
const SelfCheckCompletion = z.object({
  ...Counting,
  shopId: z.string(),
  shopName: z.string(),
  stationId: z.string().optional(),
  gridId: z.string().optional(),
  through: z.string(),
  figures: Figures,
  /** Table and period of what nothing came for yet. */
  missedPeriods: z.array(z.string()),
})
export type SelfCheckCompletion = z.infer<typeof SelfCheckCompletion>

/** Whether a shop's last self-checks are worth a closer look, for lists of many shops; only staff ever read of it. */
const SelfCheckHint = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  isWorthALook: z.boolean(),
  /** The last self-check that was looked at. */
  newest: z.string(),
  /** Of each that was looked at, photos that had been used before. */
  used: z.array(z.object({ selfCheckId: z.string(), photos: z.array(z.string()) })),
})

/** Completion of all shops of a grid, or of a station's that no grid has: the sum of their rows, kept with each of them. */
const SelfCheckTally = z.object({
  ...Counting,
  stationId: z.string().optional(),
  gridId: z.string().optional(),
  shops: z.number(),
  behind: z.number(),
  figures: Figures,
})
export type SelfCheckTally = z.infer<typeof SelfCheckTally>

type OfShop = { readonly district: string; readonly shopId: string }
export type OfMonth = { readonly district: string; readonly month: string; readonly kind: CompletionKind }
export type OfPlace = { readonly stationId?: string | undefined; readonly gridId?: string | undefined }

/** Under what the index lists the shops of a grid by what they missed, and the tallies of a month lie. */
export const completionPk = ({ district, month, kind, stationId = '', gridId = '' }: OfMonth & OfPlace) =>
  `D#${district}#COMPLETION#${month}#${kind}#${stationId}#${gridId}`
const talliesPk = ({ district, month, kind }: OfMonth) => `D#${district}#COMPLETIONTALLY#${month}#${kind}`

/** Completion as it is counted: a shop's rows lie with its self-checks, the sums of grids apart. */
export const completionStore = (table: RecordsTable) => {
  const completions = collection(table, {
    name: 'SelfCheckCompletion',
    schema: SelfCheckCompletion,
    key: (key: OfShop & OfMonth) => ({
      pk: `D#${key.district}#SHOP#${key.shopId}#SELFCHECK`,
      sk: `COMPLETION#${key.month}#${key.kind}`,
    }),
    list: ({ district, month, kind, stationId, gridId, figures, shopId }) => ({
      listPk: completionPk({ district, month, kind, stationId, gridId }),
      listSk: `${String(9999 - figures.missed).padStart(4, '0')}#${shopId}`,
    }),
  })
  const tallies = collection(table, {
    name: 'SelfCheckTally',
    schema: SelfCheckTally,
    key: ({ district, month, kind, stationId = '', gridId = '' }: OfMonth & OfPlace) => ({
      pk: talliesPk({ district, month, kind }),
      sk: `PLACE#${stationId}#${gridId}`,
    }),
  })
  return {
    completions,
    tallies,
    hints: collection(table, {
      name: 'SelfCheckHint',
      schema: SelfCheckHint,
      key: ({ district, shopId }: OfShop) => ({ pk: `D#${district}#SHOP#${shopId}#SELFCHECK`, sk: 'HINT' }),
    }),
    /** The sums of every grid of a district in a month. */
    talliesOf: async (of: OfMonth) => await tallies.within(talliesPk(of), 'PLACE#'),
  }
}
