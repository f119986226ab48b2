import { type Ask, got } from './ask'
import { newBrowser, type Started } from './sign-in'
import type { Voice, Voices } from './voices'

export type ShownCode = { readonly signInId: string; readonly secret: string }

/** A sign-in code on a screen, confirmed by somebody or not yet. */
export const showCode = async (
  { ask, voices, district }: { readonly ask: Ask; readonly voices: Voices; readonly district: string },
  confirmedBy?: Voice,
): Promise<ShownCode> => {
  const { secret, challenge } = newBrowser()
  const { signInId } = got<Started>(await ask(voices.anonymous(district), 'identity.startSignIn', { challenge }))
  if (confirmedBy) got(await ask(confirmedBy, 'identity.decideSignIn', { signInId, approve: true }))
  return { signInId, secret }
}
