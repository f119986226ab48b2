import { checkCreditCode, checkRegistrationNumber } from '@app/rules/shop/credit-code'
import { type ShopCandidate, subjectKey } from '@app/rules/shop/register-row'
import { isRefused, type Refused, refuse } from '../platform/verb'
import { refuseIdentityCards } from './refuse-identity-cards'

type Numbers = Pick<ShopCandidate, 'creditCode' | 'registrationNumber'>
type Given = { readonly [K in keyof Numbers]: Numbers[K] | undefined } & {
  readonly name: string
  readonly address: string
  readonly operator?: string | undefined
}

/** `numbers` as they are compared and kept: half-width, upper case, without white space. */
export type CheckedSubject = { readonly subjectKey: string; readonly numbers: Numbers }

/** Who a shop on the register is, from what somebody typed. */
export const checkSubject = (given: Given): CheckedSubject | Refused => {
  const withCard = refuseIdentityCards(given)
  if (withCard) return withCard
  const numbers = numbersOf(given)
  if (isRefused(numbers)) return numbers
  const key = subjectKey({ name: given.name, address: given.address, ...numbers })
  return key ? { subjectKey: key, numbers } : refuse('request.invalid', ['name'])
}

const numbersOf = ({ creditCode, registrationNumber }: Given): Numbers | Refused => {
  const credit = creditCode ? checkCreditCode(creditCode) : undefined
  if (credit?.ok === false) return refuse('licence.numberInvalid', ['creditCode'])
  const registration = registrationNumber ? checkRegistrationNumber(registrationNumber) : undefined
  if (registration?.ok === false) return refuse('licence.numberInvalid', ['registrationNumber'])
  return {
    ...(credit && { creditCode: credit.code }),
    ...(registration && { registrationNumber: registration.number }),
  }
}
