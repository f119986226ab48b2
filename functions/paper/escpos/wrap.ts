import { columnsOf } from './gbk'

const isWord = (character: string | undefined) => character !== undefined && /[!-~]/.test(character)

/**
 * Breaks a text into lines of so many half-width columns: between Chinese characters anywhere, before a run of ASCII
 * (a number, a date) as a whole where it fits on a line.
 */
export const wrap = (text: string, columns: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, columns)) {
    if (columnsOf(line + piece) > columns) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** Runs of ASCII, cut where one alone is longer than a line; everything else character by character. */
const piecesOf = (text: string, columns: number): readonly string[] => {
  const pieces: string[] = []
  for (const character of text) {
    const last = pieces.at(-1)
    const goesOn = isWord(character) && isWord(last?.at(-1)) && columnsOf(last ?? '') < columns
    if (goesOn) pieces[pieces.length - 1] = `${last}${character}`
    else pieces.push(character)
  }
  return pieces
}
