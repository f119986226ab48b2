import type { ConcludedInspection } from '../inspection/public'
import { advance, type Moment } from './advance'
import type { StoredFinding, StoredRectification } from './store'

const isLater = (visit: ConcludedInspection, order: StoredRectification) =>
  Date.parse(visit.finishedAt) > Date.parse(order.foundAt)

/**
 * What a later visit says of an order: each finding that it looked at is judged by itself and noted beside the first
 * verdict, which stays. Undefined where it says nothing. A visit judges an order once.
 */
export const lookedOnSite = (
  order: StoredRectification,
  visit: ConcludedInspection,
  moment: Moment,
): StoredRectification | undefined => {
  if (!isLater(visit, order) || order.rechecks.some(({ inspectionId }) => inspectionId === visit.inspectionId))
    return undefined
  const { results, inspectionId, shopId, day } = visit
  const carried = visit.toRectify.map(({ key }) => key)
  const next = advance(order, ['system'], { kind: 'lookOnSite', results, carried }, moment)
  if (typeof next === 'string') return undefined
  const by = visit.inspectors.map(({ name }) => name).join('、')
  return {
    ...next,
    ...(next.closed && { closed: { ...next.closed, by } }),
    rechecks: [...order.rechecks, { inspectionId, shopId, day }],
    findings: next.findings.map((finding, n) => noted(finding, order.findings[n], { visit, by })),
  }
}

const noted = (
  finding: StoredFinding,
  before: StoredFinding | undefined,
  { visit, by }: { readonly visit: ConcludedInspection; readonly by: string },
): StoredFinding => {
  const result = visit.results[finding.key]
  if (result === undefined || before?.state === 'carriedOver') return finding
  const { finishedAt: at, inspectionId } = visit
  const judgement = { at, by, way: 'onSite' as const, verified: result !== 'fail', inspectionId }
  return { ...finding, judgements: [...finding.judgements, judgement] }
}
