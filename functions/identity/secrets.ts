import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Deterministic tokens: what is handed out can be made again from the id and checked without being stored. */
export type TokenSecret = string

const mac = (secret: TokenSecret, text: string) => createHmac('sha256', secret).update(text).digest('base64url')

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** `<26 characters of id><22 characters of HMAC-SHA-256>`: 132 bit that only the bureau can make. */
export const invitationToken = (secret: TokenSecret, district: string, invitationId: string): string =>
  invitationId + mac(secret, `invitation:${district}:${invitationId}`).slice(0, 22)

export const invitationIdOf = (secret: TokenSecret, district: string, token: string): string | undefined => {
  const invitationId = token.slice(0, 26)
  return sameText(token, invitationToken(secret, district, invitationId)) ? invitationId : undefined
}

/** The same for whom a shop invites as one of its people: a token of one kind never opens the other. */
export const employmentToken = (secret: TokenSecret, district: string, invitationId: string): string =>
  invitationId + mac(secret, `employment:${district}:${invitationId}`).slice(0, 22)

export const invitationIdIn = (secret: TokenSecret, district: string, token: string): string | undefined => {
  const invitationId = token.slice(0, 26)
  return sameText(token, employmentToken(secret, district, invitationId)) ? invitationId : undefined
}

export const sessionToken = (secret: TokenSecret, signInId: string, browserSecret: string): string =>
  mac(secret, `session:${signInId}:${browserSecret}`)

/** 256 bit, of one person in one district: what the person's phone seals its drafts with. */
export const draftKey = (secret: TokenSecret, district: string, personId: string): string =>
  mac(secret, `drafts:${district}:${personId}`)

const sameText = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
