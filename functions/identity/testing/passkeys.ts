import { type Ask, got } from '../../guards/testing/ask'
import { publicUrl } from '../../guards/testing/open-house'
import type { Voice } from '../../guards/testing/voices'
import { type Authenticator, newAuthenticator } from './authenticator'

type Challenged = { readonly challenge: string; readonly rpId: string }

/** The challenge by which the browser that speaks has a passkey made. */
export const challengeToMake = async (ask: Ask, voice: Voice): Promise<Challenged> =>
  got<Challenged>(await ask(voice, 'identity.startPasskey', {}))

/** The challenge by which the browser that speaks has a passkey used. */
export const challengeToUse = async (ask: Ask, voice: Voice): Promise<Challenged> =>
  got<Challenged>(await ask(voice, 'identity.startSecondFactor', {}))

/** An authenticator in front of the console of the tests. */
export const atTheConsole = (): Authenticator => newAuthenticator(publicUrl)

/** Makes and keeps a passkey for whoever speaks. */
export const keepPasskey = async (ask: Ask, voice: Voice, name: string): Promise<Authenticator> => {
  const authenticator = atTheConsole()
  const credential = authenticator.make(await challengeToMake(ask, voice))
  got(await ask(voice, 'identity.finishPasskey', { name, credential }))
  return authenticator
}

/** Uses a passkey for whoever speaks. */
export const provePasskey = async (ask: Ask, voice: Voice, authenticator: Authenticator) => {
  const assertion = authenticator.use(await challengeToUse(ask, voice))
  return await ask(voice, 'identity.finishSecondFactor', { assertion })
}
