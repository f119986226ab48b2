import { codeIn, parseShopCode } from '@app/rules/shop/shop-code'
import type { DoorRole } from '../../session/session'

/** Where a scanned text leads. */
export type Destination =
  | { readonly to: 'signIn'; readonly signInId: string; readonly district?: string }
  | { readonly to: 'invitation'; readonly token: string; readonly district?: string }
  | { readonly to: 'dossier'; readonly code: string; readonly district: string }
  | { readonly to: 'card'; readonly code: string; readonly district?: string }
  | { readonly to: 'nowhere' }

const districtIn = (text: string) => {
  const found = /[?&]district=([0-9A-HJ-NPQRTUWXY]{3})/.exec(text)?.[1]
  return found ? { district: found } : {}
}

/** Sign-ins of the console and invitations are ordinary QR codes of ours; every other text may be a code on a wall. */
export const whereTo = (text: string, role: DoorRole): Destination => {
  const signInId = /[?&/]sign-?in(?:Id)?[=/]([0-9A-HJKMNP-TV-Z]{26})/i.exec(text)?.[1]
  if (signInId) return { to: 'signIn', signInId, ...districtIn(text) }
  const token = /[?&/](?:invitation|token)[=/]([A-Za-z0-9_-]{20,80})/.exec(text)?.[1]
  if (token) return { to: 'invitation', token, ...districtIn(text) }
  const code = codeIn(text)
  const district = parseShopCode(text)?.district
  // A text that holds no code of ours is shown as what it is: a code that the bureau did not issue.
  if (!code || !district) return text.trim() === '' ? { to: 'nowhere' } : { to: 'card', code: text.trim() }
  return role === 'inspector' || role === 'stationHead'
    ? { to: 'dossier', code, district }
    : { to: 'card', code, district }
}
