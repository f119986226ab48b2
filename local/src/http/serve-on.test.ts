import { afterEach, describe, expect, it } from 'vitest'
import { sourceIpHeader } from './lambda-event'
import { type Served, serveOn } from './serve-on'

let served: Served | undefined
afterEach(async () => {
  await served?.close()
  served = undefined
})

describe('a port', () => {
  it('answers, and says who asks whatever the client claims', async () => {
    served = await serveOn(0, async (request) =>
      Response.json([request.headers.get(sourceIpHeader), request.method, await request.text()]),
    )
    const answer = await fetch(`http://127.0.0.1:${served.port}/`, {
      method: 'POST',
      body: '青',
      headers: { [sourceIpHeader]: '8.8.8.8', 'X-EDGE-source-ip': '9.9.9.9' },
    })
    expect(await answer.json()).toEqual(['127.0.0.1', 'POST', '青'])
  })

  it('that is taken is named in the refusal', async () => {
    served = await serveOn(0, () => new Response())
    await expect(serveOn(served.port, () => new Response())).rejects.toThrow(`Port ${served.port} is taken`)
  })

  it('is free again once closed', async () => {
    const first = await serveOn(0, () => new Response('first'))
    await (await fetch(`http://127.0.0.1:${first.port}/`)).text()
    await first.close()
    served = await serveOn(first.port, () => new Response('second'))
    expect(await (await fetch(`http://127.0.0.1:${first.port}/`)).text()).toBe('second')
  })
})
