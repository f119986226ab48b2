import { type Cell, cellText, looksLikeFormula } from './register-cell'

/**
 * Text into a cell. An apostrophe keeps a spreadsheet from running it, and stands before an apostrophe as well, so that
 * what is read is what was written.
 */
export const written = (text: string): string => (text.startsWith("'") || looksLikeFormula(text) ? `'${text}` : text)

export const readCell = (cell: Cell): string => cellText(cell).replace(/^'/, '').trim()

/** Without what people write in two ways: full-width signs and spaces. */
export const settled = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

const yes = new Set(['是', '√', '✓', '1', 'true', 'TRUE', 'Y', 'y'])
const no = new Set(['', '否', '×', '0', 'false', 'FALSE', 'N', 'n'])

/** 是 or 否; undefined for anything else. */
export const readYes = (text: string): boolean | undefined => {
  const said = settled(text)
  if (yes.has(said)) return true
  return no.has(said) ? false : undefined
}
