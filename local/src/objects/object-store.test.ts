import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { s3Objects } from '@app/functions/platform/adapters/s3'
import type { ObjectStore, UploadForm, UploadTerms } from '@app/functions/platform/ports/objects'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stillClock } from '../clock/still-clock'
import { objectsApp } from './objects-app'
import { openObjects } from './open-objects'
import { sha256Of } from './s3-answer'

const words = new TextEncoder().encode('一碗槐音面')
const hex = (body: Uint8Array) => Buffer.from(sha256Of(body), 'base64').toString('hex')

let folder = ''
let clock = stillClock('2026-11-24T01:00:00Z')
let store: ObjectStore
let client: S3Client
let app: Hono

const open = async () => {
  const buckets = ['house', 'other']
  const objects = await openObjects({ folder, endpoint: 'http://192.168.1.9:4000/objects', buckets, clock: clock.now })
  client = new S3Client(objects.clientConfig)
  store = s3Objects(client, 'house', { clock: clock.now })
  app = new Hono().route('/objects', objectsApp(objects))
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'objects-'))
  clock = stillClock('2026-11-24T01:00:00Z')
  await open()
})
afterEach(() => rmSync(folder, { recursive: true }))

const filesLeft = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).length

describe('objects through the real S3 client', () => {
  it('come back as they were put, with type and checksum, also after a restart', async () => {
    await store.put({ key: 'AAA/photos/灶台 1.jpg', body: words, contentType: 'image/jpeg' })
    await open()
    const expected = { contentType: 'image/jpeg', sha256: hex(words) }
    expect(await store.get('AAA/photos/灶台 1.jpg')).toEqual({ body: words, ...expected })
    expect(await store.head('AAA/photos/灶台 1.jpg')).toEqual({ bytes: words.byteLength, ...expected })
  })

  it('are undefined when they are not there, and removing them again is no error', async () => {
    await store.put({ key: 'k', body: words, contentType: 'text/plain' })
    await store.remove('k')
    await store.remove('k')
    expect([await store.get('k'), await store.head('k')]).toEqual([undefined, undefined])
    expect(filesLeft()).toBe(0)
  })

  it('are replaced whole, and the old bytes go', async () => {
    await store.put({ key: 'k', body: words, contentType: 'text/plain' })
    await store.put({ key: 'k', body: new Uint8Array([1]), contentType: 'image/png' })
    expect(await store.get('k')).toMatchObject({ body: new Uint8Array([1]), contentType: 'image/png' })
    expect(filesLeft()).toBe(2)
  })

  it('end as one of them when many write at once, also after a restart', async () => {
    const bodies = Array.from({ length: 20 }, (_, i) => new Uint8Array([i]))
    await Promise.all(bodies.map((body) => store.put({ key: 'k', body, contentType: 'image/png' })))
    const before = await store.get('k')
    await open()
    expect(await store.get('k')).toEqual(before)
    expect(filesLeft()).toBe(2)
  })

  it('may have keys that are folders of other keys', async () => {
    await store.put({ key: 'a', body: words, contentType: 'text/plain' })
    await store.put({ key: 'a/b', body: words, contentType: 'text/plain' })
    expect([await store.head('a'), await store.head('a/b')]).not.toContain(undefined)
  })

  it('are listed by prefix, page by page', async () => {
    for (const key of ['p/1', 'p/2', 'p/3', 'q/<1>']) await store.put({ key, body: words, contentType: 'text/plain' })
    const page = (token?: string) =>
      client.send(new ListObjectsV2Command({ Bucket: 'house', Prefix: 'p/', MaxKeys: 2, ContinuationToken: token }))
    const first = await page()
    expect(first.Contents?.map((object) => object.Key)).toEqual(['p/1', 'p/2'])
    const second = await page(first.NextContinuationToken)
    expect([second.Contents?.map((object) => object.Key), second.IsTruncated]).toEqual([['p/3'], false])
    const odd = await client.send(new ListObjectsV2Command({ Bucket: 'house', Prefix: 'q/' }))
    expect(odd.Contents?.[0]).toMatchObject({ Key: 'q/<1>', Size: words.byteLength })
  })

  it.each(['../../escape', 'a/../../b', '..', 'a/./b', 'a/..'])('refuse the key %j', async (key) => {
    await expect(store.put({ key, body: words, contentType: 'text/plain' })).rejects.toMatchObject({
      name: 'InvalidURI',
    })
    expect(filesLeft()).toBe(0)
  })

  it('are in no other bucket', async () => {
    await store.put({ key: 'k', body: words, contentType: 'text/plain' })
    expect(await s3Objects(client, 'other', { clock: clock.now }).get('k')).toBeUndefined()
    await expect(s3Objects(client, 'third', { clock: clock.now }).get('k')).rejects.toMatchObject({
      name: 'NoSuchBucket',
    })
  })
})

const terms: UploadTerms = { key: 'up/1.jpg', contentType: 'image/jpeg', maxBytes: 20, expiresInSeconds: 300 }

const post = async ({ url, fields }: Pick<UploadForm, 'url' | 'fields'>, body: Uint8Array<ArrayBuffer>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([body], { type: 'image/jpeg' }), 'photo.jpg')
  const answer = await app.request(url, { method: 'POST', body: form })
  return { status: answer.status, code: /<Code>(.*)<\/Code>/.exec(await answer.text())?.[1] }
}

describe('a form to upload with', () => {
  it('takes the file it was made for', async () => {
    const form = await store.uploadForm({ ...terms, sha256: hex(words) })
    expect(form).toMatchObject({ url: 'http://192.168.1.9:4000/objects/house', key: terms.key })
    expect(form.expires).toBe('2026-11-24T01:05:00.000Z')
    expect(await post(form, words)).toEqual({ status: 204, code: undefined })
    expect(await store.get(terms.key)).toEqual({ body: words, contentType: 'image/jpeg', sha256: hex(words) })
  })

  it('needs no checksum when none was asked for', async () => {
    expect((await post(await store.uploadForm(terms), words)).status).toBe(204)
    expect(await store.get(terms.key)).toEqual({ body: words, contentType: 'image/jpeg' })
  })

  it.each([
    [20, 204, undefined],
    [21, 400, 'EntityTooLarge'],
    [0, 400, 'EntityTooSmall'],
  ])('of 20 bytes answers %i bytes with %i %s', async (bytes, status, code) => {
    expect(await post(await store.uploadForm(terms), new Uint8Array(bytes))).toEqual({ status, code })
  })

  it('is refused from the second it expires', async () => {
    const form = await store.uploadForm(terms)
    clock.set({ plusSeconds: 299 })
    expect((await post(form, words)).status).toBe(204)
    clock.set({ plusSeconds: 1 })
    expect(await post(form, words)).toEqual({ status: 403, code: 'AccessDenied' })
  })

  const longer = (policy: string) =>
    Buffer.from(Buffer.from(policy, 'base64').toString().replace('2026', '2036')).toString('base64')

  it.each<[string, (fields: Record<string, string>) => Record<string, string>, string]>([
    ['another type', (f) => ({ ...f, 'Content-Type': 'text/html' }), 'AccessDenied'],
    ['another key', (f) => ({ ...f, key: 'up/2.jpg' }), 'AccessDenied'],
    ['a key that climbs', (f) => ({ ...f, key: '../../up' }), 'InvalidURI'],
    ['another bucket', (f) => ({ ...f, bucket: 'other' }), 'AccessDenied'],
    ['one field more', (f) => ({ ...f, acl: 'public-read' }), 'AccessDenied'],
    ['a longer life', (f) => ({ ...f, Policy: longer(f['Policy'] ?? '') }), 'SignatureDoesNotMatch'],
    ['another signature', (f) => ({ ...f, 'X-Amz-Signature': '0'.repeat(64) }), 'SignatureDoesNotMatch'],
    [
      'another access key',
      (f) => ({ ...f, 'X-Amz-Credential': 'me/20261124/local-1/s3/aws4_request' }),
      'InvalidAccessKeyId',
    ],
    ['no checksum', ({ 'x-amz-checksum-sha256': _, ...f }) => f, 'AccessDenied'],
    ['no policy', ({ Policy: _, ...f }) => f, 'AccessDenied'],
  ])('is refused with %s', async (_, change, code) => {
    const form = await store.uploadForm({ ...terms, sha256: hex(words) })
    expect((await post({ url: form.url, fields: change({ ...form.fields }) }, words)).code).toBe(code)
    expect(filesLeft()).toBe(0)
  })

  it('is refused in another bucket', async () => {
    const form = await store.uploadForm(terms)
    const elsewhere = { ...form, url: form.url.replace('/house', '/other') }
    expect(await post(elsewhere, words)).toEqual({ status: 403, code: 'AccessDenied' })
  })

  it('is refused with other bytes than the checksum says', async () => {
    const form = await store.uploadForm({ ...terms, sha256: hex(words) })
    expect(await post(form, new Uint8Array([1, 2, 3]))).toEqual({ status: 400, code: 'BadDigest' })
    expect(await store.head(terms.key)).toBeUndefined()
  })

  it('must carry the file last', async () => {
    const { url, fields } = await store.uploadForm(terms)
    const body = new FormData()
    body.append('file', new Blob([words]))
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const answer = await app.request(url, { method: 'POST', body })
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('MalformedPOSTRequest')])
  })
})

describe('an address to download from', () => {
  const address = async () => {
    await store.put({ key: '文书/1+1.pdf', body: words, contentType: 'application/pdf' })
    return store.downloadUrl({ key: '文书/1+1.pdf', fileName: "监督检查 (第1次)'.pdf", expiresInSeconds: 60 })
  }

  it('answers with the object under its Chinese name', async () => {
    const url = await address()
    const answer = await app.request(url)
    expect(answer.status).toBe(200)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(words)
    const disposition = answer.headers.get('content-disposition') ?? ''
    const encoded = disposition.split("filename*=UTF-8''")[1] ?? ''
    expect(decodeURIComponent(encoded)).toBe("监督检查 (第1次)'.pdf")
    expect([url.startsWith('http://192.168.1.9:4000/objects/house/'), /[()']/.test(encoded)]).toEqual([true, false])
  })

  it('ends when it expires', async () => {
    const url = await address()
    clock.set({ plusSeconds: 59 })
    expect((await app.request(url)).status).toBe(200)
    clock.set({ plusSeconds: 1 })
    expect((await app.request(url)).status).toBe(403)
  })

  it.each<[string, (url: URL) => unknown]>([
    ['another key', (url) => (url.pathname = '/objects/house/2.pdf')],
    ['a longer life', (url) => url.searchParams.set('X-Amz-Expires', '6000')],
    ['another name', (url) => url.searchParams.set('response-content-disposition', 'inline')],
    ['another type', (url) => url.searchParams.set('response-content-type', 'text/html')],
    ['no signature', (url) => url.searchParams.delete('X-Amz-Signature')],
  ])('is refused with %s', async (_, change) => {
    const url = new URL(await address())
    change(url)
    expect((await app.request(url.href)).status).toBe(403)
  })

  it('lets nobody list, put or remove', async () => {
    await address()
    expect((await app.request('http://192.168.1.9:4000/objects/house?list-type=2')).status).toBe(403)
    for (const method of ['PUT', 'DELETE'])
      expect((await app.request('http://192.168.1.9:4000/objects/house/k', { method })).status).toBe(404)
  })
})
