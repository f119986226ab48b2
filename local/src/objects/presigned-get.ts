import type { S3Refusal } from './s3-error'
import { instantOf, refuseSignature, type Secret, sha256Hex } from './signature'

export type SignedAddress = { readonly secret: Secret; readonly host: string; readonly now: Date }

/**
 * Checks a presigned address (SigV4 in the query). The host that was signed is the endpoint's; the one the request
 * came by is not compared, so that a proxy in between may rename it.
 */
export const refuseAddress = (request: Request, { secret, host, now }: SignedAddress): S3Refusal | undefined => {
  const url = new URL(request.url)
  const signature = url.searchParams.get('X-Amz-Signature')
  if (signature === null) return { code: 'AccessDenied', message: 'Access Denied' }
  const credential = url.searchParams.get('X-Amz-Credential') ?? ''
  const text = textToSign(request.method, url, { host, credential })
  return refuseSignature(secret, { credential, text, signature }) ?? refuseExpired(url.searchParams, now)
}

const textToSign = (
  method: string,
  url: URL,
  signed: { readonly host: string; readonly credential: string },
): string => {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const canonical = [method, url.pathname, query, `host:${signed.host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  const scope = signed.credential.split('/').slice(1).join('/')
  return ['AWS4-HMAC-SHA256', url.searchParams.get('X-Amz-Date') ?? '', scope, sha256Hex(canonical)].join('\n')
}

const refuseExpired = (query: URLSearchParams, now: Date): S3Refusal | undefined => {
  const signed = instantOf(query.get('X-Amz-Date') ?? '')
  const seconds = Number(query.get('X-Amz-Expires'))
  const valid = signed !== undefined && now.getTime() < signed.getTime() + seconds * 1_000
  return valid ? undefined : { code: 'AccessDenied', message: 'Request has expired' }
}

/** RFC 3986 as SigV4 wants it: everything but unreserved characters. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
