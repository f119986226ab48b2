import { exportedLists, exportKeptDays } from '@app/types/exports/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

const StoredCondition = z.union([
  z.object({ column: z.string(), anyOf: z.array(z.string()) }),
  z.object({ column: z.string(), isEmpty: z.boolean() }),
  z.object({
    column: z.string(),
    atLeast: z.union([z.string(), z.number()]).optional(),
    atMost: z.union([z.string(), z.number()]).optional(),
    orEmpty: z.boolean().optional(),
  }),
])

/** What is written, whoever reads it later: scope, conditions and order were fixed when it was asked for. */
const StoredQuestion = z.object({
  scope: z.array(StoredCondition),
  conditions: z.array(StoredCondition),
  sort: z.object({ column: z.string(), descending: z.boolean().optional() }),
  search: z.string().optional(),
})

export const StoredListExport = z.object({
  revision: z.number(),
  district: z.string(),
  exportId: z.string(),
  personId: z.string(),
  /** Whoever asked, as the sheet says it. */
  by: z.string(),
  list: z.enum(exportedLists),
  filters: z.array(z.string()),
  question: StoredQuestion,
  /** Rows as they were known then. */
  asOf: z.string(),
  state: z.enum(['waiting', 'writing', 'done']),
  total: z.number(),
  written: z.number(),
  startedAt: z.string(),
})
export type StoredListExport = z.infer<typeof StoredListExport>

type ExportKey = { readonly district: string; readonly personId: string; readonly exportId: string }

const secondsOfDay = 86_400

/** Epoch seconds until which an export and its file are kept. */
export const keptUntil = ({ startedAt }: Pick<StoredListExport, 'startedAt'>): number =>
  Math.floor(Date.parse(startedAt) / 1_000) + exportKeptDays * secondsOfDay

export const exportsOf = ({ district, personId }: Pick<ExportKey, 'district' | 'personId'>): string =>
  `D#${district}#EXPORTS#${personId}`

/** Lists that somebody ordered as a sheet, each with its asker: nobody has another one's. */
export const exportStore = (table: RecordsTable) => ({
  exports: collection(table, {
    name: 'ListExport',
    schema: StoredListExport,
    key: (key: ExportKey) => ({ pk: exportsOf(key), sk: `EXPORT#${key.exportId}` }),
    // those that are not written yet: a message that got lost is sent again
    list: ({ district, exportId, state }) =>
      state === 'done' ? undefined : { listPk: `D#${district}#EXPORTS`, listSk: exportId },
    ttl: keptUntil,
  }),
})
export type ExportStore = ReturnType<typeof exportStore>
