import { dayOf } from '@app/rules/time/day'
import { runJobStep } from '../../platform/job-step'
import type { Worker } from '../../platform/reaction'
import { isRefused } from '../../platform/verb'
import type { InspectionWorkDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import { readMessage } from '../read-message'
import { keep, loadPublication } from './load-publication'
import { type Publication, seenOn, standingIn } from './publication'

/** What is public by itself is not written down: nobody has to look at it. */
const isToLookAt = (publication: Publication): boolean =>
  publication.revision > 0 || standingIn(publication) !== 'published'

/**
 * Puts a result that was just accepted, or corrected, into the office's queue. Nothing of what the public reads changes:
 * the card says what stands whether or not it was written down.
 */
export const openPublication =
  (deps: InspectionWorkDeps): Worker =>
  async (message) => {
    const { district, ...asked } = readMessage(message)
    const loaded = await loadPublication(deps, district, asked)
    if (isRefused(loaded) || !isToLookAt(loaded.publication)) return
    const at = deps.clock()
    const { version } = loaded.publication.about
    const key = `publication-${asked.inspectionId}-${version}`
    await runJobStep(deps.kernel)({ district, operation: 'inspection.openPublication', key, at }, async () => {
      const again = await loadPublication(deps, district, asked)
      if (isRefused(again)) return again
      const next = seenOn(again.publication, dayOf(at.toISOString()))
      return {
        answer: { standing: standingIn(next) },
        writes: [keep(deps.store, next)],
        subject: subjectOf(again.inspection),
      }
    })
  }
