import { repeatsOf } from '@app/rules/rectification/repeats'
import type { ConcludedInspection } from '../inspection/public'
import type { StoredRectification } from './store'

type Found = Pick<StoredRectification, 'rectificationId' | 'day' | 'foundAt' | 'findings'>

/**
 * An order whose findings name the earlier visits that found the same, as the shop's visits are known now: one that was
 * delivered late counts, one whose result was taken back does not. Of visits of one day the earlier comes first. The
 * very same order where nothing changes.
 */
export const withRepeats = <T extends Found>(order: T, visits: readonly ConcludedInspection[]): T => {
  const found = { inspectionId: order.rectificationId, day: order.day }
  const before = visits.filter(({ finishedAt }) => Date.parse(finishedAt) < Date.parse(order.foundAt))
  const findings = order.findings.map((finding) => ({ ...finding, repeats: repeatsOf(finding.key, found, before) }))
  return JSON.stringify(findings) === JSON.stringify(order.findings) ? order : { ...order, findings }
}
