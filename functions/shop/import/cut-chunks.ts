import type { JudgedRow } from './judge-sheet'

/** DynamoDB takes 100 items a transaction; what every step writes besides shops (job, chunk, count, key, audit) is less. */
const mostWrites = 85
const mostRows = 60
/** Characters of JSON, of three bytes at most; an item holds 400 KB. */
const mostCharacters = 90_000

/** Shop, its subject where it is new or a line of its history where it is not, and every paper. */
const writesOf = ({ candidate }: JudgedRow): number => (candidate?.shop ? 2 + candidate.shop.licences.length : 0)

type Open = { rows: JudgedRow[]; writes: number; characters: number; readonly subjects: Set<string> }

const opened = (): Open => ({ rows: [], writes: 0, characters: 0, subjects: new Set() })

/**
 * Cuts judged rows, in order and as they come, into chunks of which each is stored in one transaction: few enough items,
 * small enough to be kept as one item, no subject twice.
 */
export function* cutChunks(rows: Iterable<JudgedRow>): Generator<JudgedRow[]> {
  let open = opened()
  for (const row of rows) {
    const characters = JSON.stringify(row).length
    if (open.rows.length > 0 && !fits(open, row, characters)) {
      yield open.rows
      open = opened()
    }
    add(open, row, characters)
  }
  if (open.rows.length > 0) yield open.rows
}

const fits = ({ rows, writes, characters, subjects }: Open, row: JudgedRow, more: number): boolean => {
  if (row.candidate?.shop && subjects.has(row.candidate.subjectKey)) return false
  return rows.length < mostRows && writes + writesOf(row) <= mostWrites && characters + more <= mostCharacters
}

const add = (open: Open, row: JudgedRow, characters: number) => {
  open.rows.push(row)
  open.writes += writesOf(row)
  open.characters += characters
  if (row.candidate?.shop) open.subjects.add(row.candidate.subjectKey)
}
