import { type Columns, type RowReading, readRow, subjectKey } from '@app/rules/shop/register-row'
import type { Reading } from './merge-subject'
import { openPlaceCount, type PlaceCount } from './propose-places'
import type { Row, Sheet } from './read-sheet'

/** What one look at every row tells: which subjects have several rows, and which places are named. */
export type Survey = {
  /** Rows of a subject after its first, by subject. */
  readonly repeats: ReadonlyMap<string, readonly Reading[]>
  readonly places: PlaceCount
}

/** Every row under the header with its number, as the sheet counts, from 1. */
export function* rowsUnder({ rows, headerAt }: Pick<Sheet, 'rows' | 'headerAt'>): Generator<readonly [number, Row]> {
  let row = 0
  for (const cells of rows) {
    row += 1
    if (row > headerAt + 1) yield [row, cells]
  }
}

export type Taken = Exclude<RowReading, { outcome: 'refused' | 'blank' }>
export const isTaken = (reading: RowReading): reading is Taken => 'shop' in reading

/** Who a row that was taken is about. */
export const keyOf = ({ shop }: Taken, row: number): string => {
  const key = subjectKey(shop)
  if (key === undefined) throw new Error(`row ${row} was taken without a subject`)
  return key
}

/** In place: of a sheet that says one shop 200,000 times no list is copied as often. */
const addTo = (repeats: Map<string, Reading[]>, key: string, reading: Reading): void => {
  const known = repeats.get(key)
  if (known) known.push(reading)
  else repeats.set(key, [reading])
}

/** Looks through a sheet once; keeps of most rows nothing but whose they are. */
export const surveySheet = (sheet: Pick<Sheet, 'rows' | 'headerAt'> & { readonly columns: Columns }): Survey => {
  const seen = new Set<string>()
  const repeats = new Map<string, Reading[]>()
  const places = openPlaceCount()
  for (const [row, cells] of rowsUnder(sheet)) {
    const reading = readRow(cells, sheet.columns)
    if (!isTaken(reading)) continue
    const key = keyOf(reading, row)
    places.add(reading.shop, reading.flags)
    if (!seen.has(key)) seen.add(key)
    else addTo(repeats, key, { row, shop: reading.shop, flags: reading.flags })
  }
  return { repeats, places }
}
