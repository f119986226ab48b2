import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Assertion, NewCredential } from '@app/types/identity/passkeys'
import { bytesOf, type Cbor } from './cbor'

type Challenged = { readonly challenge: string; readonly rpId: string }

/** What an authenticator or a page in front of it may get wrong. */
export type Flaws = {
  /** The page that asks, where it is another one. */
  readonly origin?: string
  /** The owner was not recognised. */
  readonly unverified?: boolean
  /** The counter it tells. */
  readonly counter?: number
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const present = 0b1
const verified = 0b100
const attested = 0b1000000

const clientDataOf = (type: 'webauthn.create' | 'webauthn.get', challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

const headOf = (rpId: string, flags: number, counter: number) =>
  Buffer.concat([sha256(rpId), Buffer.from([flags]), uint32(counter)])

/** An authenticator of the tests: one ES256 key, no attestation, a counter that grows with every use (WebAuthn §6). */
export const newAuthenticator = (origin: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let uses = 0
  // COSE_Key: kty EC2, alg ES256, crv P-256, x, y (RFC 9053)
  const coseKey: Cbor = new Map<Cbor, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ])
  const flagsOf = ({ unverified = false }: Flaws) => present | (unverified ? 0 : verified)
  return {
    id: base64url(id),
    make: ({ challenge, rpId }: Challenged, flaws: Flaws = {}): NewCredential => {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, bytesOf(coseKey)])
      const authData = Buffer.concat([headOf(rpId, flagsOf(flaws) | attested, 0), credential])
      const attestation: Cbor = new Map<Cbor, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return {
        id: base64url(id),
        clientDataJSON: base64url(clientDataOf('webauthn.create', challenge, flaws.origin ?? origin)),
        attestationObject: base64url(bytesOf(attestation)),
        transports: ['internal'],
      }
    },
    use: ({ challenge, rpId }: Challenged, flaws: Flaws = {}): Assertion => {
      uses += 1
      const authenticatorData = headOf(rpId, flagsOf(flaws), flaws.counter ?? uses)
      const clientData = clientDataOf('webauthn.get', challenge, flaws.origin ?? origin)
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), privateKey)
      return {
        id: base64url(id),
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(signature),
      }
    },
  }
}
export type Authenticator = ReturnType<typeof newAuthenticator>
