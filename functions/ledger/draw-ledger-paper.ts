import { createHash } from 'node:crypto'
import { ledgerKinds } from '@app/types/ledger/values'
import * as z from 'zod'
import type { LedgerPaper } from '../paper/ledger'
import { runJobStep } from '../platform/job-step'
import type { Kernel } from '../platform/kernel'
import type { Clock } from '../platform/ports/clock'
import type { Worker } from '../platform/reaction'
import type { LedgerDeps } from './deps'
import { fillPaper } from './fill-paper'

export type LedgerWorkDeps = Pick<LedgerDeps, 'store' | 'shops' | 'objects'> & {
  readonly kernel: Kernel
  readonly clock: Clock
  readonly drawLedger: (paper: LedgerPaper) => Promise<Uint8Array>
}

const Message = z.object({
  district: z.string(),
  shopId: z.string(),
  kind: z.enum(ledgerKinds),
  month: z.string(),
  requestedAt: z.string(),
})

/** Draws a month that was asked for; the newest request counts. */
export const drawLedgerPaper =
  (deps: LedgerWorkDeps): Worker =>
  async (message) => {
    const { requestedAt, ...place } = Message.parse(message)
    const { district, shopId, kind, month } = place
    const [paper, shop] = await Promise.all([deps.store.papers.get(place), deps.shops.shop(district, shopId)])
    if (paper?.requestedAt !== requestedAt || paper.state !== 'requested' || !shop) return
    const entries = await deps.store.entriesOf(place, kind, `${month}-`)
    const at = deps.clock()
    const body = await deps.drawLedger(fillPaper({ shopName: shop.name, kind, month, entries, at }))
    const objectKey = `D/${district}/ledgers/${shopId}/${kind}-${month}.pdf`
    await deps.objects.put({ key: objectKey, body, contentType: 'application/pdf' })
    const key = createHash('sha256').update(`${objectKey} ${requestedAt}`).digest('hex')
    await runJobStep(deps.kernel)({ district, operation: 'ledger.drawLedgerPaper', key, at }, async () => {
      const now = await deps.store.papers.get(place)
      const isNewest = now?.requestedAt === requestedAt
      return {
        answer: {},
        writes: now && isNewest ? [deps.store.papers.replace({ ...now, state: 'ready', objectKey })] : [],
        subject: `shop:${shopId}`,
      }
    })
  }
