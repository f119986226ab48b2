import type { LicenceKind } from '@app/types/licence/values'
import type { BusinessType } from '@app/types/shop/values'
import { isLimited, needsTerm } from '../licence/kinds'
import { type LicenceNumber, type LicenceNumberProblem, readLicenceNumber } from '../licence/licence-number'
import { belongsTo, papersOf } from '../licence/papers'
import type { Day } from '../time/day'
import { shown } from './register-cell'
import type { RegisterDate } from './register-date'
import type { Flag, FlagCode } from './register-problems'

export type LicenceCandidate = {
  readonly kind: LicenceKind
  readonly number: string
  /** Absent when the register holds no readable date. */
  readonly validUntil?: Day | 'unlimited'
  readonly flags: readonly FlagCode[]
}

export type LicenceRead = {
  readonly licence?: LicenceCandidate
  readonly creditCode?: string
  readonly flags: readonly Flag[]
}

const flagOf: Readonly<Record<LicenceNumberProblem, FlagCode>> = {
  length: 'licenceLength',
  alphabet: 'licenceAlphabet',
  checkDigit: 'licenceCheckDigit',
  unknownFormat: 'licenceUnknownForm',
}

const numberFlags = (read: LicenceNumber, types: readonly BusinessType[]): readonly FlagCode[] => {
  if (!read.ok) return [flagOf[read.problem]]
  return types.length === 0 || types.some((type) => belongsTo(type, read.kind, read.number))
    ? []
    : ['licenceTypeDiffers']
}

const termFlags = (kind: LicenceKind | undefined, date: RegisterDate): readonly FlagCode[] => {
  if (date === 'missing') return kind && !needsTerm(kind) ? [] : ['dateMissing']
  if (date === 'unreadable') return ['dateUnreadable']
  return date === 'unlimited' && kind && isLimited(kind) ? ['termUnlimited'] : []
}

const needsNone = (types: readonly BusinessType[]) => types.length > 0 && types.every((type) => !papersOf[type].usual)

const readNone = (types: readonly BusinessType[], date: RegisterDate): LicenceRead => {
  if (!needsNone(types)) return { flags: [{ code: 'licenceMissing', column: 'licenceNumber' }] }
  return { flags: date === 'missing' ? [] : [{ code: 'termWithoutLicence', column: 'validUntil' }] }
}

const dateFlag = new Set<FlagCode>(['dateMissing', 'dateUnreadable', 'termUnlimited'])

/** What people write where there is no number, without white space. */
const placeholder =
  /^(?:[\p{P}\p{S}xX0]*|(?:暂|尚|还|目前)?(?:无|没有|未有|没办|未办|未办理)(?:许可证|食品经营许可证|证|证照|许可)?|(?:正在|证照?|许可证)?(?:在办|待办|办理中|办证中|申办中|申请中|新办)|不(?:需要?|用办?)|免办?|NULL|NONE|NIL|N\/?A)$/iu

/** Fewer digits than these are no number of a paper: what stands there is words. */
const digits = /\d{4}/
const mostOfNumber = 60

const readPaper = (read: LicenceNumber, types: readonly BusinessType[], date: RegisterDate): LicenceRead => {
  const kind = read.kind ?? types.map((type) => papersOf[type].usual).find((usual) => usual !== undefined)
  const codes = [...numberFlags(read, types), ...termFlags(kind, date)]
  const flags = codes.map(
    (code): Flag =>
      dateFlag.has(code)
        ? { code, column: 'validUntil' }
        : { code, column: 'licenceNumber', written: shown(read.number) },
  )
  if (!kind || (!read.ok && !digits.test(read.number))) return { flags }
  const term = date === 'missing' || date === 'unreadable' ? {} : { validUntil: date }
  return { licence: { kind, number: read.number, ...term, flags: codes }, flags }
}

const tooLong = (number: string): LicenceRead => ({
  flags: [{ code: 'cellTooLong', column: 'licenceNumber', written: shown(number) }],
})

/**
 * Reads licence number and date of a row whose kinds of business are known. A credit code in this column is no licence;
 * it is handed back for a row that has none of its own.
 */
export const readLicence = (text: string, types: readonly BusinessType[], date: RegisterDate): LicenceRead => {
  const read = readLicenceNumber(text)
  if (placeholder.test(read.number)) return readNone(types, date)
  if (read.number.length > mostOfNumber) return tooLong(read.number)
  if (read.kind !== 'business') return readPaper(read, types, date)
  const flags: readonly Flag[] = [{ code: 'licenceIsCreditCode', column: 'licenceNumber', written: shown(read.number) }]
  return read.ok && read.number.length === 18 ? { creditCode: read.number, flags } : { flags }
}
