import { readingUnits } from '@app/types/inspection/values'
import { halfWidth } from '../shop/half-width'
import { type Answers, allItems, type Checklist, type Reading } from './table'

type Limits = Pick<Reading, 'least' | 'most'>

/** `unreadable`: no number, or one that may be read in two ways. */
export type ReadingVerdict = 'pass' | 'fail' | 'unreadable'

/** Longer than any gauge shows; what is longer was not read from one. */
const longest = 24

const minusSigns = /^(?:[-\u2010-\u2015\u2212\uFE63]|零下|负)/

const unitAtEnd = new RegExp(`(?:${[...readingUnits, '°C', '摄氏度', '度'].join('|')})$`, 'i')

const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/

/** `1,000` is a thousand, as in print; any other single comma stands where a thumb missed the point: `4,5`. */
const withoutCommas = (digits: string): string =>
  thousands.test(digits) ? digits.replace(/,/g, '') : digits.replace(',', '.')

/** Not by a pattern: one that looks for zeros at the end tries again from every zero. */
const withoutLastZeros = (digits: string): string => {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}

const plain = (sign: string, digits: string): string | undefined => {
  const [, whole = '', fraction = ''] = /^(\d*)(?:\.(\d*))?$/.exec(digits) ?? []
  if (whole + fraction === '') return undefined
  const shortWhole = whole.replace(/^0+/, '') || '0'
  const shortFraction = withoutLastZeros(fraction)
  const size = shortFraction ? `${shortWhole}.${shortFraction}` : shortWhole
  return size === '0' ? '0' : `${sign}${size}`
}

/**
 * A decimal as a person types it, in the one form that is compared and kept: `－１８．０ ℃` is `-18`. Reads full-width
 * digits, every dash and 零下 as minus, a comma or 。 as the point, thousands (`1,000`), and a unit behind the number.
 * Undefined where it is none.
 */
export const plainDecimal = (typed: string): string | undefined => {
  if (typed.length > longest || /\d\s+\d/.test(typed)) return undefined
  const text = halfWidth(typed.normalize('NFC')).replace(/。/g, '.').replace(/\s/g, '').replace(unitAtEnd, '')
  const sign = minusSigns.test(text) ? '-' : ''
  return plain(sign, withoutCommas(text.replace(sign ? minusSigns : /^\+/, '')))
}

const sizesInOrder = (a: string, b: string): number => {
  const [wholeA = '', fractionA = ''] = a.split('.')
  const [wholeB = '', fractionB = ''] = b.split('.')
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length
  const places = Math.max(fractionA.length, fractionB.length)
  const [digitsA, digitsB] = [wholeA + fractionA.padEnd(places, '0'), wholeB + fractionB.padEnd(places, '0')]
  if (digitsA === digitsB) return 0
  return digitsA < digitsB ? -1 : 1
}

/** Below, at or above 0 as `a` is smaller than, equal to or greater than `b`; both as `plainDecimal` gives them. */
export const compareDecimals = (a: string, b: string): number => {
  const [below, other] = [a.startsWith('-'), b.startsWith('-')]
  if (below !== other) return below ? -1 : 1
  return below ? sizesInOrder(b.slice(1), a.slice(1)) : sizesInOrder(a, b)
}

const limit = (written: string): string => {
  const exact = plainDecimal(written)
  if (exact === undefined) throw new Error(`a limit that is no decimal: ${written}`)
  return exact
}

/** Whether what was read lies within the limits, both ends within. No limits: every number passes. */
export const judgeReading = ({ least, most }: Limits, value: string): ReadingVerdict => {
  const read = plainDecimal(value)
  if (read === undefined) return 'unreadable'
  if (least !== undefined && compareDecimals(read, limit(least)) < 0) return 'fail'
  return most !== undefined && compareDecimals(read, limit(most)) > 0 ? 'fail' : 'pass'
}

/** The limits as people read them: `0 至 8 ℃`, `不低于 60 ℃`, `不高于 -12 ℃`. Empty where there are none. */
export const limitsWords = ({ least, most, unit }: Reading): string => {
  if (least !== undefined && most !== undefined) return `${least} 至 ${most} ${unit}`
  if (least !== undefined) return `不低于 ${least} ${unit}`
  return most === undefined ? '' : `不高于 ${most} ${unit}`
}

/**
 * Items whose result says one thing and whose reading another: called 符合 out of limits, or a reading that is none. The
 * limits are for food in general, so a person may settle it with a remark; the machine only shows it.
 */
export const readingsAgainst = (checklist: Pick<Checklist, 'groups'>, answers: Answers): readonly string[] =>
  allItems(checklist).flatMap(({ key, reading }) => {
    const answer = answers[key]
    if (!reading || !answer?.reading) return []
    const read = judgeReading(reading, answer.reading)
    return read === 'unreadable' || (read === 'fail' && answer.result === 'pass') ? [key] : []
  })
