import { holdsIdentityCard } from '@app/rules/identity/identity-card'
import { type Refused, refuse } from '../platform/verb'

type Words = {
  readonly name?: string | undefined
  readonly address?: string | undefined
  readonly operator?: string | undefined
}

/** What the public card shows holds nobody's identity card (regulations §9.2); the fields that would are named. */
export const refuseIdentityCards = ({ name, address, operator }: Words): Refused | undefined => {
  const fields = Object.entries({ name, address, operator }).flatMap(([field, text]) =>
    text && holdsIdentityCard(text) ? [field] : [],
  )
  return fields.length > 0 ? refuse('request.invalid', fields) : undefined
}
