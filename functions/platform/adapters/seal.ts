import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const derived = (purpose: 'name' | 'seal', key: string) => createHash('sha256').update(`${purpose}:${key}`).digest()

/** What stands in the table for a client's key; the key cannot be told from it. */
export const nameOf = (key: string): string => derived('name', key).toString('base64url')

const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM (NIST SP 800-38D) under a client's own key: whoever lacks the key cannot read what it sealed. */
export const seal = (key: string, text: string): string => {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', derived('seal', key), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** Throws when the text was sealed with another key or altered. */
export const unseal = (key: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)]
  const decipher = createDecipheriv('aes-256-gcm', derived('seal', key), iv, { authTagLength: tagBytes })
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
}
