import type { ItemResult } from '@app/types/inspection/values'
import type { ConcludedInspection } from '../inspection/public'
import { advance, type Moment } from './advance'
import type { StoredFinding, StoredJudgement, StoredRectification } from './store'

export const isLater = (visit: ConcludedInspection, order: StoredRectification) =>
  Date.parse(visit.finishedAt) > Date.parse(order.foundAt)

/**
 * What a later visit says of an order: each finding that it looked at is judged by itself and noted beside the first
 * verdict, which stays. Undefined where it says nothing. A visit judges an order once; what becomes of it when its
 * result is corrected or withdrawn says `rejudge.ts`.
 */
export const lookedOnSite = (
  order: StoredRectification,
  visit: ConcludedInspection,
  moment: Moment,
): StoredRectification | undefined => {
  if (!isLater(visit, order) || order.rechecks.some(({ inspectionId }) => inspectionId === visit.inspectionId))
    return undefined
  const { results, inspectionId, shopId, day, version } = visit
  const carried = visit.toRectify.map(({ key }) => key)
  const next = advance(order, ['system'], { kind: 'lookOnSite', results, carried }, moment)
  if (typeof next === 'string') return undefined
  const by = namesOf(visit)
  return {
    ...next,
    ...(next.closed && { closed: { ...next.closed, by } }),
    rechecks: [...order.rechecks, { inspectionId, shopId, day, version, takenAt: moment.at.toISOString() }],
    findings: next.findings.map((finding, n) => noted(finding, order.findings[n], { visit, by })),
  }
}

export const namesOf = ({ inspectors }: ConcludedInspection): string => inspectors.map(({ name }) => name).join('、')

const noted = (
  finding: StoredFinding,
  before: StoredFinding | undefined,
  { visit, by }: { readonly visit: ConcludedInspection; readonly by: string },
): StoredFinding => {
  const result = visit.results[finding.key]
  if (result === undefined || before?.state === 'carriedOver') return finding
  return { ...finding, judgements: [...finding.judgements, judgementOf(visit, by, result)] }
}

export const judgementOf = (
  { finishedAt: at, inspectionId, version }: ConcludedInspection,
  by: string,
  result: ItemResult,
): StoredJudgement => ({ at, by, way: 'onSite', verified: result !== 'fail', inspectionId, version })
