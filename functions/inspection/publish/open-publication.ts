import { dayOf } from '@app/rules/time/day'
import { runJobStep } from '../../platform/job-step'
import type { Write } from '../../platform/ports/records'
import type { Worker } from '../../platform/reaction'
import { isRefused } from '../../platform/verb'
import type { InspectionWorkDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import { readMessage } from '../read-message'
import { closePublication } from './close-publication'
import { keep, type LoadedPublication, loadPublication } from './load-publication'
import { logged } from './log-publication'
import { seenOn, standingIn } from './publication'

/** What is public by itself is not written down, for nobody has to look at it; that it is public is logged. */
const writesOf = (deps: InspectionWorkDeps, { inspection, publication }: LoadedPublication, at: Date): Write[] => {
  const next = seenOn(publication, dayOf(at.toISOString()))
  const isPublic = standingIn(next) === 'published'
  return [
    ...(next.revision > 0 || !isPublic ? [keep(deps.store, next)] : []),
    ...(isPublic ? logged(deps, { inspection, publication: next, at }) : []),
  ]
}

/**
 * Puts a result that was just accepted, or corrected, into the office's queue. Nothing of what the public reads changes:
 * the card says what stands whether or not it was written down. One that a correction took away leaves the queue.
 */
export const openPublication =
  (deps: InspectionWorkDeps): Worker =>
  async (message) => {
    const { district, ...asked } = readMessage(message)
    const loaded = await loadPublication(deps, district, asked)
    if (isRefused(loaded)) return await closePublication(deps, district, asked)
    const at = deps.clock()
    const { version } = loaded.publication.about
    const key = `publication-${asked.inspectionId}-${version}`
    await runJobStep(deps.kernel)({ district, operation: 'inspection.openPublication', key, at }, async () => {
      const again = await loadPublication(deps, district, asked)
      if (isRefused(again)) return again
      return {
        answer: { standing: standingIn(again.publication) },
        writes: writesOf(deps, again, at),
        subject: subjectOf(again.inspection),
      }
    })
  }
