import { addDays, type Day, dayFrom } from '../time/day'
import { halfWidth } from './half-width'
import { type Cell, cellText } from './register-cell'

/** A cell of 有效期: a day, 长期, nothing, or something that is no day of the calendar. */
export type RegisterDate = Day | 'unlimited' | 'missing' | 'unreadable'

// Excel counts days from 1899-12-30 (its 1900 system, after 1 March 1900). Serials of 1954 to 2119 are taken as dates.
const excelZero = '1899-12-30'
const serials = { least: 20_000, most: 80_500 }

const fromNumber = (serial: number): RegisterDate => {
  const whole = Math.floor(serial)
  return whole >= serials.least && whole <= serials.most ? addDays(excelZero, whole) : fromText(String(serial))
}

const unlimited = /^(?:长期|永久|长期有效|永久有效|无固定期限|无期限)$/
const written = /^至?(\d{4})(?:[-./年])(\d{1,2})(?:[-./月])(\d{1,2})日?止?(?:T?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/

const fromText = (text: string): RegisterDate => {
  const plain = halfWidth(text).replace(/\s/g, '')
  if (plain === '') return 'missing'
  if (unlimited.test(plain)) return 'unlimited'
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return fromNumber(Number(plain))
  const [, year, month, date] = written.exec(plain) ?? eightDigits.exec(plain) ?? []
  return dayFrom(Number(year), Number(month), Number(date)) ?? 'unreadable'
}

/** Reads a date written as text, `2027.3.5`, eight digits, an Excel serial or a Date (its UTC day). */
export const readDate = (cell: Cell): RegisterDate => {
  if (cell instanceof Date && Number.isNaN(cell.getTime())) return 'unreadable'
  return typeof cell === 'number' ? fromNumber(cell) : fromText(cellText(cell))
}
