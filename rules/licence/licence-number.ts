import type { LicenceKind } from '@app/types/licence/values'
import { checkCreditCode } from '../shop/credit-code'
import { plainNumber } from '../shop/half-width'
import { checksOut } from '../shop/mod-11-10'

export type LicenceNumberProblem = 'length' | 'alphabet' | 'checkDigit' | 'unknownFormat'

/** A licence number as read: `number` half-width, upper case, without white space; the kind where its form tells. */
export type LicenceNumber =
  | { readonly ok: true; readonly kind: LicenceKind; readonly number: string }
  | { readonly ok: false; readonly kind?: LicenceKind; readonly problem: LicenceNumberProblem; readonly number: string }

type Form = {
  readonly begins: RegExp
  readonly kind: LicenceKind
  /** Digits after the letters. */
  readonly digits: number
  /** Whether the last digit checks the others by ISO 7064 MOD 11,10. */
  readonly checked: boolean
}

/**
 * Letters, then digits. JY (Order 78): 1 kind of business, 2+2+2 region, 6 serial, 1 check; SC: 3 category, 6 region,
 * 4 serial, 1 check. The region's own forms (small catering, workshops, grocers, stalls) have 15
 * digits; whether one of them checks the others is not established, so none is tested. YB: from memory.
 */
const forms: readonly Form[] = [
  { begins: /^JY/, kind: 'foodOperation', digits: 14, checked: true },
  { begins: /^SC/, kind: 'foodProduction', digits: 14, checked: true },
  { begins: /^YB/, kind: 'prepackagedFiling', digits: 14, checked: false },
  { begins: /^TF/, kind: 'smallCatering', digits: 15, checked: false },
  { begins: /^ZF/, kind: 'workshop', digits: 15, checked: false },
  { begins: /^SZ/, kind: 'smallGrocery', digits: 15, checked: false },
  { begins: /^TB/, kind: 'stall', digits: 15, checked: false },
]

const provinces = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云渝藏陕甘青宁新'

/**
 * Whole forms. Drugs: province, class A–D and legal form A/B, 4 area, 5 serial; before 2019 province, class, 3 area and
 * a serial of 4 or more. Devices: the issuing bureau in words. Medical institutions: 22 letters and digits.
 */
const wholes: readonly { readonly is: RegExp; readonly kind: LicenceKind }[] = [
  { is: new RegExp(`^[${provinces}][A-D][AB]\\d{9}$`), kind: 'drugOperation' },
  { is: new RegExp(`^[${provinces}][A-D][AB]?\\d{7,8}$`), kind: 'drugOperation' },
  { is: /械经营许(?:可证?)?\d{6,}号?$/, kind: 'deviceOperation' },
  { is: /械经营备(?:案)?\d{6,}号?$/, kind: 'deviceFiling' },
  { is: /^PDY[0-9A-Z]{19}$/, kind: 'medicalInstitution' },
  { is: /^(?=.*[A-Z])[0-9A-Z]{22}$/, kind: 'medicalInstitution' },
]

/** What a number looks like at its beginning when its whole does not fit. */
const beginnings: readonly { readonly is: RegExp; readonly kind: LicenceKind }[] = [
  { is: new RegExp(`^[${provinces}][A-D]`), kind: 'drugOperation' },
  { is: /^PDY/, kind: 'medicalInstitution' },
]

const problemOf = (rest: string, form: Form): LicenceNumberProblem | undefined => {
  if (!/^\d*$/.test(rest)) return 'alphabet'
  if (rest.length !== form.digits) return 'length'
  return form.checked && !checksOut(rest) ? 'checkDigit' : undefined
}

const readForm = (number: string, form: Form): LicenceNumber => {
  const problem = problemOf(number.slice(2), form)
  return problem ? { ok: false, kind: form.kind, problem, number } : { ok: true, kind: form.kind, number }
}

const readBusiness = (number: string): LicenceNumber | undefined => {
  const code = checkCreditCode(number)
  if (code.ok) return { ok: true, kind: 'business', number }
  if (code.problem === 'checkDigit') return { ok: false, kind: 'business', problem: 'checkDigit', number }
  return number.length === 15 && checksOut(number) ? { ok: true, kind: 'business', number } : undefined
}

/**
 * Reads a licence number: which paper it belongs to and whether its form and check digit hold. A business licence's
 * number is its credit code. A problem is a warning for people to settle by the paper itself, never a block.
 */
export const readLicenceNumber = (text: string): LicenceNumber => {
  const number = plainNumber(text)
  const form = forms.find(({ begins }) => begins.test(number))
  if (form) return readForm(number, form)
  const whole = wholes.find(({ is }) => is.test(number))
  if (whole) return { ok: true, kind: whole.kind, number }
  const begun = beginnings.find(({ is }) => is.test(number))
  if (begun) return { ok: false, kind: begun.kind, problem: 'length', number }
  return readBusiness(number) ?? { ok: false, problem: 'unknownFormat', number }
}

/** What a JY number licenses by its first digit: food sales, catering or a canteen. */
export const operationOf = (number: string): 'foodSales' | 'catering' | 'canteen' | undefined => {
  const kinds = { 1: 'foodSales', 2: 'catering', 3: 'canteen' } as const
  const digit = /^JY([123])/.exec(plainNumber(number))?.[1]
  return digit ? kinds[Number(digit) as 1 | 2 | 3] : undefined
}
