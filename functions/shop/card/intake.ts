import { createHash } from 'node:crypto'
import { DistrictId, Instant, ShopId, Words } from '@app/types/platform/contract'
import * as z from 'zod'
import { runJobStep } from '../../platform/job-step'
import type { Kernel } from '../../platform/kernel'
import type { Worker } from '../../platform/reaction'
import { type Change, refuse } from '../../platform/verb'
import type { ShopStore } from '../store'

/** A consumer's report as the public page puts it on the queue `intake`; nothing that says who reported. */
const MismatchReport = z.strictObject({
  district: DistrictId,
  shopId: ShopId,
  at: Instant,
  words: Words(200).optional(),
})
type MismatchReport = z.infer<typeof MismatchReport>

type IntakeDeps = {
  readonly store: Pick<ShopStore, 'shops' | 'mismatches'>
  readonly kernel: Kernel
}

/** The message's identity is what it says: the queue may deliver it twice, and both say the same. */
const keyOf = ({ district, shopId, at, words }: MismatchReport): string =>
  createHash('sha256')
    .update(JSON.stringify([district, shopId, at, words]))
    .digest('base64url')

/** Reports kept of one shop and day of the clock (UTC): more say nothing new, and anybody may send them. */
const mostADay = 50

const keepMismatch =
  (store: IntakeDeps['store'], report: MismatchReport, key: string): Change<undefined, object> =>
  async () => {
    const { district, shopId, at, words } = report
    if (!(await store.shops.get({ district, shopId }))) return refuse('shop.unknown')
    const ofDay = `MISMATCH#${at.slice(0, 10)}`
    const today = await store.mismatches.latest(`D#${district}#SHOP#${shopId}`, ofDay, mostADay)
    if (today.length >= mostADay) return refuse('request.tooMany')
    const mismatch = {
      revision: 1,
      district,
      shopId,
      mismatchId: `${at}#${key.slice(0, 12)}`,
      at,
      ...(words && { words }),
    }
    return { answer: {}, writes: [store.mismatches.insert(mismatch)], subject: `shop:${shopId}` }
  }

/**
 * Keeps a report that a code does not match its shop, once however often it is delivered. A report on a shop that does
 * not exist, or one of too many, is dropped; a message that is no report is a bug and ends among the dead letters.
 */
export const intakeWorker = ({ store, kernel }: IntakeDeps): Worker => {
  const step = runJobStep(kernel)
  return async (message) => {
    const report = MismatchReport.parse(message)
    const key = keyOf(report)
    const { district, at } = report
    await step({ district, operation: 'shop.keepMismatch', key, at: new Date(at) }, keepMismatch(store, report, key))
  }
}
