import * as z from 'zod'
import { runJobStep } from '../../platform/job-step'
import type { Worker } from '../../platform/reaction'
import { refuse } from '../../platform/verb'
import { stationsPk } from '../places/store'
import type { ShopWorkDeps } from '../work-deps'
import { takeStep } from './take-step'
import { countShops } from './transfer-source'

const TransferMessage = z.strictObject({ district: z.string(), transferId: z.string(), chunk: z.number() })

/** Takes one step of a transfer in one transaction; its commit asks for the next. A step that is repeated moves nothing. */
export const runTransfer =
  (deps: ShopWorkDeps): Worker =>
  async (message) => {
    const { store, kernel, clock } = deps
    const { district, transferId, chunk } = TransferMessage.parse(message)
    const at = clock()
    const key = `${transferId}-${String(chunk).padStart(6, '0')}`
    await runJobStep(kernel)({ district, operation: 'shop.runTransfer', key, at }, async () => {
      const transfer = await store.transfers.get({ district, transferId })
      if (transfer?.state !== 'moving' || transfer.nextChunk !== chunk) return refuse('transfer.unknown')
      const total = transfer.total ?? (await countShops(store, transfer))
      const counted = { ...transfer, ...(total !== undefined && { total }) }
      const places = await store.stations.within(stationsPk(district), '')
      const taken = await takeStep(store, counted, { at, places })
      return {
        answer: {},
        writes: [...taken.writes, store.transfers.replace(taken.transfer)],
        subject: `transfer:${transferId}`,
        reason: transfer.reason,
      }
    })
  }
