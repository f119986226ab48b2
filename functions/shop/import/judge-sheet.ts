import { type Problem, problemWords } from '@app/rules/shop/register-problems'
import { type RowReading, readRow, type ShopCandidate } from '@app/rules/shop/register-row'
import type { ImportRow } from '@app/types/shop/imports'
import type { ImportCandidate } from './import-candidate'
import type { ImportLeft } from './import-left'
import { type Merged, mergeSubject } from './merge-subject'
import type { Sheet } from './read-sheet'
import { isTaken, keyOf, rowsUnder, type Survey, surveySheet, type Taken } from './survey-sheet'

/** A row of the sheet with its verdict; `candidate` as long as it is to be stored, `left` once it is. */
export type JudgedRow = ImportRow & { readonly candidate?: ImportCandidate; readonly left?: ImportLeft }

/** What a row's problem says, as it is stored and shown. */
export const asProblem = (problem: Problem): ImportRow['problems'][number] => {
  const { code, column, written } = problem
  return { code, ...(column && { column }), ...(written && { written }), ...problemWords(problem) }
}

/**
 * Judges every row under the header, in order: each is exactly one of accepted, flagged, refused and blank. Rows of one
 * subject are merged; the first carries the shop. Rows are handed on as they are judged: none is kept but those that
 * wait for their turn because their subject has several.
 */
export function* judgeSheet(sheet: Sheet, { repeats }: Survey = surveySheet(sheet)): Generator<JudgedRow> {
  const merged = new Map<number, Merged>()
  for (const [row, cells] of rowsUnder(sheet)) {
    const reading = readRow(cells, sheet.columns)
    if (!isTaken(reading)) {
      yield leftOut(row, reading)
      continue
    }
    const key = keyOf(reading, row)
    const found = merged.get(row) ?? firstOf(merged, { row, ...reading }, repeats.get(key))
    merged.delete(row)
    yield takenRow({ row, reading, key }, found)
  }
}

/** The first row of a subject: what becomes of its later rows is known now too. */
const firstOf = (
  merged: Map<number, Merged>,
  first: Parameters<typeof mergeSubject>[0][number],
  later: Parameters<typeof mergeSubject>[0] = [],
): Merged => {
  const all = mergeSubject([first, ...later])
  for (const [row, one] of all) merged.set(row, one)
  return all.get(first.row) ?? { said: [] }
}

const leftOut = (row: number, reading: Exclude<RowReading, Taken>): JudgedRow => {
  if (reading.outcome === 'blank') return { row, outcome: 'blank', name: '', problems: [] }
  const { refusal, flags } = reading
  return {
    row,
    outcome: 'refused',
    name: refusal.written ?? '',
    problems: [refusal, ...flags].map(asProblem),
  }
}

type TakenRow = { readonly row: number; readonly reading: Taken; readonly key: string }

const takenRow = ({ row, reading: { shop, flags }, key }: TakenRow, { said, carries }: Merged): JudgedRow => {
  const problems = [...flags, ...said]
  return {
    row,
    outcome: problems.length > 0 ? 'flagged' : 'accepted',
    name: shop.name,
    problems: problems.map(asProblem),
    candidate: {
      subjectKey: key,
      ...(carries && { shop: candidateShop(carries.shop) }),
      flags: carries ? [...carries.flags].filter(ofShop) : [],
    },
  }
}

/** A row that repeats another leaves nothing to settle on the shop. */
const ofShop = (code: string) => code !== 'duplicateRow'

/** A shop as it is kept until it is stored. */
export const candidateShop = ({ tags, ...shop }: ShopCandidate) => ({
  ...shop,
  ...(tags && { tags: [...tags] }),
  businessTypes: [...shop.businessTypes],
  licences: shop.licences.map((licence) => ({ ...licence, flags: [...licence.flags] })),
})
