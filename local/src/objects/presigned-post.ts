import { placeOf, refuseKey } from './place'
import { type PostedForm, refusePost } from './post-policy'
import { badDigest, type S3Parts, sha256Of } from './s3-answer'
import { refusedBy, type S3Refusal } from './s3-error'
import type { Secret } from './signature'

type Upload = PostedForm & { readonly key: string; readonly body: Uint8Array<ArrayBuffer> }

/** Takes the file of a presigned form, or says why not. */
export const takePost = async (parts: S3Parts, secret: Secret, request: Request): Promise<Response> => {
  const bucket = placeOf(new URL(request.url).pathname, parts.basePath)?.bucket
  if (bucket === undefined || !parts.buckets.includes(bucket))
    return refusedBy({ code: 'NoSuchBucket', message: 'There is no such bucket' })
  const upload = await readUpload(request, bucket)
  if (upload === undefined)
    return refusedBy({ code: 'MalformedPOSTRequest', message: 'A form has its fields, a key, and the file last' })
  const refused = refuseKey(upload.key) ?? refusePost(upload, secret, parts.clock()) ?? refuseChecksum(upload)
  return refused ? refusedBy(refused) : keep(parts, upload)
}

const readUpload = async (request: Request, bucket: string): Promise<Upload | undefined> => {
  const form = await request.formData().catch(() => undefined)
  const parts = [...(form ?? [])].map(([name, value]) => [name.toLowerCase(), value] as const)
  const file = parts.pop()
  if (file === undefined || file[0] !== 'file') return undefined
  const fields = new Map(parts.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])))
  const key = fields.get('key')
  if (key === undefined || fields.size < parts.length) return undefined
  const body = new Uint8Array(await new Blob([file[1]]).arrayBuffer())
  return { fields, bytes: body.byteLength, bucket, key, body }
}

const refuseChecksum = ({ fields, body }: Upload): S3Refusal | undefined => {
  const sha256 = fields.get('x-amz-checksum-sha256')
  return sha256 === undefined || sha256 === sha256Of(body) ? undefined : badDigest
}

const keep = async ({ files, clock }: S3Parts, { fields, bucket, key, body }: Upload): Promise<Response> => {
  const contentType = fields.get('content-type') ?? 'binary/octet-stream'
  const sha256 = fields.get('x-amz-checksum-sha256')
  const record = { bucket, key, contentType, modified: clock().toISOString(), ...(sha256 && { sha256 }) }
  const { md5 } = await files.write(record, body)
  return new Response(null, { status: 204, headers: { etag: `"${md5}"` } })
}
