import type { Assertion, NewCredential } from '@app/types/identity/passkeys'
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { StoredPasskey } from './store'

/** Which site passkeys belong to: a browser uses them nowhere else. */
type RelyingParty = { readonly id: string; readonly origin: string }

/** From the address of the console. */
export const relyingParty = (consoleUrl: string): RelyingParty => {
  const { hostname, origin } = new URL(consoleUrl)
  return { id: hostname, origin }
}

type Made = Pick<StoredPasskey, 'passkeyId' | 'publicKey' | 'counter' | 'transports' | 'synced'>

/** The passkey that an authenticator made for this challenge and site, its owner recognised by it; else undefined. */
export const madePasskey = async (
  credential: NewCredential,
  { challenge, site }: { readonly challenge: string; readonly site: RelyingParty },
): Promise<Made | undefined> => {
  const { id, clientDataJSON, attestationObject, transports = [] } = credential
  const response = { clientDataJSON, attestationObject, transports }
  const verified = await orNothing(
    verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
    }),
  )
  if (!verified?.verified) return undefined
  const { credential: made, credentialDeviceType } = verified.registrationInfo
  return {
    passkeyId: made.id,
    publicKey: Buffer.from(made.publicKey).toString('base64url'),
    counter: made.counter,
    transports: [...transports],
    synced: credentialDeviceType === 'multiDevice',
  }
}

/**
 * The counter after a use of this passkey for this challenge and site, its owner recognised by it; undefined when it was
 * not. A counter that did not grow is a copy of the authenticator: refused (WebAuthn §6.1.1).
 */
export const usedPasskey = async (
  { id, ...response }: Assertion,
  {
    challenge,
    site,
    passkey,
  }: { readonly challenge: string; readonly site: RelyingParty; readonly passkey: StoredPasskey },
): Promise<number | undefined> => {
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'))
  const { userHandle, ...signed } = response
  const verified = await orNothing(
    verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { ...signed, ...(userHandle && { userHandle }) },
      },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: { id: passkey.passkeyId, publicKey, counter: passkey.counter },
      requireUserVerification: true,
    }),
  )
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined
}

/** The library throws for whatever a stranger may send that is wrong. */
const orNothing = async <T>(verifying: Promise<T>): Promise<T | undefined> => {
  try {
    return await verifying
  } catch {
    return undefined
  }
}
