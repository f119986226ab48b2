import { escapeXml } from './xml'

/** The codes S3 answers with, as far as they are needed here, and their HTTP status. */
const statuses = {
  AccessDenied: 403,
  BadDigest: 400,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidPolicyDocument: 400,
  InvalidURI: 400,
  MalformedPOSTRequest: 400,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NotImplemented: 501,
  SignatureDoesNotMatch: 403,
} as const

export type S3Refusal = { readonly code: keyof typeof statuses; readonly message: string }

/** The XML answer S3 gives to a refused request. */
export const refusedBy = ({ code, message }: S3Refusal): Response =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`,
    { status: statuses[code], headers: { 'content-type': 'application/xml' } },
  )
