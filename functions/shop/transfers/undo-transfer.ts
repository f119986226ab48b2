import type { Transfer } from '@app/types/shop/transfers'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { stationsPk } from '../places/store'
import type { StoredTransfer } from '../store'
import { begin } from './transfer-shops'

/** Takes a transfer back; whatever was moved on since stays where it is. */
export const undoTransfer = given(
  async (
    { store, newId }: ShopDeps,
    { actor, input, at }: Asked<{ readonly transferId: string }>,
  ): Promise<Changed<Transfer> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { district, personId, name } = actor
    const { transferId } = input
    const original = await store.transfers.get({ district, transferId })
    if (!original) return refuse('transfer.unknown')
    if (original.state !== 'done') return refuse('transfer.notFinished')
    if (original.undoneBy || 'undoes' in original.what) return refuse('transfer.undone')
    const back: StoredTransfer = {
      revision: 1,
      district,
      transferId: newId(),
      state: 'moving',
      what: { undoes: transferId },
      reason: `撤销移交：${original.reason}`,
      startedAt: at.toISOString(),
      startedBy: { personId, name },
      moved: 0,
      passedOver: 0,
      total: original.moved,
      nextChunk: 0,
    }
    const begun = await begin({ store }, back, await store.stations.within(stationsPk(district), ''), at)
    const undone = store.transfers.replace({ ...original, undoneBy: back.transferId })
    return { ...begun, writes: [...begun.writes, undone], subject: `transfer:${back.transferId}` }
  },
)
