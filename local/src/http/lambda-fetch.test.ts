import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as fc from 'fast-check'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { getCookie, setCookie } from 'hono/cookie'
import { describe, expect, it } from 'vitest'
import { type HttpHandler, lambdaFetch, payloadLimit } from './lambda-fetch'

const clock = () => new Date('2026-11-24T01:00:00Z')

/** The event a handler gets for a request. */
const eventOf = async (request: Request): Promise<APIGatewayProxyEventV2> => {
  const events: APIGatewayProxyEventV2[] = []
  const handler: HttpHandler = async (event) => {
    events.push(event)
    return { statusCode: 204 }
  }
  await lambdaFetch(handler, { clock })(request)
  return events[0]!
}
const answerTo = (handler: HttpHandler) => lambdaFetch(handler)(new Request('http://local/'))

/** A real Lambda handler, as the composition roots make them. */
const app = new Hono()
  .post('/echo', async (c) => c.body(await c.req.arrayBuffer(), 200, { 'content-type': 'image/png' }))
  .post('/form', async (c) => c.json(await c.req.parseBody()))
  .get('/q', (c) => c.json(c.req.queries('a') ?? []))
  .get('/name/:name', (c) => c.text(c.req.param('name')))
  .get('/cookies', (c) => {
    setCookie(c, 'session', 'new', { httpOnly: true, sameSite: 'Lax', path: '/' })
    setCookie(c, 'large', '1')
    return c.json(getCookie(c))
  })
const ask = lambdaFetch(handle(app) as unknown as HttpHandler)

describe('the event a Lambda gets', () => {
  it('is the one of an HTTP API', async () => {
    const request = new Request('https://qing.test/s/ABC?a=1&a=2&b=%E9%9D%92', {
      headers: { Cookie: 'one=1; two=2', 'User-Agent': 'Phone', 'X-Edge-Source-Ip': '10.0.0.7', 'X-Many': 'a' },
    })
    const event = await eventOf(request)
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/s/ABC',
      rawQueryString: 'a=1&a=2&b=%E9%9D%92',
      queryStringParameters: { a: '1,2', b: '青' },
      cookies: ['one=1', 'two=2'],
      headers: { host: 'qing.test', 'user-agent': 'Phone', 'x-many': 'a', 'x-forwarded-for': '10.0.0.7' },
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'GET', path: '/s/ABC', sourceIp: '10.0.0.7', userAgent: 'Phone' },
        time: '24/Nov/2026:01:00:00 +0000',
        timeEpoch: clock().getTime(),
      },
    })
    expect([Object.keys(event.headers), 'body' in event]).toEqual([expect.not.arrayContaining(['cookie']), false])
  })

  it.each([
    ['/%E9%9D%92/a%20b', '/青/a b'],
    ['/a%3Fb=1', '/a'],
    ['/100%', '/100%'],
  ])('has the path %s as the gateway decodes it', async (path, rawPath) => {
    expect(await eventOf(new Request(`http://local${path}`))).toMatchObject({ rawPath })
  })

  it.each([
    ['application/json; charset=utf-8', false],
    ['text/csv', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['image/png', true],
  ])('has a body of type %s in base64: %s', async (type, isBase64Encoded) => {
    const event = await eventOf(
      new Request('http://local/', { method: 'POST', body: '青', headers: { 'content-type': type } }),
    )
    expect(event).toMatchObject({ isBase64Encoded, body: isBase64Encoded ? '6Z2S' : '青' })
  })
})

describe('a handler behind the bridge', () => {
  it('gets and gives any bytes unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2_000 }), async (bytes) => {
        const body = new Uint8Array(bytes)
        const answer = await ask(
          new Request('http://local/echo', { method: 'POST', body, headers: { 'content-type': 'image/png' } }),
        )
        expect(answer.headers.get('content-type')).toBe('image/png')
        expect(new Uint8Array(await answer.arrayBuffer())).toEqual(body)
      }),
    )
  })

  it('reads forms, repeated queries and Chinese paths', async () => {
    const form = await ask(
      new Request('http://local/form', { method: 'POST', body: new URLSearchParams({ a: '青 &' }) }),
    )
    expect(await form.json()).toEqual({ a: '青 &' })
    expect(await (await ask(new Request('http://local/q?a=1&a=2'))).json()).toEqual(['1', '2'])
    expect(await (await ask(new Request('http://local/name/%E6%A7%90%E9%9F%B3'))).text()).toBe('槐音')
  })

  it('reads every cookie and sets each in a header of its own', async () => {
    const answer = await ask(new Request('http://local/cookies', { headers: { cookie: 'session=old; theme=a%20b' } }))
    expect(await answer.json()).toEqual({ session: 'old', theme: 'a b' })
    expect(answer.headers.getSetCookie()).toEqual(['session=new; Path=/; HttpOnly; SameSite=Lax', 'large=1; Path=/'])
  })

  it.each([204, 304])('answers %i without content', async (statusCode) => {
    const answer = await answerTo(async () => ({ statusCode, body: 'never' }))
    expect([answer.status, answer.body]).toEqual([statusCode, null])
  })

  it('tells the client nothing of what it threw', async () => {
    const errors: unknown[] = []
    const thrown = new Error('secret')
    const handler: HttpHandler = async () => {
      throw thrown
    }
    const answer = await lambdaFetch(handler, { onError: (error) => errors.push(error) })(new Request('http://local/'))
    expect([answer.status, await answer.json(), errors]).toEqual([500, { message: 'Internal Server Error' }, [thrown]])
  })

  it('is not asked what exceeds 6 MB as an event, of which base64 takes a third more', async () => {
    const body = new Uint8Array(4_800_000)
    const image = { method: 'POST', body, headers: { 'content-type': 'image/png' } }
    const text = { method: 'POST', body, headers: { 'content-type': 'text/plain' } }
    let asked = 0
    const handler: HttpHandler = async () => {
      asked += 1
      return { statusCode: 204 }
    }
    expect((await lambdaFetch(handler)(new Request('http://local/', image))).status).toBe(413)
    expect(asked).toBe(0)
    const plain = new Uint8Array(body.length).fill(97)
    expect((await lambdaFetch(handler)(new Request('http://local/', { ...text, body: plain }))).status).toBe(204)
  })

  it('fails when its answer exceeds 6 MB', async () => {
    const length = payloadLimit - JSON.stringify({ statusCode: 200, body: '' }).length
    expect((await answerTo(async () => ({ statusCode: 200, body: 'a'.repeat(length) }))).status).toBe(200)
    expect((await answerTo(async () => ({ statusCode: 200, body: 'a'.repeat(length + 1) }))).status).toBe(500)
  })

  it('sees how long it may take', async () => {
    const handler: HttpHandler = async (_, context) => ({
      statusCode: 200,
      body: `${context.getRemainingTimeInMillis()}`,
    })
    const left = Number(await (await answerTo(handler)).text())
    expect([left > 0, left <= 30_000]).toEqual([true, true])
  })
})
