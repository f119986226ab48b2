import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { S3Refusal } from './s3-error'

export type Secret = { readonly accessKeyId: string; readonly secretAccessKey: string }

/** AWS Signature Version 4: signs text under `<access key>/<day>/<region>/<service>/aws4_request`. */
const sign = (secret: Secret, credential: string, text: string): string => {
  const scope = credential.split('/').slice(1)
  const key = scope.reduce((parent: string | Buffer, part) => hmac(parent, part), `AWS4${secret.secretAccessKey}`)
  return hmac(key, text).toString('hex')
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Refuses a signature that this secret did not make over this text. */
export const refuseSignature = (
  secret: Secret,
  signed: { readonly credential: string; readonly text: string; readonly signature: string },
): S3Refusal | undefined => {
  if (signed.credential.split('/')[0] !== secret.accessKeyId)
    return { code: 'InvalidAccessKeyId', message: 'The access key is unknown' }
  const expected = Buffer.from(sign(secret, signed.credential, signed.text))
  const given = Buffer.from(signed.signature)
  if (expected.length === given.length && timingSafeEqual(expected, given)) return undefined
  return { code: 'SignatureDoesNotMatch', message: 'The signature does not match what was signed' }
}

/** `20261124T011200Z` as an instant; undefined when it is none. */
export const instantOf = (amzDate: string): Date | undefined => {
  const iso = amzDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const at = new Date(iso)
  return iso === amzDate || Number.isNaN(at.getTime()) ? undefined : at
}

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')
