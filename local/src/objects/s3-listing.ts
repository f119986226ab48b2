import type { ObjectFiles } from './object-files'
import type { ObjectRecord } from './object-record'
import { escapeXml } from './xml'

/** ListObjectsV2: prefix, max-keys, start-after and continuation-token; the token is the last key in base64. */
export const listingOf = (files: ObjectFiles, bucket: string, query: URLSearchParams): Response => {
  const prefix = query.get('prefix') ?? ''
  const most = Math.min(Number(query.get('max-keys') ?? 1_000), 1_000)
  const rest = after(files.list(bucket, prefix), startOf(query))
  const page = rest.slice(0, most)
  const last = page.at(-1)
  const more = last !== undefined && rest.length > page.length
  const token = more ? `<NextContinuationToken>${Buffer.from(last.key).toString('base64')}</NextContinuationToken>` : ''
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult><Name>${escapeXml(bucket)}</Name><Prefix>${escapeXml(prefix)}</Prefix><MaxKeys>${most}</MaxKeys>\
<KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>${token}${page.map(contents).join('')}</ListBucketResult>`
  return new Response(xml, { headers: { 'content-type': 'application/xml' } })
}

const startOf = (query: URLSearchParams): string | undefined => {
  const token = query.get('continuation-token')
  return token === null ? (query.get('start-after') ?? undefined) : Buffer.from(token, 'base64').toString('utf8')
}

const after = (records: readonly ObjectRecord[], key: string | undefined) =>
  key === undefined
    ? records
    : records.filter((record) => Buffer.compare(Buffer.from(record.key), Buffer.from(key)) > 0)

const contents = ({ key, bytes, md5, modified }: ObjectRecord) =>
  `<Contents><Key>${escapeXml(key)}</Key><LastModified>${modified}</LastModified>\
<ETag>&quot;${md5}&quot;</ETag><Size>${bytes}</Size></Contents>`
