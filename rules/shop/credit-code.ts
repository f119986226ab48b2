import { isIdentityCard } from '../identity/identity-card'
import { plainNumber } from './half-width'
import { checksOut } from './mod-11-10'
import { gb32100Alphabet } from './shop-code'

/**
 * Why a text is no credit code. `identityCard`: a person's number, which can pass the check digit by chance and must not
 * be kept as a code. `prefix`: no department registers under these first two characters.
 */
export type CreditCodeProblem = 'length' | 'alphabet' | 'identityCard' | 'prefix' | 'checkDigit'
type CreditCodeCheck =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly problem: CreditCodeProblem; readonly code: string }

const body = 17
const base = gb32100Alphabet.length
// GB 32100-2015: the weight of the i-th character is 3^(i−1) mod 31.
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
// Registration department, then kind of organisation: 1 staffing office (schools, hospitals, offices), 5 civil affairs,
// 8 trade unions, 9 market supervision, A military, N agriculture, Y others.
const prefix = /^(?:[159N][1239]|81|[AY][19])/

/**
 * The check character of a unified social credit code (统一社会信用代码), GB 32100-2015:
 * 1. each of the 17 characters counts as its place in the alphabet (0–30); 2. times its weight; 3. sum modulo 31;
 * 4. 31 minus that is the place of the check character, and 31 itself is place 0.
 */
const checkCharacter = (seventeen: string): string => {
  const sum = weights.reduce((total, weight, i) => total + weight * gb32100Alphabet.indexOf(seventeen.charAt(i)), 0)
  return gb32100Alphabet.charAt((base - (sum % base)) % base)
}

const inAlphabet = new RegExp(`^[${gb32100Alphabet}]*$`)

const problemOf = (code: string): CreditCodeProblem | undefined => {
  if (code.length !== body + 1) return 'length'
  if (!inAlphabet.test(code) || !/^..\d{6}/.test(code)) return 'alphabet'
  // it has a date of birth where no credit code needs one, and never begins with 9
  if (isIdentityCard(code)) return 'identityCard'
  if (!prefix.test(code)) return 'prefix'
  return checkCharacter(code) === code.charAt(body) ? undefined : 'checkDigit'
}

/** Half-width, upper case, no white space: how a code is compared and kept. */
const normaliseCreditCode = (text: string): string => plainNumber(text)

/**
 * Checks an 18-character credit code; `code` is the normalised text either way. A failing check digit is a warning, not
 * a refusal: registers hold mistakes (regulations §5.3).
 */
export const checkCreditCode = (text: string): CreditCodeCheck => {
  const code = normaliseCreditCode(text)
  const problem = problemOf(code)
  return problem ? { ok: false, problem, code } : { ok: true, code }
}

type RegistrationNumberCheck =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly problem: 'length' | 'alphabet' | 'checkDigit'; readonly number: string }

/** Checks a 15-digit registration number (注册号) from before 2015: region, serial, MOD 11,10 check digit. */
export const checkRegistrationNumber = (text: string): RegistrationNumberCheck => {
  const number = plainNumber(text)
  if (number.length !== 15) return { ok: false, problem: 'length', number }
  if (!/^\d+$/.test(number)) return { ok: false, problem: 'alphabet', number }
  return checksOut(number) ? { ok: true, number } : { ok: false, problem: 'checkDigit', number }
}

type CreditCodeSeed = {
  /** Registration department and kind, such as `92`. */
  readonly prefix: string
  /** Six digits; choose one that is not in use for fictional shops. */
  readonly region: string
  /** Nine characters of the alphabet. */
  readonly organisation: string
}

/** Completes a fictional credit code with its check character. Throws when the parts are no body of one. */
export const makeCreditCode = ({ prefix: first, region, organisation }: CreditCodeSeed): string => {
  const seventeen = first + region + organisation
  const code = seventeen + checkCharacter(seventeen)
  if (seventeen.length !== body || problemOf(code)) throw new RangeError(`no credit code begins with "${seventeen}"`)
  return code
}
