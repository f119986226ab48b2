import { type Flag, type Problem, problemWords } from '@app/rules/shop/register-problems'
import { mergeRows, type RowReading, readRow, type ShopCandidate, subjectKey } from '@app/rules/shop/register-row'
import type { ImportRow } from '@app/types/shop/imports'
import type { ImportCandidate } from './import-candidate'
import type { ImportLeft } from './import-left'
import type { Sheet } from './read-sheet'

/** A row of the sheet with its verdict; `candidate` as long as it is to be stored, `left` once it is. */
export type JudgedRow = ImportRow & { readonly candidate?: ImportCandidate; readonly left?: ImportLeft }

/** A subject whose rows are being merged; the judged row at `at` will carry it. */
type Subject = { shop: ShopCandidate; readonly flags: Set<string>; readonly at: number }

/** Subjects met so far by key, and every one that a row carries. */
type Met = { readonly byKey: Map<string, Subject>; readonly carried: Subject[] }

/** Papers of one subject in one transaction; a sheet that has more puts the rest on a later row of the subject. */
const mostPapers = 40

/** What a row's problem says, as it is stored and shown. */
export const asProblem = (problem: Problem): ImportRow['problems'][number] => {
  const { code, column, written } = problem
  return { code, ...(column && { column }), ...(written && { written }), ...problemWords(problem) }
}

/** Judges every row under the header, in order: each is exactly one of accepted, flagged, refused and blank. */
export const judgeSheet = ({ rows, headerAt, columns }: Sheet): JudgedRow[] => {
  const met: Met = { byKey: new Map(), carried: [] }
  const first = headerAt + 1
  const judged = rows.slice(first).map((cells, at): JudgedRow => {
    const reading = readRow(cells, columns)
    const row = first + at + 1
    if (reading.outcome === 'blank') return { row, outcome: 'blank', name: '', problems: [] }
    return reading.outcome === 'refused' ? refusedRow(row, reading) : takenRow(met, reading, { row, at })
  })
  return withShops(judged, met.carried)
}

type Refused = Extract<RowReading, { outcome: 'refused' }>
type Taken = Exclude<RowReading, { outcome: 'refused' | 'blank' }>

const refusedRow = (row: number, { refusal, flags }: Refused): JudgedRow => ({
  row,
  outcome: 'refused',
  name: refusal.written ?? '',
  problems: [refusal, ...flags].map(asProblem),
})

const takenRow = (
  met: Met,
  { shop, flags }: Taken,
  { row, at }: { readonly row: number; readonly at: number },
): JudgedRow => {
  const key = subjectKey(shop)
  if (key === undefined) throw new Error(`row ${row} was taken without a subject`)
  const { subject, said } = joinSubject(met, { key, shop, at })
  const problems = [...flags, ...said]
  for (const { code } of problems) subject.flags.add(code)
  return {
    row,
    outcome: problems.length > 0 ? 'flagged' : 'accepted',
    name: shop.name,
    problems: problems.map(asProblem),
    candidate: { subjectKey: key, flags: [] },
  }
}

type Next = { readonly key: string; readonly shop: ShopCandidate; readonly at: number }

/** The subject that a row belongs to, and what is said about that: nothing when it is the subject's first. */
const joinSubject = (met: Met, { key, shop, at }: Next): { subject: Subject; said: readonly Flag[] } => {
  const known = met.byKey.get(key)
  const merged = known && mergeRows(known.shop, shop)
  if (known && merged && merged.shop.licences.length <= mostPapers) {
    known.shop = merged.shop
    return { subject: known, said: merged.flags }
  }
  const subject: Subject = { shop, flags: new Set(), at }
  met.byKey.set(key, subject)
  met.carried.push(subject)
  return { subject, said: merged?.flags ?? [] }
}

/** A row that repeats another leaves nothing to settle on the shop. */
const ofShop = (code: string) => code !== 'duplicateRow'

const withShops = (rows: readonly JudgedRow[], carried: readonly Subject[]): JudgedRow[] => {
  const whole = [...rows]
  for (const { shop, flags, at } of carried) {
    const row = rows[at]
    if (row?.candidate)
      whole[at] = { ...row, candidate: { ...row.candidate, ...stored(shop), flags: [...flags].filter(ofShop) } }
  }
  return whole
}

const stored = (shop: ShopCandidate) => ({
  shop: {
    ...shop,
    businessTypes: [...shop.businessTypes],
    licences: shop.licences.map((licence) => ({ ...licence, flags: [...licence.flags] })),
  },
})
