import { createHash, randomBytes } from 'node:crypto'
import { type Ask, got } from './ask'
import type { Voice, Voices } from './voices'

/** What a browser makes before it shows a code: only it can redeem the sign-in that carries the challenge. */
export const newBrowser = () => {
  const secret = randomBytes(32).toString('base64url')
  return { secret, challenge: createHash('sha256').update(secret).digest('base64url') }
}

export type Started = { readonly signInId: string; readonly comparison: string; readonly expiresAt: string }

/** The cookie's `name=value` as the browser sends it back. */
export const cookiePair = (setCookie: string | undefined): string => setCookie?.split(';')[0] ?? ''

/** Signs somebody in at a console: code on the screen, scanned and confirmed on the phone, redeemed by the browser. */
export const signInAtConsole = async (
  ask: Ask,
  voices: Voices,
  { phone, district }: { readonly phone: Voice; readonly district: string },
): Promise<Voice> => {
  const browser = newBrowser()
  const screen = voices.anonymous(district)
  const { signInId } = got<Started>(await ask(screen, 'identity.startSignIn', { challenge: browser.challenge }))
  got(await ask(phone, 'identity.decideSignIn', { signInId, approve: true }))
  const redeemed = await ask(screen, 'identity.redeemSignIn', { signInId, secret: browser.secret })
  got(redeemed)
  return voices.withCookie(cookiePair(redeemed.cookie))
}
