import { pressingDay } from '@app/rules/rectification/finding-days'
import { initialsOf } from '../platform/lists/initials'
import type { Cells, ListedRow, Listing } from '../platform/lists/listing'
import { placeWords } from '../platform/reach'
import type { RowChange } from '../platform/reaction'
import { StoredRectification } from './store'
import { tallyOf } from './views'

/** An order's number is its inspection's, which a phone made: only with its shop's it is one of the district. */
export const rowIdOf = ({ shopId, rectificationId }: Pick<StoredRectification, 'shopId' | 'rectificationId'>): string =>
  `${shopId}.${rectificationId}`

export const orderIdOf = (rowId: string): string => rowId.slice(rowId.indexOf('.') + 1)

/** Who sees a row beside those who see the district: the place's inspectors and head, and whoever made the order. */
const scopeOf = ({ gridId, stationId, inspectors }: StoredRectification): readonly string[] => [
  ...placeWords({ gridId, stationId }),
  ...inspectors.map(({ personId }) => `person:${personId}`),
]

const cellsOf = (order: StoredRectification): Cells => {
  const { findings, settled, answered, repeated, extensionAsked, remindedOn } = tallyOf(order)
  return {
    shopId: order.shopId,
    shopName: order.shopName,
    state: order.state,
    day: order.day,
    dueDay: pressingDay(order),
    stationId: order.stationId,
    gridId: order.gridId,
    scope: scopeOf(order),
    inspectorIds: order.inspectors.map(({ personId }) => personId),
    findings,
    settled,
    answered,
    repeated,
    isRepeated: repeated > 0 ? 'yes' : 'no',
    extensionAsked: extensionAsked ? 'yes' : 'no',
    withoutVisit: order.selfCheck ? 'yes' : 'no',
    escalatedOn: order.escalatedOn,
    remindedOn,
  }
}

const rowOf = ({ kind, before, after }: RowChange): ListedRow | undefined => {
  if (kind !== 'Rectification') return undefined
  const order = StoredRectification.parse(after ?? before)
  const { district, revision, shopName, documentNumber } = order
  const id = rowIdOf(order)
  if (!after) return { district, id, revision: revision + 1 }
  const search = [shopName, initialsOf(shopName), ...(documentNumber ? [documentNumber] : [])]
  return { district, id, revision, cells: cellsOf(order), search }
}

/**
 * The district's rectification orders. What is overdue follows from `dueDay`, the day that presses, and the day of the
 * question.
 */
export const rectificationListing: Listing = {
  name: 'rectifications',
  columns: {
    shopId: 'code',
    shopName: 'text',
    state: 'code',
    day: 'code',
    dueDay: 'code',
    stationId: 'code',
    gridId: 'code',
    scope: 'set',
    inspectorIds: 'set',
    findings: 'number',
    settled: 'number',
    answered: 'number',
    repeated: 'number',
    isRepeated: 'code',
    extensionAsked: 'code',
    withoutVisit: 'code',
    escalatedOn: 'code',
    remindedOn: 'code',
  },
  rowOf,
}
