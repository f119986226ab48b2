import { createHash } from 'node:crypto'
import { answersOf } from '@app/rules/inspection/conduct/answers'
import { remarksOf } from '@app/rules/inspection/conduct/remarks'
import { initialsOf } from '../platform/lists/initials'
import type { Cells, ListedRow, Listing } from '../platform/lists/listing'
import { placeWords } from '../platform/reach'
import type { RowChange } from '../platform/reaction'
import { dayOfInspection } from './past-visits'
import { isUndecided } from './recusal/undecided'
import { StoredInspection } from './stored'

type Seen = Pick<StoredInspection, 'gridId' | 'stationId' | 'inspectors'>

/**
 * Who sees a row: the inspectors of the grid, else of the station, where the shop lay at the time of the visit, the
 * station's head, and whoever took part; beside those who see the district.
 */
export const scopeOf = ({ gridId, stationId, inspectors }: Seen): readonly string[] => [
  ...placeWords({ gridId, stationId }),
  ...inspectors.map(({ personId }) => `person:${personId}`),
]

/** An inspection's number is the phone's, so only with its shop's it is one of the district. */
export const rowIdOf = ({ shopId, inspectionId }: Pick<StoredInspection, 'shopId' | 'inspectionId'>): string =>
  `${shopId}.${inspectionId}`

export const inspectionIdOf = (rowId: string): string => rowId.slice(rowId.indexOf('.') + 1)

const cellsOf = (inspection: StoredInspection): Cells => {
  const { inspectors, result, delivered, conflicts } = inspection
  return {
    shopId: inspection.shopId,
    shopName: inspection.shopName,
    kind: inspection.kind,
    state: inspection.state,
    began: Date.parse(inspection.startedAt),
    day: dayOfInspection(inspection),
    inspectors: inspectors.map(({ name }) => name),
    inspectorIds: inspectors.map(({ personId }) => personId),
    stationId: inspection.stationId,
    gridId: inspection.gridId,
    scope: scopeOf(inspection),
    verdict: result?.verdict,
    scale: result?.scale,
    failing: result?.failing.length ?? 0,
    dispositions: result?.dispositions,
    rectifyBy: result?.rectifyBy,
    documentNumber: result?.documentNumber,
    documentState: inspection.document.state,
    tables: inspection.tables.map(({ id }) => id),
    corrected: delivered && (delivered.version > 1 ? 'yes' : 'no'),
    conflict: conflicts && (conflicts.open > 0 ? 'open' : 'settled'),
    marks: delivered?.marks,
    recusal: inspection.state === 'recused' ? (isUndecided(inspection) ? 'open' : 'decided') : undefined,
    ...cellsOfConduct(inspection),
  }
}

/** What hints at how an inspection was made: `rules/inspection/conduct/`. */
const cellsOfConduct = ({ kind, tables, startedAt, result, metresFromShop, conduct }: StoredInspection): Cells => {
  if (!result) return {}
  return {
    minutes: Math.round((Date.parse(result.finishedAt) - Date.parse(startedAt)) / 60_000),
    items: result.counts.items,
    metres: metresFromShop,
    finding: conduct?.finding,
    remarks: shortened(remarksOf(result.answers)),
    answers: shortened(answersOf({ kind, tables, answers: result.answers })),
  }
}

/** Enough to compare. */
const shortened = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : createHash('sha256').update(text).digest('hex').slice(0, 16)

const searchOf = ({ shopName, inspectors, result }: StoredInspection): readonly string[] => [
  shopName,
  initialsOf(shopName),
  ...(result ? [result.documentNumber] : []),
  ...inspectors.map(({ name }) => name),
]

const rowOf = ({ kind, before, after }: RowChange): ListedRow | undefined => {
  if (kind !== 'Inspection') return undefined
  const inspection = StoredInspection.parse(after ?? before)
  const { district, revision } = inspection
  const id = rowIdOf(inspection)
  if (!after) return { district, id, revision: revision + 1 }
  return { district, id, revision, cells: cellsOf(inspection), search: searchOf(inspection) }
}

/** The district's inspections. `began` is in epoch milliseconds: instants compare as numbers. */
export const inspectionListing: Listing = {
  name: 'inspections',
  columns: {
    shopId: 'code',
    shopName: 'text',
    kind: 'code',
    state: 'code',
    began: 'number',
    day: 'code',
    inspectors: 'set',
    inspectorIds: 'set',
    stationId: 'code',
    gridId: 'code',
    scope: 'set',
    verdict: 'code',
    scale: 'code',
    failing: 'number',
    dispositions: 'set',
    rectifyBy: 'code',
    documentNumber: 'code',
    documentState: 'code',
    tables: 'set',
    corrected: 'code',
    conflict: 'code',
    marks: 'set',
    recusal: 'code',
    minutes: 'number',
    items: 'number',
    metres: 'number',
    finding: 'code',
    remarks: 'code',
    answers: 'code',
  },
  rowOf,
}
