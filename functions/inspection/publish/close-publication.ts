import { dayOf } from '@app/rules/time/day'
import { runJobStep } from '../../platform/job-step'
import type { Write } from '../../platform/ports/records'
import { type Changed, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionWorkDeps } from '../deps'
import { type InspectionAsked, type Loaded, loadInspection, subjectOf } from '../load-inspection'
import { type Submitted, submittedOf } from '../past-visits'
import type { StoredInspection } from '../store'
import { keep } from './load-publication'
import { logged } from './log-publication'
import { type Publication, publicationOf, seenOn, standingIn, withDeed } from './publication'
import type { StoredObjection } from './store'
import { telling } from './tell-merchants'

const by = '更正'
const noResult = '检查记录已更正，不再有这份结果'

/** Who is heard no more is told so: a reply that waits stands beside nothing, an objection has come to its end. */
const settled = ({ reply, objection, earlierObjections, ...rest }: Publication, at: string): Publication => ({
  ...rest,
  ...(earlierObjections && { earlierObjections: earlierObjections.map((one) => ended(one, at)) }),
  ...(reply && { reply: reply.state === 'waiting' ? { ...reply, state: 'returned', reason: noResult } : reply }),
  ...(objection && { objection: ended(objection, at) }),
})

const ended = (objection: StoredObjection, at: string): StoredObjection => ({
  answer: { outcome: 'withdrawn', reasons: noResult, answeredAt: at, by },
  ...objection,
})

type Gone = { readonly last: Submitted; readonly publication: Publication }

/** The publication of the last version that had a result, if anybody read it or the office had it before it. */
const goneOf = async (
  { store }: Pick<InspectionWorkDeps, 'store'>,
  { district, shopId, inspectionId, earlier = [] }: StoredInspection,
): Promise<Gone | undefined> => {
  const version = earlier.findLast(({ verdict }) => verdict !== undefined)?.version
  if (version === undefined) return undefined
  const of = { district, shopId, inspectionId }
  const corrected = await store.correctedVersions.get({ ...of, version })
  const [last] = corrected ? submittedOf([corrected.inspection]) : []
  if (!last) return undefined
  const written = await store.publications.get(of)
  const publication = publicationOf(last, written, written ? [] : await store.settingsOf(district))
  return written || publication.firstPublic !== undefined ? { last, publication } : undefined
}

const close = async (
  deps: InspectionWorkDeps,
  loaded: Loaded & { readonly version: number },
  at: Date,
): Promise<Changed<object> | Refused> => {
  const { shop, inspection, version } = loaded
  const gone = await goneOf(deps, inspection)
  if (!gone || gone.publication.correctedAway === version) return refuse('inspection.unknown')
  const { last, publication } = gone
  const said = at.toISOString()
  const about = { ...publication.about, version }
  const closed = seenOn({ ...settled(publication, said), about, correctedAway: version }, dayOf(said))
  const next = withDeed(closed, { deed: 'correctAway', at: said, by, reason: noResult })
  return {
    answer: {},
    writes: [
      keep(deps.store, next),
      deps.shops.touch(shop),
      ...(standingIn(publication) === 'withdrawn' ? [] : await news(deps, { ...loaded, last, publication: next, at })),
    ],
    subject: subjectOf(inspection),
  }
}

/** Its merchants are told; of what was public there is a leaf in the log. What the office withdrew before is no news. */
const news = async (
  deps: InspectionWorkDeps,
  { last, ...happened }: Loaded & Gone & { readonly at: Date },
): Promise<Write[]> => [
  ...(happened.publication.firstPublic === undefined ? [] : logged(deps, { ...happened, inspection: last })),
  ...(await telling(deps, 'result', { ...happened, inspection: last })),
]

/**
 * Closes the publication of a result that a correction took away: it waits for nobody any more, what the public read of
 * it is said to be gone, and its merchants hear of it. A later version that has a result again opens it again.
 */
export const closePublication = async (
  deps: InspectionWorkDeps,
  district: string,
  asked: InspectionAsked,
): Promise<void> => {
  const at = deps.clock()
  const loaded = await loadInspection(deps, district, asked)
  const version = isRefused(loaded) ? undefined : loaded.inspection.delivered?.version
  if (version === undefined) return
  const key = `publication-${asked.inspectionId}-${version}`
  await runJobStep(deps.kernel)({ district, operation: 'inspection.closePublication', key, at }, async () => {
    const again = await loadInspection(deps, district, asked)
    if (isRefused(again)) return again
    const { delivered, result } = again.inspection
    if (result || delivered?.version !== version) return refuse('inspection.unknown')
    return await close(deps, { ...again, version }, at)
  })
}
