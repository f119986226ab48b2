import type { Facts } from '@app/rules/submission/server-intake'
import type { InspectionContent } from '@app/types/inspection/content'
import type { Whereabouts } from '../../platform/reach'
import { isRefused, type Refused } from '../../platform/verb'
import { placesSince, type StoredShop } from '../../shop/public'
import type { InspectionDeps } from '../deps'
import { areSent, refuseRecused } from '../recusal/recusals'
import type { StoredInspection } from '../store'
import { refuseOddDrawings } from './check-drawings'
import { refuseSignatures } from './check-signatures'
import { refuseOddTimes } from './check-times'
import { refuseUnprintableContent } from './check-words'
import { type Conclusion, conclude, refuseUnasked } from './conclude'
import { type Delivery, isConcluded, type Tables } from './delivery'
import { type Carried, findCarried } from './find-carried'
import { signersStanding } from './find-signers'
import { findTables } from './find-tables'
import { noticeRead } from './notice-read'

type Arrived = {
  readonly shop: StoredShop
  readonly delivery: Delivery
  /** Every inspection of the shop that is there. */
  readonly inspections: readonly StoredInspection[]
  readonly at: Date
}
type Judged = {
  readonly tables: Tables
  readonly carried: Carried
  readonly conclusion?: Conclusion
  readonly standing: Facts['inspectors']
}

/** Whether what arrived can be taken: by whom and when it was signed, what was read out, and what the answers come to. */
export const judgeDelivery = async (deps: InspectionDeps, arrived: Arrived): Promise<Judged | Refused> => {
  const { content } = arrived.delivery
  const refusal = refuseFormally(deps, arrived)
  if (refusal) return refusal
  const standing = await signersStanding(deps.people, content, {
    places: placesThen(arrived),
    sent: wereSent(arrived),
    at: arrived.at,
  })
  if (isRefused(standing)) return standing
  const tables = await findTables(deps, content)
  if (isRefused(tables)) return tables
  const odd = refuseOddDrawings(content, tables)
  if (odd) return odd
  const carried = await findCarried(deps, { content, tables, inspections: arrived.inspections })
  if (isRefused(carried)) return carried
  if (!isConcluded(content)) return refuseUnasked(tables, content) ?? { tables, carried, standing }
  const conclusion = conclude(tables, content)
  return isRefused(conclusion) ? conclusion : { tables, carried, conclusion, standing }
}

/** Where the shop was at the visit and since, and where it was when the visit was announced. */
const placesThen = ({ shop, delivery: { content }, inspections }: Arrived): readonly Whereabouts[] => {
  const announced = inspections.find(({ inspectionId }) => inspectionId === content.inspectionId)
  return [...placesSince(shop, content.startedAt), ...(announced ? [announced] : [])]
}

const refuseFormally = (
  { coversText }: InspectionDeps,
  { delivery, inspections, at }: Arrived,
): Refused | undefined => {
  const { content } = delivery
  return (
    refuseOddTimes(delivery, at) ??
    refuseUnprintableContent(coversText, delivery) ??
    refuseSignatures(delivery) ??
    refuseRecused(before(inspections, content), content.inspectors) ??
    refuseUntold(content)
  )
}

/** Named by the station's head instead of others: then it does not matter where they work. */
const wereSent = ({ delivery: { content }, inspections }: Arrived): boolean =>
  areSent(
    before(inspections, content),
    content.inspectors.map(({ personId }) => personId),
  )

const refuseUntold = (content: InspectionContent): Refused | undefined => {
  const notice = noticeRead(content)
  return isRefused(notice) ? notice : undefined
}

/** What was there before this visit: who was asked to step aside afterwards was not yet when they signed. */
const before = (inspections: readonly StoredInspection[], { inspectionId, startedAt }: InspectionContent) =>
  inspections.filter((one) => one.inspectionId !== inspectionId && Date.parse(one.startedAt) < Date.parse(startedAt))
