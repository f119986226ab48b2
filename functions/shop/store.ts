import { ImportColumns, ImportCounts, ImportRow, importStates, signStates } from '@app/types/shop/contract'
import { businessTypes, codeStates, registerColumns, shopStatuses } from '@app/types/shop/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'
import { ImportCandidate } from './import-candidate'
import { keepMilliseconds } from './import-life'

/** Why a shop of an order of signs got none. */
export const whysLeftOut = ['revoked', 'inactive', 'retired', 'noPicture', 'noGlyph'] as const

export const StoredShop = z.object({
  /** Counts every change in the shop's partition: whoever changes a paper or an inspection raises it too. */
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  /** Credit code, else registration number, else normalised name and address; unique in the district. */
  subjectKey: z.string(),
  name: z.string(),
  creditCode: z.string().optional(),
  registrationNumber: z.string().optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  status: z.enum(shopStatuses),
  address: z.string(),
  operator: z.string().optional(),
  phone: z.string().optional(),
  stationId: z.string().optional(),
  gridId: z.string().optional(),
  flags: z.array(z.string()),
  code: z.object({ serial: z.string(), keyVersion: z.string(), state: z.enum(codeStates) }),
  /** The serial that was last drawn for printing; it may be replaced since. */
  printed: z.object({ serial: z.string(), at: z.string() }).optional(),
  lastInspection: z.object({ day: z.string(), verdict: z.string(), failing: z.number() }).optional(),
  inspectionCount: z.number(),
  createdAt: z.string(),
})
export type StoredShop = z.infer<typeof StoredShop>

const Subject = z.object({ revision: z.number(), district: z.string(), subjectKey: z.string(), shopId: z.string() })
/** How many shop numbers of the district are taken. */
const ShopCount = z.object({ revision: z.number(), district: z.string(), taken: z.number() })

/** A consumer's report that the code does not match the shop. */
const Mismatch = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  mismatchId: z.string(),
  at: z.string(),
  words: z.string().optional(),
})

const StoredStation = z.object({
  revision: z.number(),
  district: z.string(),
  stationId: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  grids: z.array(z.object({ gridId: z.string(), name: z.string() })),
})
export type StoredStation = z.infer<typeof StoredStation>

/** Raised by every transaction that adds a station, so that of two stations with one name the second is seen. */
const StationBook = z.object({ revision: z.number(), district: z.string() })

/** What one person may refer to: the object's key, bound to purpose and hash. */
export const StoredUpload = z.object({
  revision: z.number(),
  district: z.string(),
  uploadId: z.string(),
  personId: z.string(),
  purpose: z.enum(['photo', 'signature', 'register']),
  objectKey: z.string(),
  contentType: z.string(),
  sha256: z.string(),
  expiresAt: z.string(),
  /** The record that the file belongs to, where it may belong to one only: nobody's signature serves twice. */
  usedFor: z.string().optional(),
})
export type StoredUpload = z.infer<typeof StoredUpload>

const Columns = z.partialRecord(z.enum(registerColumns), z.number())

/** Which columns the office takes sheets with these headings to have. */
const ColumnMapping = z.object({
  revision: z.number(),
  district: z.string(),
  headingsKey: z.string(),
  columns: Columns,
})

export const StoredImport = z.object({
  revision: z.number(),
  district: z.string(),
  importId: z.string(),
  fileName: z.string(),
  objectKey: z.string(),
  uploadId: z.string().optional(),
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
  failure: z.string().optional(),
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
  rows: z.array(ImportRow.extend({ candidate: ImportCandidate.exactOptional() })),
})
export type StoredImportChunk = z.infer<typeof StoredImportChunk>

export const StoredSignJob = z.object({
  revision: z.number(),
  district: z.string(),
  signJobId: z.string(),
  title: z.string(),
  image: z.enum(['qr', 'wxacode']),
  state: z.enum(signStates),
  /** Shops that were ordered, in numbered chunks: each becomes a PDF of its own. */
  total: z.number(),
  chunks: z.number(),
  /** The chunk to be drawn next; `chunks` once all are, and the file is to be made. */
  nextChunk: z.number(),
  /** When that chunk's turn came. */
  since: z.string(),
  /** Signs in the PDFs made so far. */
  drawn: z.number(),
  /** What is shown as progress: also counts pictures that came for signs not drawn yet. */
  done: z.number(),
  startedAt: z.string(),
  startedBy: z.string(),
  objectKey: z.string().optional(),
  failure: z.string().optional(),
  leftOut: z.string().optional(),
})
export type StoredSignJob = z.infer<typeof StoredSignJob>

export const StoredSignChunk = z.object({
  revision: z.number(),
  district: z.string(),
  signJobId: z.string(),
  chunk: z.number(),
  shopIds: z.array(z.string()),
  /** Once it is drawn: the PDF, if anything is in it, and whoever got no sign. */
  objectKey: z.string().optional(),
  leftOut: z.array(z.object({ shopId: z.string(), name: z.string(), why: z.enum(whysLeftOut) })).optional(),
})
export type StoredSignChunk = z.infer<typeof StoredSignChunk>

const shopPk = (district: string, shopId: string) => `D#${district}#SHOP#${shopId}`
const chunkSk = (chunk: number) => `CHUNK#${String(chunk).padStart(6, '0')}`

const ShopPlace = StoredShop.pick({ revision: true, district: true, shopId: true, stationId: true })

/** Where a grid's shops are, and nothing else of them: one whose facts no longer fit its schema hides no other. */
const shopPlaces = (table: RecordsTable) => {
  const { list } = collection(table, {
    name: 'Shop',
    schema: ShopPlace,
    key: ({ district, shopId }: { district: string; shopId: string }) => ({ pk: shopPk(district, shopId), sk: 'SHOP' }),
  })
  return { list }
}

/** Epoch seconds when what somebody sent and nobody stored vanishes. */
const forgottenAt = (since: string) => Math.floor((Date.parse(since) + keepMilliseconds) / 1000)

const register = (table: RecordsTable) => ({
  shops: collection(table, {
    name: 'Shop',
    schema: StoredShop,
    key: ({ district, shopId }: { district: string; shopId: string }) => ({ pk: shopPk(district, shopId), sk: 'SHOP' }),
    list: ({ district, gridId, name, shopId }) => ({
      listPk: `D#${district}#GRID#${gridId ?? 'none'}`,
      listSk: `${name}#${shopId}`,
    }),
  }),
  subjects: collection(table, {
    name: 'Subject',
    schema: Subject,
    key: ({ district, subjectKey }: { district: string; subjectKey: string }) => ({
      pk: `D#${district}#SUBJECT#${subjectKey}`,
      sk: 'SUBJECT',
    }),
  }),
  shopCounts: collection(table, {
    name: 'ShopCount',
    schema: ShopCount,
    key: ({ district }: { district: string }) => ({ pk: `D#${district}`, sk: 'SHOPCOUNT' }),
  }),
  mismatches: collection(table, {
    name: 'Mismatch',
    schema: Mismatch,
    key: ({ district, shopId, mismatchId }: { district: string; shopId: string; mismatchId: string }) => ({
      pk: shopPk(district, shopId),
      sk: `MISMATCH#${mismatchId}`,
    }),
  }),
  stations: collection(table, {
    name: 'Station',
    schema: StoredStation,
    key: ({ district, stationId }: { district: string; stationId: string }) => ({
      pk: `D#${district}#STATIONS`,
      sk: stationId,
    }),
  }),
})

const work = (table: RecordsTable) => ({
  stationBooks: collection(table, {
    name: 'StationBook',
    schema: StationBook,
    key: ({ district }: { district: string }) => ({ pk: `D#${district}`, sk: 'STATIONBOOK' }),
  }),
  uploads: collection(table, {
    name: 'Upload',
    schema: StoredUpload,
    key: ({ district, uploadId }: { district: string; uploadId: string }) => ({
      pk: `D#${district}#UPLOAD#${uploadId}`,
      sk: 'UPLOAD',
    }),
    ttl: ({ purpose, expiresAt }) => (purpose === 'register' ? forgottenAt(expiresAt) : undefined),
  }),
  signJobs: collection(table, {
    name: 'SignJob',
    schema: StoredSignJob,
    key: ({ district, signJobId }: { district: string; signJobId: string }) => ({
      pk: `D#${district}#SIGNJOB#${signJobId}`,
      sk: 'SIGNJOB',
    }),
    list: ({ district, signJobId }) => ({ listPk: `D#${district}#SIGNJOBS`, listSk: signJobId }),
  }),
  signChunks: collection(table, {
    name: 'SignChunk',
    schema: StoredSignChunk,
    key: ({ district, signJobId, chunk }: { district: string; signJobId: string; chunk: number }) => ({
      pk: `D#${district}#SIGNJOB#${signJobId}`,
      sk: chunkSk(chunk),
    }),
  }),
})

const importsOf = (table: RecordsTable) => ({
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

export const shopStore = (table: RecordsTable) => ({
  ...register(table),
  ...work(table),
  ...importsOf(table),
  shopPlaces: shopPlaces(table),
})
export type ShopStore = ReturnType<typeof shopStore>
