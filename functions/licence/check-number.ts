import { holdsIdentityCard } from '@app/rules/identity/identity-card'
import { readLicenceNumber } from '@app/rules/licence/licence-number'
import { holdsMobileNumber } from '@app/rules/shop/mobile-number'
import type { LicenceKind } from '@app/types/licence/values'
import { type Refused, refuse } from '../platform/verb'

export type NumberGiven = {
  readonly kind: LicenceKind
  readonly number: string
  readonly numberVerified?: boolean | undefined
}

/**
 * The number as it is kept. Form, check digit and kind are warnings about typing errors: whoever compared the number
 * with the paper itself may record it all the same (regulations §5.3).
 */
export const checkedNumber = ({ kind, number, numberVerified }: NumberGiven): string | Refused => {
  // published with the paper: a person's number is none, whoever compared it
  if (holdsIdentityCard(number) || holdsMobileNumber(number, 'paperNumber'))
    return refuse('licence.numberInvalid', ['number'])
  const read = readLicenceNumber(number)
  if (numberVerified) return read.number
  if (!read.ok) return refuse('licence.numberInvalid', ['number'])
  return read.kind === kind ? read.number : refuse('licence.numberInvalid', ['kind'])
}
