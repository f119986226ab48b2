import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { s3Objects } from '@app/functions/platform/adapters/s3'
import { S3Client } from '@aws-sdk/client-s3'
import * as fc from 'fast-check'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, serveOn } from '../http/serve-on'
import { objectsApp } from './objects-app'
import { openObjects } from './open-objects'

const clock = () => new Date('2026-11-24T01:00:00Z')
let folder = ''
let served: Served
let store: ReturnType<typeof s3Objects>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'objects-'))
  const app = new Hono()
  served = await serveOn(0, (request) => app.fetch(request))
  const endpoint = `http://127.0.0.1:${served.port}/objects`
  const objects = await openObjects({ folder, endpoint, buckets: ['house'], clock })
  app.route('/objects', objectsApp(objects))
  store = s3Objects(new S3Client(objects.clientConfig), 'house', { clock })
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Keys as S3 takes them: any text without steps and zero bytes. */
const key = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => !text.includes('\0') && !text.split('/').some((part) => /^\.{1,2}$/.test(part)))

describe('the store over HTTP', () => {
  it('takes a photo by form and gives it back by address, whatever its key', async () => {
    await fc.assert(
      fc.asyncProperty(key, fc.uint8Array({ minLength: 1, maxLength: 5_000 }), async (name, bytes) => {
        const body = new Uint8Array(bytes)
        const terms = { key: name, contentType: 'image/jpeg', maxBytes: 5_000, expiresInSeconds: 60 }
        const { url, fields } = await store.uploadForm(terms)
        const form = new FormData()
        for (const [field, value] of Object.entries(fields)) form.append(field, value)
        form.append('file', new Blob([body]), 'photo.jpg')
        expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204)
        const address = await store.downloadUrl({ key: name, fileName: '照片.jpg', expiresInSeconds: 60 })
        const answer = await fetch(address)
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
        expect(new Uint8Array(await answer.arrayBuffer())).toEqual(body)
        expect((await store.get(name))?.body).toEqual(body)
      }),
      { numRuns: 40 },
    )
  })

  it('lets a page on another port upload', async () => {
    const { url } = await store.uploadForm({ key: 'k', contentType: 'image/png', maxBytes: 1, expiresInSeconds: 60 })
    const asked = { origin: 'http://127.0.0.1:1', 'access-control-request-method': 'POST' }
    const answer = await fetch(url, { method: 'OPTIONS', headers: asked })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })
})
