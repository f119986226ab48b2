import { type BusinessType, businessTypeNames } from '@app/types/shop/values'
import { readBusinessTypes, suggestBusinessType } from './business-type'
import { halfWidth } from './half-width'
import { type ShopCandidate, subjectKey } from './register-candidate'
import { type Cell, cellText, isBlank, looksLikeFormula, shown, tidy, wordsOfFormula } from './register-cell'
import { readDate } from './register-date'
import { readFacts } from './register-facts'
import { columns as allColumns, type Column, type Columns, isHeader } from './register-header'
import { type LicenceRead, readLicence } from './register-licence'
import { identityCardFlags, withMobiles, withoutPersons } from './register-private'
import type { Flag, FlagCode, Refusal, RefusalCode } from './register-problems'
import { readSubject, type SubjectNumbers } from './register-subject'

export { type ShopCandidate, subjectKey } from './register-candidate'
export type { Cell } from './register-cell'
export { type Column, type Columns, columnNames, findHeader } from './register-header'
export type { LicenceCandidate } from './register-licence'
export { mergeRows } from './register-merge'

/** Every row is exactly one of four; nothing is dropped or trusted in silence. */
export type RowReading =
  | { readonly outcome: 'blank' }
  | { readonly outcome: 'accepted' | 'flagged'; readonly shop: ShopCandidate; readonly flags: readonly Flag[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly flags: readonly Flag[] }

type Words = { readonly text: string; readonly flags: readonly Flag[] }
type Row = { readonly cell: (column: Column) => Cell; readonly text: (column: Column) => string }

const wordsOf = (row: Row, column: Column, most: number): Words => {
  const raw = row.text(column)
  const formula = looksLikeFormula(raw)
  const text = formula ? wordsOfFormula(raw) : tidy(raw)
  const flags: Flag[] = formula && tidy(raw) !== '' ? [{ code: 'formulaText', column, written: shown(raw) }] : []
  if (text.length <= most) return { text, flags }
  return { text: '', flags: [...flags, { code: 'cellTooLong', column, written: shown(text) }] }
}

const ifMissing = (words: Words, column: Column, code: FlagCode): Words =>
  words.text === '' && words.flags.length === 0 ? { text: '', flags: [{ code, column }] } : words

const readStation = (row: Row): Words => {
  const station = ifMissing(wordsOf(row, 'station', 40), 'station', 'stationMissing')
  if (station.text === '' || /(?:所|分局)$/.test(station.text)) return station
  return {
    text: station.text,
    flags: [...station.flags, { code: 'holderNotStation', column: 'station', written: station.text }],
  }
}

/** A mobile number, a fixed line with or without its area, or a service number such as 400. */
const phone = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[2-8]\d{6,7}|400-?\d{3}-?\d{4})$/

const readPhone = (row: Row): Words => {
  const written = tidy(row.text('phone'))
  const plain = halfWidth(written)
    .replace(/\s/g, '')
    .replace(/^(?:\+|00)?86-?(?=1)/, '')
  if (plain === '' || phone.test(plain)) return { text: plain, flags: [] }
  return { text: '', flags: [{ code: 'phoneUnreadable', column: 'phone', written: shown(written) }] }
}

const readTypes = (row: Row): { readonly types: readonly BusinessType[]; readonly flags: readonly Flag[] } => {
  const words = ifMissing(wordsOf(row, 'businessType', 100), 'businessType', 'businessTypeMissing')
  const { known, unknown } = readBusinessTypes(words.text)
  const flags = unknown.map((written): Flag => {
    const type = suggestBusinessType(written)
    const suggestion = type ? { suggestion: businessTypeNames[type] } : {}
    return { code: 'businessTypeUnknown', column: 'businessType', written, ...suggestion }
  })
  return { types: known, flags: [...words.flags, ...flags] }
}

/** A credit code that stands in the licence's column serves where its own column holds none. */
const withCodeOf = (subject: SubjectNumbers, licence: LicenceRead): SubjectNumbers => {
  if (!licence.creditCode || subject.creditCode || subject.registrationNumber) return subject
  const moved: Flag = { code: 'creditCodeFromLicence', column: 'creditCode', written: licence.creditCode }
  const flags = [...subject.flags.filter(({ code }) => code !== 'creditCodeMissing'), moved]
  return { creditCode: licence.creditCode, flags }
}

const filled = <K extends string>(key: K, text: string | undefined) =>
  (text ? { [key]: text } : {}) as { readonly [P in K]?: string }

const cellsOf = ({ cell }: Row) =>
  allColumns.map((column) => ({ column, text: cellText(cell(column)).slice(0, mostSearched) }))

const readShop = (row: Row, name: Words): { readonly shop: ShopCandidate; readonly flags: readonly Flag[] } => {
  const { types, flags: typeFlags } = readTypes(row)
  const licence = readLicence(row.text('licenceNumber'), types, readDate(row.cell('validUntil')))
  const subject = withCodeOf(readSubject(row.text('creditCode')), licence)
  const operator = wordsOf(row, 'operator', 40)
  const station = readStation(row)
  const grid = ifMissing(wordsOf(row, 'grid', 40), 'grid', 'gridMissing')
  const address = ifMissing(wordsOf(row, 'address', 200), 'address', 'addressMissing')
  const described = readFacts(row.text)
  const cells = cellsOf(row)
  const called = withMobiles(readPhone(row), cells)
  const shop: ShopCandidate = {
    name: name.text,
    ...filled('creditCode', subject.creditCode),
    ...filled('registrationNumber', subject.registrationNumber),
    ...filled('operator', operator.text),
    businessTypes: types,
    licences: licence.licence ? [licence.licence] : [],
    ...filled('stationName', station.text),
    ...filled('gridName', grid.text),
    address: address.text,
    ...filled('phone', called.text),
    ...described.facts,
  }
  const words = [name, subject, operator, licence, station, { flags: typeFlags }, grid, address, called, described]
  return { shop, flags: [...words.flatMap(({ flags }) => flags), ...identityCardFlags(cells)] }
}

const refuseName = (row: Row, name: Words): RefusalCode | undefined => {
  if (name.flags.some(({ code }) => code === 'cellTooLong')) return 'nameTooLong'
  if (tidy(row.text('name')) === '') return 'nameMissing'
  return /\p{L}/u.test(name.text) ? undefined : 'nameUnreadable'
}

const refusing = (code: RefusalCode, row: Row, flags: readonly Flag[] = []): RowReading => {
  const written = shown(tidy(row.text('name')))
  return { outcome: 'refused', refusal: { code, column: 'name', ...filled('written', written) }, flags }
}

/** More than any column takes: what follows decides nothing, and would only be searched. */
const mostOfCell = 2_000
const mostSearched = 20_000

/**
 * Reads a row under a header: blank, accepted, accepted with flags, or refused with a reason. Never throws, whatever the
 * cells hold.
 */
export const readRow = (cells: readonly Cell[], columns: Columns): RowReading => {
  if (cells.every(isBlank)) return { outcome: 'blank' }
  const cell = (column: Column): Cell => {
    const at = columns[column]
    return at === undefined ? undefined : cells[at]
  }
  const row: Row = {
    cell,
    text: (column) => withoutPersons(column, cellText(cell(column)).slice(0, mostSearched)).slice(0, mostOfCell),
  }
  if (isHeader(cells)) return refusing('headerRepeated', row)
  const name = wordsOf(row, 'name', 100)
  const refusal = refuseName(row, name)
  if (refusal) return refusing(refusal, row)
  const { shop, flags } = readShop(row, name)
  if (subjectKey(shop) === undefined) return refusing('subjectUnclear', row, flags)
  return { outcome: flags.length > 0 ? 'flagged' : 'accepted', shop, flags }
}
