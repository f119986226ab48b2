import { type Numbers, numbersOf, type Words, wordsOf, writeWords } from './dictionary'
import type { Cell, Cells, ColumnKind, Columns, RowVersion } from './listing'
import { searchColumn } from './listing'
import { orderOf } from './text-order'

/** One code a row, or in a set the codes from `starts[row]` to `starts[row + 1]`. */
export type Column =
  | { readonly kind: 'number'; readonly codes: Uint32Array; readonly values: Numbers }
  | { readonly kind: 'text' | 'code'; readonly codes: Uint32Array; readonly words: Words }
  | { readonly kind: 'set'; readonly starts: Uint32Array; readonly codes: Uint32Array; readonly words: Words }

/** Versions of rows, by id and revision, held by column. */
export type ColumnSet = { readonly count: number; readonly columns: Readonly<Record<string, Column>> }

/** What every row has: who it is, which version, since when, and whether it is gone. */
export const own = { id: '#id', revision: '#revision', from: '#from', gone: '#gone' } as const
const ownKinds: Columns = {
  [own.id]: 'code',
  [own.revision]: 'number',
  [own.from]: 'number',
  [own.gone]: 'number',
  [searchColumn]: 'code',
}

export const allKinds = (columns: Columns): Columns => ({ ...columns, ...ownKinds })

const ownCells = ({ id, revision, from, cells }: RowVersion): Cells => ({
  [own.id]: id,
  [own.revision]: revision,
  [own.from]: from,
  [own.gone]: cells ? undefined : 1,
})

/** Builds columns from versions that come by id and revision, each once. */
export const buildColumns = (columns: Columns, versions: Iterable<RowVersion>): ColumnSet => {
  const writers = Object.entries(allKinds(columns)).map(([name, kind]) => ({ name, writer: writerOf(kind) }))
  let count = 0
  for (const version of versions) {
    const cells = { ...version.cells, ...ownCells(version) }
    for (const { name, writer } of writers) writer.add(cells[name])
    count += 1
  }
  return { count, columns: Object.fromEntries(writers.map(({ name, writer }) => [name, writer.finish()])) }
}

type Writer = { readonly add: (cell: Cell | undefined) => void; readonly finish: () => Column }

/** Numbers values as they come; `finish` gives each its place in the order. */
const numbering = <V>() => {
  const seen = new Map<V, number>()
  const numberOf = (value: V): number => {
    const known = seen.get(value)
    if (known !== undefined) return known
    seen.set(value, seen.size + 1)
    return seen.size
  }
  const finish = (order: (a: V, b: V) => number) => {
    const sorted = [...seen.keys()].sort(order)
    const codeOf = new Uint32Array(sorted.length + 1)
    for (const [index, value] of sorted.entries()) codeOf[seen.get(value) as number] = index + 1
    return { sorted, recode: (numbers: readonly number[]) => Uint32Array.from(numbers, (one) => codeOf[one] as number) }
  }
  return { numberOf, finish }
}

const writerOf = (kind: ColumnKind): Writer => {
  if (kind === 'number') return numberWriter()
  return kind === 'set' ? setWriter() : wordWriter(kind)
}

const numberWriter = (): Writer => {
  const { numberOf, finish } = numbering<number>()
  const numbers: number[] = []
  return {
    add: (cell) => void numbers.push(typeof cell === 'number' ? numberOf(cell) : 0),
    finish: () => {
      const { sorted, recode } = finish((a, b) => a - b)
      return { kind: 'number', codes: recode(numbers), values: numbersOf(Float64Array.from(sorted)) }
    },
  }
}

const wordWriter = (kind: 'text' | 'code'): Writer => {
  const { numberOf, finish } = numbering<string>()
  const numbers: number[] = []
  return {
    add: (cell) => void numbers.push(typeof cell === 'string' ? numberOf(cell) : 0),
    finish: () => {
      const { sorted, recode } = finish(orderOf(kind))
      const { bytes, ends } = writeWords(sorted)
      return { kind, codes: recode(numbers), words: wordsOf(bytes, ends, orderOf(kind)) }
    },
  }
}

const setWriter = (): Writer => {
  const { numberOf, finish } = numbering<string>()
  const numbers: number[] = []
  const starts = [0]
  return {
    add: (cell) => {
      if (Array.isArray(cell)) numbers.push(...cell.map(numberOf))
      starts.push(numbers.length)
    },
    finish: () => {
      const { sorted, recode } = finish(orderOf('set'))
      const { bytes, ends } = writeWords(sorted)
      const words = wordsOf(bytes, ends, orderOf('set'))
      return { kind: 'set', starts: Uint32Array.from(starts), codes: recode(numbers), words }
    },
  }
}

export const columnOf = ({ columns }: ColumnSet, name: string): Column => {
  const column = columns[name]
  if (!column) throw new Error(`no column ${name}`)
  return column
}

/** What a cell holds. */
export const cellAt = (column: Column, row: number): Cell | undefined => {
  if (column.kind === 'set') return setAt(column, row)
  const code = column.codes[row] as number
  if (code === 0) return undefined
  return column.kind === 'number' ? column.values.at(code) : column.words.at(code)
}

const setAt = ({ starts, codes, words }: Extract<Column, { kind: 'set' }>, row: number) => {
  const held = codes.subarray(starts[row], starts[row + 1])
  return held.length === 0 ? undefined : Array.from(held, words.at)
}

/** A row as it was given, its search text among its cells. */
export const versionAt = (set: ColumnSet, row: number): RowVersion => {
  const cells = Object.fromEntries(
    Object.entries(set.columns).flatMap(([name, column]) => {
      const cell = name in ownKinds && name !== searchColumn ? undefined : cellAt(column, row)
      return cell === undefined ? [] : [[name, cell]]
    }),
  )
  const ownAt = (name: string) => cellAt(columnOf(set, name), row)
  return {
    id: ownAt(own.id) as string,
    revision: ownAt(own.revision) as number,
    from: ownAt(own.from) as number,
    ...(ownAt(own.gone) === undefined && { cells }),
  }
}
