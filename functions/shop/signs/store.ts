import { signStates } from '@app/types/shop/signs'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'
import { chunkSk } from '../chunk-key'

/** Why a shop of an order of signs got none. */
const whysLeftOut = ['revoked', 'inactive', 'retired', 'noPicture', 'noGlyph'] as const

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
  /** Once it is drawn: with which serial each shop got its sign, the PDF, if anything is in it, and whoever got none. */
  serials: z.record(z.string(), z.string()).optional(),
  objectKey: z.string().optional(),
  leftOut: z.array(z.object({ shopId: z.string(), name: z.string(), why: z.enum(whysLeftOut) })).optional(),
})
export type StoredSignChunk = z.infer<typeof StoredSignChunk>

/** Orders of signs, in chunks that become a PDF each. */
export const signStore = (table: RecordsTable) => ({
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
