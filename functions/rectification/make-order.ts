import { firstDueDay } from '@app/rules/rectification/due'
import { latestDay } from '@app/rules/rectification/finding-days'
import type { Day } from '@app/rules/time/day'
import type { Holidays } from '@app/rules/time/working-days'
import type { ConcludedInspection, ItemToRectify } from '../inspection/public'
import { withRepeats } from './mark-repeats'
import type { StoredFinding, StoredRectification } from './store'

/** A photograph is no proof for these: somebody looks there again (regulations §3.5). */
const owesRecheck = ({ verdict, toRectify }: ConcludedInspection) =>
  verdict === 'nonConforming' || toRectify.some(({ keyItem }) => keyItem)

/**
 * The order that follows from a concluded inspection, what was found before at the same shop marked as repeated;
 * nothing where the inspectors ordered nothing.
 */
export const orderOf = (
  inspection: ConcludedInspection,
  visits: readonly ConcludedInspection[],
  holidays: Holidays,
): StoredRectification | undefined => {
  const { toRectify, inspectionId, day, finishedAt } = inspection
  if (toRectify.length === 0) return undefined
  const findings = toRectify.map((item) => findingOf(item, firstDueDay(holidays, { day, rectifyBy: item.rectifyBy })))
  const { district, shopId, shopName, stationId, gridId, documentNumber, inspectors } = inspection
  const order: StoredRectification = {
    revision: 1,
    district,
    shopId,
    shopName,
    ...(stationId && { stationId }),
    ...(gridId && { gridId }),
    rectificationId: inspectionId,
    ...(documentNumber && { documentNumber }),
    inspectors: inspectors.map(({ personId, name }) => ({ personId, name })),
    day,
    foundAt: finishedAt,
    state: 'open',
    dueDay: latestDay(
      findings.map(({ dueDay }) => dueDay),
      day,
    ),
    needsRecheck: owesRecheck(inspection),
    findings,
    extensions: [],
    reminders: [],
    interviews: [],
    rechecks: [],
  }
  return withRepeats(order, visits)
}

const findingOf = ({ key, number, text, keyItem, remark, photos }: ItemToRectify, dueDay: Day): StoredFinding => ({
  key,
  number,
  text,
  keyItem,
  ...(remark && { remark }),
  state: 'open',
  dueDay,
  firstDueDay: dueDay,
  photos: photos.map(({ sha256, objectKey }) => ({ sha256, objectKey })),
  repeats: [],
  answers: [],
  judgements: [],
})
