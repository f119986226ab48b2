import { holdsIdentityCard } from '@app/rules/identity/identity-card'
import { numberProblemOf } from '@app/rules/licence/number-problem'
import { holdsMobileNumber } from '@app/rules/shop/mobile-number'
import type { LicenceKind, NumberProblem } from '@app/types/licence/values'
import { type Refused, refuse } from '../platform/verb'

type NumberGiven = {
  readonly kind: LicenceKind
  readonly number: string
  readonly numberVerified?: boolean | undefined
}

export type CheckedNumber = { readonly number: string; readonly problem?: NumberProblem }

/**
 * The number as it is kept, and what about it does not fit. A failing check digit is a warning, for registers hold
 * errors; another form than its kind's is refused as a slip of the hand, until somebody compared it with the paper
 * (regulations §5.3).
 */
export const checkedNumber = ({ kind, number, numberVerified }: NumberGiven): CheckedNumber | Refused => {
  // published with the paper: a person's number is none, whoever compared it
  if (holdsIdentityCard(number) || holdsMobileNumber(number, 'paperNumber'))
    return refuse('licence.numberInvalid', ['number'])
  const read = numberProblemOf(kind, number)
  if (!read.problem || numberVerified || read.problem === 'checkDigit') return read
  return refuse('licence.numberInvalid', [read.problem === 'otherKind' ? 'kind' : 'number'])
}
