import { columns as fields } from '@app/rules/shop/register-header'
import type { Import } from '@app/types/shop/imports'
import type { RegisterColumn } from '@app/types/shop/values'

/** Which column of the sheet serves each field. */
export type Chosen = Readonly<Partial<Record<RegisterColumn, number>>>
type Column = { readonly at: number; readonly heading: string }

export const chosenIn = ({ columnsTaken }: Import): Chosen =>
  Object.fromEntries(columnsTaken.map(({ field, at }) => [field, at]))

/** Every column of the sheet, from left to right. */
export const columnsOf = ({ columnsTaken, columnsIgnored }: Import): readonly Column[] =>
  [...columnsTaken, ...columnsIgnored].sort((a, b) => a.at - b.at)

/** A column by its heading; one without, by its place. */
export const columnName = ({ at, heading }: Column): string =>
  heading === '' ? `第 ${at + 1} 列（没有表头）` : heading

/** A column serves one field: whatever had it before is left without. */
export const choose = (chosen: Chosen, field: RegisterColumn, at: number | undefined): Chosen => {
  const others = Object.entries(chosen).filter(([other, place]) => other !== field && place !== at)
  return Object.fromEntries(at === undefined ? others : [...others, [field, at]])
}

export const asColumns = (chosen: Chosen): { field: RegisterColumn; at: number }[] =>
  fields.flatMap((field) => {
    const at = chosen[field]
    return at === undefined ? [] : [{ field, at }]
  })

export const isSame = (a: Chosen, b: Chosen): boolean => fields.every((field) => a[field] === b[field])
