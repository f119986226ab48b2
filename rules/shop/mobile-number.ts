import { halfWidth } from './half-width'

// Eleven digits, 3-4-4 as people say them or in three other ways of writing; a country code in front.
const number =
  '(?:(?:\\+|00)?86[\\s-]?)?(1[3-9]\\d(?:[\\s-]?\\d{4}){2}|1[3-9]\\d{2}[\\s-]\\d{3}[\\s-]\\d{4}|1[3-9]\\d[\\s-]\\d{3}[\\s-]\\d{5})'
const label = '(?:(?:联系)?(?:电话|手机|方式)(?:号码|号)?[\\s:]*)?'

const anywhere = new RegExp(`${label}(?<!\\d)${number}(?!\\d)`, 'g')
/** In a number of a paper letters and digits belong together: JY13812345678 is a bad licence, nobody's telephone. */
const apart = new RegExp(`${label}(?<![0-9A-Za-z])${number}(?![0-9A-Za-z])`, 'g')

type Within = 'words' | 'paperNumber'
const patterns: Readonly<Record<Within, RegExp>> = { words: anywhere, paperNumber: apart }

/** Most cells hold no 1 at all. */
const foundIn = (text: string, within: Within) =>
  /[1\uFF11]/.test(text) ? [...halfWidth(text).matchAll(patterns[within])] : []

/** Mobile numbers (手机号) in a text, in order, eleven digits each. */
export const mobileNumbersIn = (text: string, within: Within = 'words'): readonly string[] =>
  foundIn(text, within).map(([, found = '']) => found.replace(/\D/g, ''))

/** The text without mobile numbers: what is public says where a shop is and who runs it, not how to call them at home. */
export const withoutMobileNumbers = (text: string, within: Within = 'words'): string => {
  let kept = text
  const found = foundIn(text, within)
  for (const { 0: whole, index } of found.toReversed()) kept = kept.slice(0, index) + kept.slice(index + whole.length)
  return found.length > 0 ? kept.replace(/[(（]\s*[)）]/g, '') : text
}

export const holdsMobileNumber = (text: string, within: Within = 'words'): boolean => foundIn(text, within).length > 0
