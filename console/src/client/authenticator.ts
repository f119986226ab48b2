import type { Assertion, NewCredential } from '@app/types/identity/passkeys'
import { passkeyTransports } from '@app/types/identity/values'
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

type Known = readonly { readonly id: string; readonly transports: readonly string[] }[]

type MakeOptions = {
  readonly challenge: string
  readonly rpId: string
  readonly rpName: string
  readonly userId: string
  readonly userName: string
  readonly exclude: Known
}
type UseOptions = { readonly challenge: string; readonly rpId: string; readonly allow: Known }

/** The device's way to recognise its owner (WebAuthn). Both reject when the person breaks off or nothing fits. */
export type Authenticator = {
  readonly make: (options: MakeOptions) => Promise<NewCredential>
  readonly use: (options: UseOptions) => Promise<Assertion>
}

const named = (known: Known) =>
  known.map(({ id, transports }) => ({ id, type: 'public-key' as const, transports: [...transports] as never[] }))

/** ES256, RS256, EdDSA (RFC 8152, 8812). */
const algorithms = [-7, -257, -8].map((alg) => ({ alg, type: 'public-key' as const }))

export const browserAuthenticator: Authenticator = {
  make: async ({ challenge, rpId, rpName, userId, userName, exclude }) => {
    const { id, response } = await startRegistration({
      optionsJSON: {
        challenge,
        rp: { id: rpId, name: rpName },
        user: { id: userId, name: userName, displayName: userName },
        pubKeyCredParams: algorithms,
        excludeCredentials: named(exclude),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
        timeout: 120_000,
      },
    })
    const { clientDataJSON, attestationObject, transports } = response
    return {
      id,
      clientDataJSON,
      attestationObject,
      transports: passkeyTransports.filter((one) => transports?.includes(one)),
    }
  },
  use: async ({ challenge, rpId, allow }) => {
    const { id, response } = await startAuthentication({
      optionsJSON: {
        challenge,
        rpId,
        allowCredentials: named(allow),
        userVerification: 'required',
        timeout: 120_000,
      },
    })
    const { clientDataJSON, authenticatorData, signature, userHandle } = response
    return { id, clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) }
  },
}
