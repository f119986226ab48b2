import { createHash } from 'node:crypto'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Clock } from '../ports/clock'
import type { NewObject, ObjectFacts, ObjectStore, StoredObject, UploadForm, UploadTerms } from '../ports/objects'

type Place = { readonly client: S3Client; readonly bucket: string; readonly clock: Clock }

/** Objects of one bucket. The clock dates signatures, so that forms and addresses expire by the house's time. */
export const s3Objects = (client: S3Client, bucket: string, options: { readonly clock: Clock }): ObjectStore => {
  const place = { client, bucket, clock: options.clock }
  return {
    put: (object) => put(place, object),
    get: (key) => orNothing(() => get(place, key)),
    head: (key) => orNothing(() => head(place, key)),
    remove: async (Key) => void (await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))),
    uploadForm: (terms) => uploadForm(place, terms),
    downloadUrl: ({ key, fileName, expiresInSeconds, inline = false }) => {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: disposition(inline ? 'inline' : 'attachment', fileName),
      })
      return getSignedUrl(client, command, { expiresIn: expiresInSeconds, signingDate: options.clock() })
    },
  }
}

const put = async ({ client, bucket }: Place, { key, body, contentType }: NewObject) => {
  const ChecksumSHA256 = createHash('sha256').update(body).digest('base64')
  await client.send(
    new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType, ChecksumSHA256 }),
  )
}

/** The client compares the bytes with the stored checksum and throws when they differ. */
const get = async ({ client, bucket }: Place, key: string): Promise<StoredObject> => {
  const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }))
  const body = (await found.Body?.transformToByteArray()) ?? new Uint8Array()
  return { body, contentType: typeOf(found), ...checksumOf(found) }
}

const head = async ({ client, bucket }: Place, key: string): Promise<ObjectFacts> => {
  const found = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }))
  return { bytes: found.ContentLength ?? 0, contentType: typeOf(found), ...checksumOf(found) }
}

const uploadForm = async ({ client, bucket, clock }: Place, terms: UploadTerms): Promise<UploadForm> => {
  const now = clock()
  const { url, fields } = await createPresignedPost(datedBy(client, now), {
    Bucket: bucket,
    Key: terms.key,
    Conditions: [['content-length-range', 1, terms.maxBytes]],
    Fields: { 'Content-Type': terms.contentType, ...checksumFields(terms.sha256) },
    Expires: terms.expiresInSeconds,
  })
  const expires = new Date(now.getTime() + terms.expiresInSeconds * 1_000).toISOString()
  return { url, fields, key: terms.key, expires }
}

/** `createPresignedPost` takes no date: it reads the machine's, plus this offset, which is meant for wrong clocks. */
const datedBy = (client: S3Client, now: Date): S3Client => {
  const config = { ...client.config, systemClockOffset: now.getTime() - Date.now() }
  return Object.create(client, { config: { value: config } })
}

const checksumFields = (sha256: string | undefined): Record<string, string> =>
  sha256 === undefined
    ? {}
    : {
        'x-amz-checksum-algorithm': 'SHA256',
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      }

const typeOf = (found: { readonly ContentType?: string | undefined }) => found.ContentType ?? 'application/octet-stream'

const checksumOf = ({ ChecksumSHA256 }: { readonly ChecksumSHA256?: string | undefined }) =>
  ChecksumSHA256 === undefined ? {} : { sha256: Buffer.from(ChecksumSHA256, 'base64').toString('hex') }

/** RFC 6266: a plain name for old browsers, the full one in UTF-8. */
const disposition = (kind: 'inline' | 'attachment', fileName: string) => {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const plain = fileName.replace(/[^\w. -]/g, '_')
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const missing = new Set(['NoSuchKey', 'NotFound'])

const orNothing = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Error && missing.has(error.name)) return undefined
    throw error
  }
}
