import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedPath } from './allowed-path'

const api = 'https://api.example.cn'

describe('a path that a phone may ask for', () => {
  it.each([
    ['/api/me', '/api/me'],
    ['/api/shops?q=%E6%A7%90&cursor=a%20b', '/api/shops?q=%E6%A7%90&cursor=a%20b'],
    ['/api/shops?q=槐', '/api/shops?q=%E6%A7%90'],
    ['/api/shops#top', '/api/shops'],
    ['/api/a/../me', '/api/me'],
  ])('%s is sent as %s', (path, sent) => {
    expect(allowedPath(api, path)).toBe(sent)
  })

  it.each([
    '/s/ABC',
    '/api',
    'api/me',
    '/api/../internal',
    '/api/%2e%2e/internal',
    '/api/..\\internal',
    '//evil.example/api/me',
    '/\\evil.example/api/me',
    'https://evil.example/api/me',
    '@evil.example/api/me',
    '',
  ])('%s is refused', (path) => {
    expect(allowedPath(api, path)).toBeUndefined()
  })

  it('always stays below /api/ of the same server, and is what a URL parser makes of it', () => {
    const texts = fc.oneof(fc.string(), fc.webPath(), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(texts, (text) => {
        const path = allowedPath(api, `/api/${text}`)
        if (path === undefined) return
        const url = new URL(`${api}${path}`)
        expect(url.origin).toBe(api)
        expect(url.pathname.startsWith('/api/')).toBe(true)
        expect(`${url.pathname}${url.search}`).toBe(path)
      }),
    )
  })
})
