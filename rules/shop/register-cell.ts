import { halfWidth } from './half-width'

/** What readers of .xlsx and .csv hand over. */
export type Cell = string | number | boolean | Date | null | undefined

/** A cell as text; nothing for empty cells and for what is no cell. */
export const cellText = (cell: Cell): string => {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString().slice(0, 10) : ''
}

export const isBlank = (cell: Cell): boolean => tidy(cellText(cell)) === ''

// Control characters and marks without width vanish; tabs and line breaks among them count as spaces.
const unseen = /[\p{Cc}\p{Cf}]/gu
const withoutUnseen = (text: string) => text.replace(unseen, (sign) => (/\s/.test(sign) ? ' ' : ''))

/**
 * Words as people meant them: full-width letters and digits half-width, no line breaks, no spaces beside Chinese.
 * Full-width brackets and punctuation stay.
 */
export const tidy = (text: string): string =>
  withoutUnseen(text)
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u3000]/g, halfWidth)
    .replace(/\s+/g, ' ')
    .replace(/ ?([\p{Script=Han}（）]) ?/gu, '$1')
    .trim()

const formulaStart = /^[\s\u3000]*[=+\-@＝＋－＠]/
const linkText = /^\s*[=＝]\s*HYPERLINK\s*\(\s*"[^"]*"\s*[,;]\s*"([^"]*)"\s*\)\s*$/i

/** True for text that a spreadsheet would run. */
export const looksLikeFormula = (text: string): boolean => formulaStart.test(text)

/** The words in a formula: what a HYPERLINK shows, else what follows the signs that start it. */
export const wordsOfFormula = (text: string): string =>
  tidy(linkText.exec(text)?.[1] ?? text).replace(/^(?:[=+\-@＝＋－＠]|\s)+/, '')

/** Text that is written into a sheet: an apostrophe keeps a spreadsheet from running it. */
export const neutraliseFormula = (text: string): string =>
  /^[\t\r\n]/.test(text) || looksLikeFormula(text) ? `'${text}` : text

/** What a cell held, short enough to be shown. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
