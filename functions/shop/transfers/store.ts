import { transferStates } from '@app/types/shop/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'
import { chunkSk } from '../chunk-key'

/** Where a shop is supervised from; nothing: nobody was told yet. */
const StoredPlace = z.object({ stationId: z.string().optional(), gridId: z.string().optional() })
export type StoredPlace = z.infer<typeof StoredPlace>

const StoredTransfer = z.object({
  revision: z.number(),
  district: z.string(),
  transferId: z.string(),
  state: z.enum(transferStates),
  /** What moves: chosen shops, a whole grid, or what another transfer moved. */
  what: z.union([
    z.object({ shopIds: z.array(z.string()) }),
    z.object({ gridId: z.string(), stationId: z.string() }),
    z.object({ undoes: z.string() }),
  ]),
  /** Absent when a transfer is taken back. */
  to: z.object({ stationId: z.string(), gridId: z.string() }).optional(),
  reason: z.string(),
  startedAt: z.string(),
  startedBy: z.object({ personId: z.string(), name: z.string() }),
  finishedAt: z.string().optional(),
  moved: z.number(),
  passedOver: z.number(),
  total: z.number().optional(),
  nextChunk: z.number(),
  undoneBy: z.string().optional(),
})
export type StoredTransfer = z.infer<typeof StoredTransfer>

/** What one step of a transfer moved, and from where. */
const StoredTransferChunk = z.object({
  revision: z.number(),
  district: z.string(),
  transferId: z.string(),
  chunk: z.number(),
  moved: z.array(z.object({ shopId: z.string(), from: StoredPlace })),
})

type OfTransfer = { readonly district: string; readonly transferId: string }
const transferPk = ({ district, transferId }: OfTransfer) => `D#${district}#TRANSFER#${transferId}`

export const transferStore = (table: RecordsTable) => ({
  transfers: collection(table, {
    name: 'Transfer',
    schema: StoredTransfer,
    key: (of: OfTransfer) => ({ pk: transferPk(of), sk: 'TRANSFER' }),
    list: ({ district, transferId }) => ({ listPk: `D#${district}#TRANSFERS`, listSk: transferId }),
  }),
  transferChunks: collection(table, {
    name: 'TransferChunk',
    schema: StoredTransferChunk,
    key: (of: OfTransfer & { readonly chunk: number }) => ({ pk: transferPk(of), sk: chunkSk(of.chunk) }),
  }),
})
