import { type Day, dayFrom } from '@app/rules/time/day'
import type { Cell } from './cell'

/** The day that a cell says, as a date or in figures with anything between; undefined where it says none. */
export const dayIn = (cell: Cell): Day | undefined => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const text = cell === null || cell === undefined ? '' : String(cell).slice(0, 40).trim()
  const [, year, month, date] = /^(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})日?$/.exec(text) ?? []
  return year ? dayFrom(Number(year), Number(month), Number(date)) : undefined
}
