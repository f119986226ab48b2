import { holdsIdentityCard } from '../identity/identity-card'
import { type CreditCodeProblem, checkCreditCode, checkRegistrationNumber } from './credit-code'
import { plainNumber } from './half-width'
import { shown, tidy } from './register-cell'
import type { Flag, FlagCode } from './register-problems'

/** Who holds the row: its numbers as far as they can be kept, and what is doubtful about them. */
export type SubjectNumbers = {
  readonly creditCode?: string
  readonly registrationNumber?: string
  readonly flags: readonly Flag[]
}

const flagOf: Readonly<Record<CreditCodeProblem, FlagCode>> = {
  length: 'creditCodeLength',
  alphabet: 'creditCodeAlphabet',
  identityCard: 'creditCodeIdentityCard',
  prefix: 'creditCodePrefix',
  checkDigit: 'creditCodeCheckDigit',
}

const flag = (code: FlagCode, more: Omit<Flag, 'code' | 'column'> = {}): Flag => ({
  code,
  column: 'creditCode',
  ...more,
})

/** One character too many at either end, and without it the check holds: 92159904…20La. */
const withoutStray = (number: string): string | undefined =>
  number.length === 19 ? [number.slice(0, -1), number.slice(1)].find((code) => checkCreditCode(code).ok) : undefined

const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2' }

/** What a code with letters that GB 32100 does not know was probably meant to be. */
const meant = (number: string): string | undefined => {
  const code = number.replace(/[OISZ]/g, (letter) => lookalikes[letter] ?? letter)
  return code !== number && checkCreditCode(code).ok ? code : undefined
}

const readDoubtful = (number: string, problem: CreditCodeProblem, written: string): SubjectNumbers => {
  const stray = withoutStray(number)
  if (stray) return { creditCode: stray, flags: [flag('creditCodeMended', { written })] }
  if (problem === 'identityCard' || holdsIdentityCard(written)) return { flags: [flag(flagOf.identityCard)] }
  const suggestion = meant(number)
  const flags = [flag(flagOf[problem], { written, ...(suggestion ? { suggestion } : {}) })]
  // A code that fails its check digit still tells subjects apart; people compare it with the paper.
  return problem === 'checkDigit' || problem === 'prefix' ? { creditCode: number, flags } : { flags }
}

const readRegistration = (number: string): SubjectNumbers => {
  const flags = [flag('legacyRegistrationNumber', { written: number })]
  if (checkRegistrationNumber(number).ok) return { registrationNumber: number, flags }
  return { registrationNumber: number, flags: [flag('registrationNumberCheckDigit', { written: number })] }
}

/** Reads the column of the credit code: 18 characters, or 15 digits from before 2015, or something to mend. */
export const readSubject = (text: string): SubjectNumbers => {
  const number = plainNumber(text)
  if (number === '') return { flags: [flag('creditCodeMissing')] }
  if (/^\d{15}$/.test(number)) return readRegistration(number)
  const check = checkCreditCode(number)
  return check.ok ? { creditCode: check.code, flags: [] } : readDoubtful(number, check.problem, shown(tidy(text)))
}
