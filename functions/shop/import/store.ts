import { ImportColumns, ImportCounts, ImportRow, importStates } from '@app/types/shop/imports'
import { registerColumns } from '@app/types/shop/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import { partsIn } from '../../platform/adapters/parts-in'
import type { RecordsTable } from '../../platform/adapters/tables'
import { chunkSk } from '../chunk-key'
import { ImportCandidate } from './import-candidate'
import { ImportLeft } from './import-left'
import { forgottenAt } from './import-life'
import { StoredUndo } from './undo/undo-state'

const Columns = z.partialRecord(z.enum(registerColumns), z.number())

/** Which columns the office takes sheets with these headings to have. */
const ColumnMapping = z.object({
  revision: z.number(),
  district: z.string(),
  headingsKey: z.string(),
  columns: Columns,
})

const PlaceMade = z.object({ stationId: z.string(), gridId: z.string().optional(), name: z.string() })
export type PlaceMade = z.infer<typeof PlaceMade>

export const StoredImport = z.object({
  revision: z.number(),
  district: z.string(),
  importId: z.string(),
  fileName: z.string(),
  objectKey: z.string(),
  uploadId: z.string().optional(),
  /** Whoever sent it wants to see what it comes to before anything is stored. */
  lookFirst: z.boolean().optional(),
  state: z.enum(importStates),
  startedAt: z.string(),
  startedBy: z.string(),
  finishedAt: z.string().optional(),
  counts: ImportCounts,
  progress: z.object({ done: z.number(), total: z.number() }),
  stored: z.object({ created: z.number(), changed: z.number(), unchanged: z.number() }),
  proposed: z.object({
    stations: z.array(z.object({ name: z.string(), rows: z.number() })),
    grids: z.array(z.object({ station: z.string().optional(), name: z.string(), rows: z.number() })),
  }),
  /** How the sheet was understood, once it was read. */
  understood: ImportColumns.optional(),
  /** How many columns the sheet has. */
  width: z.number().optional(),
  /** Of the headings: what the mapping is remembered under. */
  headingsKey: z.string().optional(),
  /** The columns that somebody chose instead of those that were found. */
  chosen: Columns.optional(),
  /** How often the sheet was read before, with other columns. */
  readings: z.number().optional(),
  /** Rows are kept in numbered chunks; this many there are. */
  chunks: z.number(),
  /** The chunk to be stored next; `chunks` once all are, and the outcome is to be written. */
  nextChunk: z.number(),
  /** How often the step in which it is was begun without getting on. */
  tries: z.number().optional(),
  outcomeKey: z.string().optional(),
  /** Stations and grids that came with it and were not taken back, as they were called. */
  placesMade: z.array(PlaceMade).optional(),
  failure: z.string().optional(),
  undo: StoredUndo.optional(),
})
export type StoredImport = z.infer<typeof StoredImport>

/** A chunk of a sheet: what each row was judged to be, and what it stands for once stored. */
export const StoredImportChunk = z.object({
  revision: z.number(),
  district: z.string(),
  importId: z.string(),
  chunk: z.number(),
  state: z.enum(['waiting', 'stored']),
  /** When what it holds of people was read from the sheet. */
  readAt: z.string().optional(),
  rows: z.array(ImportRow.extend({ candidate: ImportCandidate.exactOptional(), left: ImportLeft.exactOptional() })),
})
export type StoredImportChunk = z.infer<typeof StoredImportChunk>

/** Sheets that were sent, and what became of their rows. */
export const importStore = (table: RecordsTable) => ({
  /** Everything in a shop's partition, by kind and sort key: what somebody may have built on it. */
  shopParts: (district: string, shopId: string) => partsIn(table, `D#${district}#SHOP#${shopId}`),
  columnMappings: collection(table, {
    name: 'ColumnMapping',
    schema: ColumnMapping,
    key: ({ district, headingsKey }: { district: string; headingsKey: string }) => ({
      pk: `D#${district}`,
      sk: `COLUMNS#${headingsKey}`,
    }),
  }),
  imports: collection(table, {
    name: 'Import',
    schema: StoredImport,
    key: ({ district, importId }: { district: string; importId: string }) => ({
      pk: `D#${district}#IMPORT#${importId}`,
      sk: 'IMPORT',
    }),
    list: ({ district, importId }) => ({ listPk: `D#${district}#IMPORTS`, listSk: importId }),
  }),
  chunks: collection(table, {
    name: 'ImportChunk',
    schema: StoredImportChunk,
    key: ({ district, importId, chunk }: { district: string; importId: string; chunk: number }) => ({
      pk: `D#${district}#IMPORT#${importId}`,
      sk: chunkSk(chunk),
    }),
    ttl: ({ state, readAt }) => (state === 'waiting' && readAt ? forgottenAt(readAt) : undefined),
  }),
})
