/** 32 random bytes as base64url: 43 characters, the form the contract asks for. */
const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** What only this browser knows (RFC 7636 code verifier). */
export const newSecret = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

/** What the server may know before: SHA-256 of the secret's characters, base64url (RFC 7636 §4.2, S256). */
export const challengeOf = async (secret: string): Promise<string> =>
  base64url(await digest(new TextEncoder().encode(secret)))

/** SHA-256 of a file in hexadecimal, as uploads are named by it. */
export const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...(await digest(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
