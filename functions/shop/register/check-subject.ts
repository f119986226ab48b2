import { checkCreditCode, checkRegistrationNumber } from '@app/rules/shop/credit-code'
import type { FlagCode } from '@app/rules/shop/register-problems'
import { type ShopCandidate, subjectKey } from '@app/rules/shop/register-row'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import { refusePersonalNumbers } from './refuse-personal-numbers'

type Numbers = Pick<ShopCandidate, 'creditCode' | 'registrationNumber'>
type Given = { readonly [K in keyof Numbers]: Numbers[K] | undefined } & {
  readonly name: string
  readonly address: string
  readonly operator?: string | undefined
  readonly movedTo?: string | undefined
  readonly tags?: readonly string[] | undefined
}

/** `numbers` as they are compared and kept: half-width, upper case, without white space; `flags` what is doubtful. */
type CheckedSubject = {
  readonly subjectKey: string
  readonly numbers: Numbers
  readonly flags: readonly FlagCode[]
}

/** Who a shop on the register is, from what somebody typed. */
export const checkSubject = (given: Given): CheckedSubject | Refused => {
  const personal = refusePersonalNumbers(given)
  if (personal) return personal
  const checked = numbersOf(given)
  if (isRefused(checked)) return checked
  const key = subjectKey({ name: given.name, address: given.address, ...checked.numbers })
  return key ? { subjectKey: key, ...checked } : refuse('request.invalid', ['name'])
}

/** A failing check digit is a warning for people to settle by the paper, as in an import (regulations §5.3). */
const doubtful = { prefix: 'creditCodePrefix', checkDigit: 'creditCodeCheckDigit' } as const
const isDoubtful = (problem: string): problem is keyof typeof doubtful => problem in doubtful

const numbersOf = ({ creditCode, registrationNumber }: Given): Omit<CheckedSubject, 'subjectKey'> | Refused => {
  const credit = creditCode ? checkCreditCode(creditCode) : undefined
  if (credit?.ok === false && !isDoubtful(credit.problem)) return refuse('licence.numberInvalid', ['creditCode'])
  const registration = registrationNumber ? checkRegistrationNumber(registrationNumber) : undefined
  if (registration?.ok === false && registration.problem !== 'checkDigit')
    return refuse('licence.numberInvalid', ['registrationNumber'])
  const numbers = {
    ...(credit && { creditCode: credit.code }),
    ...(registration && { registrationNumber: registration.number }),
  }
  return { numbers, flags: [...creditFlags(credit), ...registrationFlags(registration)] }
}

const creditFlags = (credit: ReturnType<typeof checkCreditCode> | undefined): readonly FlagCode[] =>
  credit?.ok === false && isDoubtful(credit.problem) ? [doubtful[credit.problem]] : []

const registrationFlags = (
  registration: ReturnType<typeof checkRegistrationNumber> | undefined,
): readonly FlagCode[] => (registration?.ok === false ? ['registrationNumberCheckDigit'] : [])
export type CheckSubject = typeof checkSubject
