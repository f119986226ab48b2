import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staticFiles } from './static-files'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'static-'))
  mkdirSync(join(root, 'dist/assets/.cache'), { recursive: true })
  mkdirSync(join(root, 'dist-secret'))
  writeFileSync(join(root, 'dist/index.html'), '<title>青安企信</title>')
  writeFileSync(join(root, 'dist/assets/index-BxZ3_k9q.js'), 'let a')
  writeFileSync(join(root, 'dist/assets/report-template.js'), 'let b')
  writeFileSync(join(root, 'dist/assets/.cache/x'), 'hidden')
  writeFileSync(join(root, 'dist-secret/key'), 'secret')
})
afterAll(() => rmSync(root, { recursive: true }))

const ask = (path: string, options: { spa?: boolean; headers?: Record<string, string>; method?: string } = {}) => {
  const { spa = true, ...init } = options
  return staticFiles(join(root, 'dist'), { spa })(new Request(`http://local${path}`, init))
}

describe('a built frontend', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/index-BxZ3_k9q.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/report-template.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ])('serves %s as %s, to be kept: %s', async (path, type, cache) => {
    const { status, headers } = await ask(path)
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, cache])
  })

  it('answers 304 while the file is the same', async () => {
    const etag = (await ask('/')).headers.get('etag') ?? ''
    const again = await ask('/', { headers: { 'if-none-match': etag } })
    expect([again.status, again.body]).toEqual([304, null])
    expect((await ask('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it.each([
    ['/shops/3', true, 200],
    ['/shops/3', false, 404],
    ['/assets/gone-12345678.js', true, 404],
    ['/favicon.ico', true, 404],
    ['/assets', false, 404],
  ])('answers %s, as one page: %s, with %i', async (path, spa, status) => {
    expect((await ask(path, { spa })).status).toBe(status)
  })

  it.each([
    '/..%2fdist-secret%2fkey',
    '/../dist-secret/key',
    '/%2e%2e%2fdist-secret/key',
    '/assets/..%2f..%2fdist-secret/key',
    '/assets/.cache/x',
    '/..%5cdist-secret%5ckey',
    '/index.html%00.js',
    '/%',
  ])('serves nothing for %s', async (path) => {
    const answer = await ask(path, { spa: false })
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found'])
  })

  it('says how long it is when only asked for the head, and takes nothing', async () => {
    const head = await ask('/assets/index-BxZ3_k9q.js', { method: 'HEAD' })
    expect([head.headers.get('content-length'), head.body]).toEqual(['5', null])
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
  })

  it('can be mounted under a path', async () => {
    const app = new Hono().mount('/console', staticFiles(join(root, 'dist'), { spa: true }))
    expect(await (await app.request('/console/assets/index-BxZ3_k9q.js')).text()).toBe('let a')
    expect(await (await app.request('/console/shops')).text()).toContain('青安企信')
  })
})
