import { createHash } from 'node:crypto'
import type { ObjectFiles } from './object-files'
import type { ObjectRecord } from './object-record'
import { type Place, placeOf, refuseKey } from './place'
import { refusedBy } from './s3-error'
import { listingOf } from './s3-listing'

export type S3Parts = {
  readonly files: ObjectFiles
  readonly buckets: readonly string[]
  /** Path of the endpoint before the bucket; empty when there is none. */
  readonly basePath: string
  readonly clock: () => Date
}

/** Answers PutObject, GetObject, HeadObject, DeleteObject and ListObjectsV2, path-style. Checks no signature. */
export const s3Answer =
  (parts: S3Parts) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const place = placeOf(url.pathname, parts.basePath)
    if (place === undefined || !parts.buckets.includes(place.bucket))
      return refusedBy({ code: 'NoSuchBucket', message: 'There is no such bucket' })
    if (place.key === '') return answerBucket(parts, place, request)
    const refused = refuseKey(place.key)
    return refused ? refusedBy(refused) : answerObject(parts, place, request)
  }

const answerBucket = ({ files }: S3Parts, { bucket }: Place, request: Request): Response => {
  const query = new URL(request.url).searchParams
  if (request.method === 'GET' && query.get('list-type') === '2') return listingOf(files, bucket, query)
  return refusedBy({ code: 'NotImplemented', message: 'Of buckets, only ListObjectsV2 is answered' })
}

const answerObject = async (parts: S3Parts, place: Place, request: Request): Promise<Response> => {
  if (request.method === 'GET' || request.method === 'HEAD') return read(parts, place, request)
  if (request.method === 'PUT') return put(parts, place, request)
  if (request.method === 'DELETE') {
    await parts.files.remove(place.bucket, place.key)
    return new Response(null, { status: 204 })
  }
  return refusedBy({ code: 'NotImplemented', message: `${request.method} is not answered` })
}

const read = async ({ files }: S3Parts, { bucket, key }: Place, request: Request): Promise<Response> => {
  const found = await files.read(bucket, key)
  if (found === undefined) return refusedBy({ code: 'NoSuchKey', message: 'There is no such object' })
  const headers = headersOf(found.record, request)
  return new Response(request.method === 'HEAD' ? null : found.body, { headers })
}

const headersOf = (record: ObjectRecord, request: Request): Headers => {
  const query = new URL(request.url).searchParams
  const headers = new Headers({
    'content-type': query.get('response-content-type') ?? record.contentType,
    'content-length': String(record.bytes),
    etag: `"${record.md5}"`,
    'last-modified': new Date(record.modified).toUTCString(),
  })
  const disposition = query.get('response-content-disposition')
  if (disposition !== null) headers.set('content-disposition', disposition)
  const mode = request.headers.get('x-amz-checksum-mode') ?? query.get('x-amz-checksum-mode')
  if (mode === 'ENABLED' && record.sha256 !== undefined) headers.set('x-amz-checksum-sha256', record.sha256)
  return headers
}

const put = async ({ files, clock }: S3Parts, place: Place, request: Request): Promise<Response> => {
  if (request.headers.get('content-encoding')?.includes('aws-chunked'))
    return refusedBy({ code: 'NotImplemented', message: 'Streams of unknown length are not taken: send the bytes' })
  const body = new Uint8Array(await request.arrayBuffer())
  const sha256 = request.headers.get('x-amz-checksum-sha256') ?? undefined
  if (sha256 !== undefined && sha256 !== sha256Of(body)) return refusedBy(badDigest)
  const contentType = request.headers.get('content-type') ?? 'binary/octet-stream'
  const modified = clock().toISOString()
  const record = await files.write({ ...place, contentType, modified, ...(sha256 && { sha256 }) }, body)
  return new Response(null, {
    headers: { etag: `"${record.md5}"`, ...(sha256 && { 'x-amz-checksum-sha256': sha256 }) },
  })
}

/** Base64, as S3 writes checksums. */
export const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64')

export const badDigest = {
  code: 'BadDigest',
  message: 'The SHA256 you specified did not match the calculated checksum.',
} as const
