import { withoutIdentityCards } from '../identity/identity-card'
import { type Cell, isBlank } from './register-cell'
import { type Column, type Columns, columnOfHeading, columns as fields } from './register-header'

export type ColumnTaken = { readonly field: Column; readonly at: number; readonly heading: string }
export type ColumnIgnored = { readonly at: number; readonly heading: string; readonly fits?: Column }
type Asked = {
  readonly headings: readonly string[]
  /** What stands under the header. */
  readonly rows: Iterable<readonly Cell[]>
  readonly columns: Columns
}

/** Which column of a sheet is taken for what, and which are not: every one with a heading or a value is named. */
export const describeColumns = ({ headings, rows, columns }: Asked) => {
  const taken = fields.flatMap((field): ColumnTaken[] => {
    const at = columns[field]
    return at === undefined ? [] : [{ field, at, heading: safe(headings[at]) }]
  })
  const { width, held } = extentOf(rows, headings.length)
  const ignored = Array.from({ length: width }, (_, at) => at).flatMap((at): ColumnIgnored[] => {
    if (taken.some((one) => one.at === at)) return []
    const heading = safe(headings[at])
    if (heading === '' && !held.has(at)) return []
    const fits = columnOfHeading(heading)
    return [{ at, heading, ...(fits && { fits }) }]
  })
  return { taken, ignored, width }
}

/** How far the rows reach, and which columns hold anything. */
const extentOf = (rows: Asked['rows'], headings: number) => {
  const held = new Set<number>()
  let width = headings
  for (const row of rows) {
    width = Math.max(width, row.length)
    for (const [at, cell] of row.entries()) if (!held.has(at) && !isBlank(cell)) held.add(at)
  }
  return { width, held }
}

const safe = (heading = ''): string => withoutIdentityCards(heading)

/** Columns that no register needs: nobody is asked about them, though they are named. */
const expected = new Set(['序号', '编号', '备注', '问题'])

/** Whether somebody should look before the rest is stored: a column was left out that may be one that counts. */
export const isDoubtful = (ignored: readonly Pick<ColumnIgnored, 'heading'>[]): boolean =>
  ignored.some(({ heading }) => !expected.has(heading))

type Chosen = readonly { readonly field: Column; readonly at: number }[]

/** Columns as somebody chose them; undefined when one serves twice, lies outside, or the shop's name has none. */
export const chooseColumns = (chosen: Chosen, width: number): Columns | undefined => {
  const distinct =
    new Set(chosen.map(({ at }) => at)).size === chosen.length &&
    new Set(chosen.map(({ field }) => field)).size === chosen.length
  const inside = chosen.every(({ at }) => at < width)
  const named = chosen.some(({ field }) => field === 'name')
  return distinct && inside && named ? Object.fromEntries(chosen.map(({ field, at }) => [field, at])) : undefined
}
