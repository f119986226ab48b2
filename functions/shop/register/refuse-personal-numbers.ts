import { holdsIdentityCard } from '@app/rules/identity/identity-card'
import { holdsMobileNumber } from '@app/rules/shop/mobile-number'
import { type Refused, refuse } from '../../platform/verb'

type Words = {
  readonly name?: string | undefined
  readonly address?: string | undefined
  readonly operator?: string | undefined
  readonly movedTo?: string | undefined
  readonly tags?: readonly string[] | undefined
}

/**
 * What the public card shows, and the tags by which a district sorts its shops, holds nobody's identity card and nobody's mobile number (PIPL art. 25; regulations §9.2);
 * the fields that would are named.
 */
export const refusePersonalNumbers = ({ name, address, operator, movedTo, tags }: Words): Refused | undefined => {
  const fields = Object.entries({ name, address, operator, movedTo, tags: tags?.join('\n') }).flatMap(
    ([field, text]) => (text && (holdsIdentityCard(text) || holdsMobileNumber(text)) ? [field] : []),
  )
  return fields.length > 0 ? refuse('shop.personalNumber', fields) : undefined
}
