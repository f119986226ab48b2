import type { LicenceKind, NumberProblem } from '@app/types/licence/values'
import { readLicenceNumber } from './licence-number'

/** A number as it is kept, and what about it does not fit this kind of paper; forms and the server say the same. */
export const numberProblemOf = (
  kind: LicenceKind,
  text: string,
): { readonly number: string; readonly problem?: NumberProblem } => {
  const read = readLicenceNumber(text)
  const { number } = read
  if (read.kind !== undefined && read.kind !== kind) return { number, problem: 'otherKind' }
  return read.ok ? { number } : { number, problem: read.problem }
}

/** What is said of such a number while it is typed. */
export const numberProblemWords: Readonly<Record<NumberProblem, string>> = {
  length: '位数不对，请对照证照再数一遍',
  alphabet: '有不该出现的字符，留意 0 和 O、1 和 I',
  checkDigit: '校验位不对，多半是抄错了一位；证照上确实如此的，请核对后登记',
  unknownFormat: '不像这种证照的号码，请对照证照再看',
  otherKind: '这个号码像是另一种证照的',
}
