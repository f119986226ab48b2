import { type Column, type ColumnSet, cellAt, columnOf } from './column'
import { own, versionAt } from './column-set'
import type { RowVersion } from './listing'
import type { LiveList, Prepared } from './live-list'
import { matchRows, rankOf } from './match-rows'
import type { PageQuestion, Question, Sort } from './question'
import { visibleAt } from './row-ends'
import { sortable } from './row-order'

type Place = { readonly set: ColumnSet; readonly row: number }

type ListPage = { readonly total: number; readonly rows: readonly RowVersion[] }

/** Marks the rows of one part that answer. */
const marksOf = ({ set, lives }: Prepared, question: Question): Uint8Array =>
  matchRows(set, visibleAt(lives, question.asOf), question)

const count = (marks: Uint8Array): number => {
  let sum = 0
  for (let row = 0; row < marks.length; row++) sum += marks[row] as number
  return sum
}

const idAt = (set: ColumnSet, row: number): string => cellAt(columnOf(set, own.id), row) as string

/** Where a row stands in the order of `base`: values of the later rows lie on or between its codes. */
const standingIn = (base: Column, own: Column, { descending = false }: Sort) => {
  const ranks = new Map<number, number>()
  const rankOfCode = (code: number): number => {
    if (own === base) return code
    const known = ranks.get(code)
    if (known !== undefined) return known
    const value = own.kind === 'number' ? own.values.at(code) : own.words.at(code)
    const rank = rankOf(base, value)
    ranks.set(code, rank)
    return rank
  }
  return (row: number): number => {
    const code = own.codes[row] as number
    if (code === 0) return Number.POSITIVE_INFINITY
    return descending ? -rankOfCode(code) : rankOfCode(code)
  }
}

/** The marked rows of a set in its order, one at a time. */
const walk = (order: Uint32Array, marks: Uint8Array) => {
  let at = -1
  const step = () => {
    do at += 1
    while (at < order.length && !marks[order[at] as number])
  }
  step()
  return { now: () => (at < order.length ? (order[at] as number) : undefined), step }
}

/** Every row that answers, in order. */
export function* matchingRows({ base, since }: LiveList, question: Question): Generator<Place> {
  const { sort } = question
  const baseColumn = sortable(base.set, sort.column)
  const rank = standingIn(baseColumn, baseColumn, sort)
  const rankSince = standingIn(baseColumn, sortable(since.set, sort.column), sort)
  const old = walk(base.orderBy(sort), marksOf(base, question))
  const late = walk(since.orderBy(sort), marksOf(since, question))
  for (let [a, b] = [old.now(), late.now()]; a !== undefined || b !== undefined; a = old.now(), b = late.now()) {
    if (b === undefined || (a !== undefined && isBefore(a, b))) {
      yield { set: base.set, row: a as number }
      old.step()
    } else {
      yield { set: since.set, row: b }
      late.step()
    }
  }

  function isBefore(a: number, b: number): boolean {
    const difference = rank(a) - rankSince(b)
    if (difference !== 0 && !Number.isNaN(difference)) return difference < 0
    return idAt(base.set, a) < idAt(since.set, b)
  }
}

export const countMatching = ({ base, since }: LiveList, question: Question): number =>
  count(marksOf(base, question)) + count(marksOf(since, question))

export const answerPage = (list: LiveList, question: PageQuestion): ListPage => {
  const rows: RowVersion[] = []
  let at = 0
  for (const { set, row } of matchingRows(list, question)) {
    if (at >= question.offset) rows.push(versionAt(set, row, question.shown))
    at += 1
    if (rows.length >= question.size) break
  }
  return { total: countMatching(list, question), rows }
}

/** How many of the rows that answer hold each word of a column, the most frequent first. */
export const countWords = ({ base, since }: LiveList, question: Question, column: string): [string, number][] => {
  const counts = new Map<string, number>()
  for (const part of [base, since]) {
    const marks = marksOf(part, question)
    for (const [word, count] of wordsOf(columnOf(part.set, column), marks)) {
      counts.set(word, (counts.get(word) ?? 0) + count)
    }
  }
  return [...counts].sort(([a, most], [b, fewer]) => fewer - most || (a < b ? -1 : 1))
}

const wordsOf = (column: Column, marks: Uint8Array): [string, number][] => {
  if (column.kind === 'number') throw new Error('numbers are no words')
  const { codes, words } = column
  const counts = new Uint32Array(words.size + 1)
  const add = (at: number) => {
    const code = codes[at] as number
    counts[code] = (counts[code] as number) + 1
  }
  for (let row = 0; row < marks.length; row++) {
    if (!marks[row]) continue
    const [begin, end] =
      column.kind === 'set' ? [column.starts[row] as number, column.starts[row + 1] as number] : [row, row + 1]
    for (let at = begin; at < end; at++) add(at)
  }
  return Array.from({ length: words.size }, (_, n): [string, number] => [
    words.at(n + 1),
    counts[n + 1] as number,
  ]).filter(([, count]) => count > 0)
}
