import { columnNames } from '@app/rules/shop/register-row'
import type { ImportColumns } from '@app/types/shop/imports'

/** How a sheet was understood, line by line, as the outcome says it. */
export const sayColumns = ({ columnsTaken, columnsIgnored, sheetsIgnored }: ImportColumns): [string, string][] => [
  ['表里的列', '当作'],
  ...columnsTaken.map(({ at, heading, field }): [string, string] => [named(at, heading), columnNames[field]]),
  ...columnsIgnored.map(({ at, heading, fits }): [string, string] => [
    named(at, heading),
    fits ? `没有采用。也像“${columnNames[fits]}”，已用另一列` : '没有采用',
  ]),
  ...sheetsIgnored.map(({ name, rows }): [string, string] => [`工作表“${name}”`, `没有采用，有 ${rows} 行`]),
]

const named = (at: number, heading: string): string => (heading === '' ? `第 ${at + 1} 列（没有表头）` : heading)
