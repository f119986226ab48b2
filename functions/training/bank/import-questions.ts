import { isDeepStrictEqual } from 'node:util'
import { mostInBank } from '@app/types/training/values'
import type { PersonActor } from '../../platform/actor'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import type { StoredQuestion } from '../store'
import { added, changedTo } from './question-writes'
import { type Row, readRow } from './read-row'
import { readSheet } from './read-sheet'

type Input = { readonly fileName: string; readonly content: string; readonly from?: number | undefined }
type Problem = { readonly row: number; readonly words: string }
type Taken = {
  readonly total: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly problems: Problem[]
  readonly next?: number
}

/** A transaction holds 100; event and key are two of them, a changed question is two. */
const mostWrites = 96

type Taking = {
  readonly bank: Map<string, StoredQuestion>
  /** Rows of this sheet by the question that they write. */
  readonly seen: Map<string, number>
  readonly textOf: Map<string, string>
}

type Outcome = 'added' | 'changed' | 'same'
type RowTaken = { readonly outcome: Outcome; readonly writes: readonly Write[] } | { readonly problem: string }

const twiceIn = ({ seen, textOf }: Taking, questionId: string, text: string, line: number): string | undefined => {
  const earlier = seen.get(questionId)
  if (earlier !== undefined && earlier !== line) return `和第 ${earlier} 行是同一道题。`
  const other = textOf.get(text)
  return other !== undefined && other !== questionId ? '题库里已经有一模一样的题目，编号不同。' : undefined
}

const takeRow = (
  deps: Pick<TrainingDeps, 'store'>,
  changing: { readonly actor: PersonActor; readonly at: Date },
  taking: Taking,
  row: Row,
): RowTaken => {
  const read = readRow(row)
  if ('problems' in read) return { problem: read.problems.join(' ') }
  const { questionId, content } = read
  const twice = twiceIn(taking, questionId, content.text, row.line)
  if (twice) return { problem: twice }
  taking.seen.set(questionId, row.line)
  taking.textOf.set(content.text, questionId)
  const before = taking.bank.get(questionId)
  if (!before) return { outcome: 'added', writes: added(deps, changing, read) }
  const isSame = before.state === 'inUse' && isDeepStrictEqual(before.content, content)
  return isSame
    ? { outcome: 'same', writes: [] }
    : { outcome: 'changed', writes: changedTo(deps, changing, before, { content }) }
}

const beginning = (bank: readonly StoredQuestion[]): Taking => ({
  bank: new Map(bank.map((one) => [one.questionId, one])),
  seen: new Map(),
  textOf: new Map(bank.map(({ content, questionId }) => [content.text, questionId])),
})

/** Takes rows from a place on, as many as one transaction holds: a row that is wrong is named and stops no other. */
const takeRows = (rows: readonly Row[], from: number, take: (row: Row) => RowTaken) => {
  const writes: Write[] = []
  const counts: Record<Outcome, number> = { added: 0, changed: 0, same: 0 }
  const problems: Problem[] = []
  // rows before are read again: a later one may be the same question
  for (const row of rows.slice(0, from)) take(row)
  for (const [n, row] of rows.slice(from).entries()) {
    const taken = take(row)
    if ('problem' in taken) {
      problems.push({ row: row.line, words: taken.problem })
      continue
    }
    if (writes.length + taken.writes.length > mostWrites) return { writes, counts, problems, next: from + n }
    writes.push(...taken.writes)
    counts[taken.outcome] += 1
  }
  return { writes, counts, problems }
}

/** The bank from a sheet: what is good is taken, what is not is named by its row. */
export const importQuestions = given(
  async ({ store }: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Taken> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const sheet = await readSheet(new Uint8Array(Buffer.from(input.content, 'base64')))
    if ('failure' in sheet) return refuse('training.sheetUnreadable', [sheet.failure])
    const bank = await store.bankOf(actor.district)
    const taking = beginning(bank)
    const { writes, counts, problems, ...rest } = takeRows(sheet.rows, input.from ?? 0, (row) =>
      takeRow({ store }, { actor, at }, taking, row),
    )
    if (bank.length + counts.added > mostInBank) return refuse('training.bankFull')
    const answer = { total: sheet.rows.length, ...counts, problems, ...rest }
    return { answer, writes, subject: `questions:${input.fileName}` }
  },
)
