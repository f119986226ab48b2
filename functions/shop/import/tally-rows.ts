import type { Import } from '@app/types/shop/imports'
import type { Places } from '../register/find-place'
import type { JudgedRow } from './judge-sheet'
import { openPlaceCount, type Proposed } from './propose-places'

/** What a sheet comes to, counted while its rows go by. */
export type Tally = {
  /** Goes through the rows for nothing but their count. */
  readonly count: (rows: Iterable<JudgedRow>) => void
  readonly counting: (rows: Iterable<JudgedRow>) => Generator<JudgedRow>
  readonly counts: () => Import['counts']
  /** Places that its shops name and the district lacks. */
  readonly proposed: (places: Places) => Proposed
}

export const openTally = (): Tally => {
  const counts = { rows: 0, accepted: 0, flagged: 0, refused: 0, blank: 0 }
  const places = openPlaceCount()
  const add = (row: JudgedRow) => {
    counts.rows += 1
    counts[row.outcome] += 1
    places.add(row.candidate?.shop, row.problems)
  }
  function* counting(rows: Iterable<JudgedRow>) {
    for (const row of rows) {
      add(row)
      yield row
    }
  }
  const count = (rows: Iterable<JudgedRow>) => {
    for (const row of rows) add(row)
  }
  return { count, counting, counts: () => ({ ...counts }), proposed: places.proposed }
}
