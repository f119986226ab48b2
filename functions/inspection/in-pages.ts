import type { ChecklistShown } from '@app/types/inspection/contract'
import { listsFrom, pieceFrom } from '../platform/fill-page'

/** What one answer cannot carry: a text, the tables it speaks of, and addresses of its pictures. */
type Whole<Picture> = {
  readonly text: string
  readonly tables: readonly ChecklistShown[]
  readonly pictures: readonly Picture[]
}
type Page<Picture> = {
  readonly text: string
  readonly tables: ChecklistShown[]
  readonly pictures: Picture[]
  readonly next?: number
}

/** The page that begins at `from`, which counts the text's characters, then the tables, then the pictures. */
export const pageFrom = <Picture>({ text, tables, pictures }: Whole<Picture>, from = 0): Page<Picture> => {
  const piece = pieceFrom(text, from)
  const read = from + piece.length
  if (read < text.length) return { text: piece, tables: [], pictures: [], next: read }
  const { page, next } = listsFrom({ tables, pictures }, Math.max(from - text.length, 0), {
    beside: piece,
    least: piece === '' ? 1 : 0,
  })
  return {
    text: piece,
    tables: [...page.tables],
    pictures: [...page.pictures],
    ...(next !== undefined && { next: text.length + next }),
  }
}
