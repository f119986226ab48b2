import { codeIn, parseShopCode } from '@app/rules/shop/shop-code'
import type { DoorRole } from '../../session/session'

/** Where a scanned text leads. */
export type Destination =
  | { readonly to: 'signIn'; readonly signInId: string; readonly district?: string }
  | { readonly to: 'invitation'; readonly token: string; readonly district?: string }
  | { readonly to: 'employment'; readonly token: string; readonly district?: string }
  | { readonly to: 'claim'; readonly code: string; readonly district?: string }
  | { readonly to: 'dossier'; readonly code: string; readonly district: string }
  | { readonly to: 'card'; readonly code: string; readonly district?: string }
  | { readonly to: 'nowhere' }

const districtIn = (text: string) => {
  const found = /[?&]district=([0-9A-HJ-NPQRTUWXY]{3})/.exec(text)?.[1]
  return found ? { district: found } : {}
}

/** Texts of ours that are ordinary QR codes: sign-ins of the console, invitations of the bureau and of a shop, and claims. */
const ours = (text: string): Destination | undefined => {
  const signInId = /[?&/]sign-?in(?:Id)?[=/]([0-9A-HJKMNP-TV-Z]{26})/i.exec(text)?.[1]
  if (signInId) return { to: 'signIn', signInId, ...districtIn(text) }
  const employment = /[?&/]employment[=/]([A-Za-z0-9_-]{48})/.exec(text)?.[1]
  if (employment) return { to: 'employment', token: employment, ...districtIn(text) }
  const claim = /[?&/]claim[=/](\d{8})(?!\d)/.exec(text)?.[1]
  if (claim) return { to: 'claim', code: claim, ...districtIn(text) }
  const token = /[?&/](?:invitation|token)[=/]([A-Za-z0-9_-]{20,80})/.exec(text)?.[1]
  return token ? { to: 'invitation', token, ...districtIn(text) } : undefined
}

/** Whatever is not one of ours may be a code on a wall. */
export const whereTo = (text: string, role: DoorRole): Destination => ours(text) ?? onWall(text, role)

const onWall = (text: string, role: DoorRole): Destination => {
  const code = codeIn(text)
  const district = parseShopCode(text)?.district
  // A text that holds no code of ours is shown as what it is: a code that the bureau did not issue.
  if (!code || !district) return text.trim() === '' ? { to: 'nowhere' } : { to: 'card', code: text.trim() }
  return role === 'inspector' || role === 'stationHead'
    ? { to: 'dossier', code, district }
    : { to: 'card', code, district }
}
