import { type Cell, type Columns, type RowVersion, searchColumn } from '../listing'
import { type Condition, type Question, type Sort, searchWords } from '../question'
import { orderOf } from '../text-order'

/** The same list, as plainly as it can be said: every version is kept, every question looks at all of them. */
export const versionsInLine = (all: readonly RowVersion[]): readonly RowVersion[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.revision - b.revision))

const knownAt = (all: readonly RowVersion[], asOf: number | undefined): readonly RowVersion[] => {
  const ids = [...new Set(all.map(({ id }) => id))]
  return ids.flatMap((id) => {
    const known = all.filter((one) => one.id === id && (asOf === undefined || one.from <= asOf))
    const last = known.at(-1)
    return last?.cells ? [last] : []
  })
}

const wordsIn = (cell: Cell | undefined): readonly (string | number)[] =>
  cell === undefined ? [] : typeof cell === 'object' ? cell : [cell]

const meets = ({ cells = {} }: RowVersion, condition: Condition): boolean => {
  const held = wordsIn(cells[condition.column])
  if ('isEmpty' in condition) return (held.length === 0) === condition.isEmpty
  if ('anyOf' in condition) return held.some((word) => condition.anyOf.includes(String(word)))
  const { atLeast, atMost, orEmpty = false } = condition
  if (held.length === 0) return orEmpty
  return held.some((word) => (atLeast === undefined || word >= atLeast) && (atMost === undefined || word <= atMost))
}

const isFound = ({ cells = {} }: RowVersion, search: string | undefined): boolean =>
  searchWords(search).every((word) => wordsIn(cells[searchColumn]).some((text) => String(text).includes(word)))

/** What rows are searched by is no part of an answer. */
const asAnswered = ({ cells, ...version }: RowVersion): RowVersion => {
  const { [searchColumn]: _, ...shown } = cells ?? {}
  return { ...version, ...(cells && { cells: shown }) }
}

export const answerByModel = (
  all: readonly RowVersion[],
  columns: Columns,
  question: Question,
): readonly RowVersion[] => {
  const { scope, conditions, search, sort, asOf } = question
  const rows = knownAt(all, asOf).filter(
    (row) => [...scope, ...conditions].every((one) => meets(row, one)) && isFound(row, search),
  )
  return rows
    .toSorted((left, right) => compareBy(left, right, columns, sort) || (left.id < right.id ? -1 : 1))
    .map(asAnswered)
}

const compareBy = (left: RowVersion, right: RowVersion, columns: Columns, { column, descending }: Sort): number => {
  const [a, b] = [left.cells?.[column], right.cells?.[column]]
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  const order = orderOf(columns[column] ?? 'code')
  const way = typeof a === 'number' && typeof b === 'number' ? a - b : order(String(a), String(b))
  return descending ? -way : way
}
