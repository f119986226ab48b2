import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { apiAsker } from './ask-api'

describe('asking the API', () => {
  const closing: (() => void)[] = []
  afterEach(() => {
    for (const close of closing.splice(0)) close()
  })
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    closing.push(() => {
      server.close()
      server.closeAllConnections()
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const asker = (apiUrl: string, timeoutMs = 5_000) =>
    apiAsker({ apiUrl, sign: async ({ path }) => `for ${path}`, timeoutMs })
  const question = { caller: { openid: 'oAnyone' }, district: 'YX1', method: 'POST', path: '/api/me' } as const

  it('sends body, key and an assertion for just this path', async () => {
    const heard: unknown[] = []
    const url = await serve(({ headers, method, url: path }, response) => {
      heard.push([method, path, headers.authorization, headers['idempotency-key'], headers['content-type']])
      response.writeHead(201).end('{"a":"槐"}')
    })
    const answer = await asker(url)({ ...question, body: '{}', idempotencyKey: 'k-1' })
    expect(answer).toEqual({ status: 201, body: '{"a":"槐"}' })
    expect(heard).toEqual([['POST', '/api/me', 'Bearer for /api/me', 'k-1', 'application/json']])
  })

  it('says nothing about a body or a key that is not there', async () => {
    const heard: unknown[] = []
    const url = await serve(({ headers }, response) => {
      heard.push(Object.keys(headers))
      response.end('{}')
    })
    await asker(url)({ ...question, method: 'GET' })
    expect(heard[0]).not.toContain('content-type')
    expect(heard[0]).not.toContain('idempotency-key')
  })

  it('carries its assertion to no other address', async () => {
    const heard: unknown[] = []
    const elsewhere = await serve((_, response) => {
      heard.push('reached')
      response.end()
    })
    const url = await serve((_, response) => response.writeHead(302, { location: `${elsewhere}/api/me` }).end())
    expect(await asker(url)(question)).toBe('unreachable')
    expect(heard).toEqual([])
  })

  it.each<[string, RequestListener]>([
    ['breaks the connection', (_, response) => response.destroy()],
    ['never answers', () => undefined],
    ['stops in the middle', (_, response) => response.writeHead(200, { 'content-length': '100' }).write('{')],
  ])('is not reached when it %s', async (_, listener) => {
    expect(await asker(await serve(listener), 300)(question)).toBe('unreachable')
  })
})
