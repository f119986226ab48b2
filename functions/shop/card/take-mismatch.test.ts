import { sourceIpHeader } from '@app/local/http/lambda-event'
import { type HttpHandler, lambdaFetch } from '@app/local/http/lambda-fetch'
import { handle } from 'hono/aws-lambda'
import { describe, expect, it } from 'vitest'
import { codeOf, noodleHouse, publicWorld } from '../testing/card-fixture'
import { publicApp } from './public-app'

const open = () => {
  const world = publicWorld()
  const app = publicApp(world.deps)
  const form = async (fields: Record<string, string>, code = codeOf(), ip = '10.0.0.7') =>
    await app.request(
      `/s/${code}/mismatch`,
      { method: 'POST', body: new URLSearchParams(fields) },
      { requestContext: { http: { sourceIp: ip } } },
    )
  const json = async (body: string, code = codeOf()) =>
    await app.request(`/s/${code}/mismatch`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  return { ...world, form, json }
}

const report = { district: 'YX1', shopId: 'YX1A0001', at: '2026-11-26T10:05:00.000Z' }

describe('someone whose code does not match the shop', () => {
  it('tells us with one tap and is thanked', async () => {
    const { form, sent, reads } = open()
    const answer = await form({})
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await answer.text()).toContain('收到了，谢谢您')
    expect(sent).toEqual([{ queue: 'intake', body: report }])
    expect(reads).toEqual([])
  })

  it('may say why; nothing about who it was goes with it', async () => {
    const { form, sent } = open()
    await form({ words: ' 招牌写的是“青石烧饼铺”\r\n门牌 20 号 ', phone: '13800000136' })
    expect(sent.map(({ body }) => body)).toEqual([{ ...report, words: '招牌写的是“青石烧饼铺”\n门牌 20 号' }])
  })

  it('tells us from the mini-program alike', async () => {
    const { json, sent } = open()
    const answers = [await json('{}'), await json('{"words":"不是这家"}')]
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([{ taken: true }, { taken: true }])
    expect(sent.map(({ body }) => body)).toEqual([report, { ...report, words: '不是这家' }])
  })

  it('may report a superseded code: it may hang on another wall', async () => {
    const { form, sent } = open()
    expect((await form({}, codeOf('01'))).status).toBe(200)
    expect(sent).toHaveLength(1)
  })

  it('may write 200 characters and not one more', async () => {
    const { form, sent } = open()
    const answers = [await form({ words: '字'.repeat(200) }), await form({ words: '字'.repeat(201) })]
    expect(answers.map(({ status }) => status)).toEqual([200, 400])
    expect(sent).toHaveLength(1)
    expect(await answers[1]?.text()).toContain('最多 200 个字')
  })

  it('is asked to wait after ten reports, alone', async () => {
    const { form, sent, later } = open()
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) statuses.push((await form({})).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429])
    expect((await form({}, codeOf(), '10.0.0.8')).status).toBe(200)
    later(30_000)
    expect((await form({})).status).toBe(200)
    expect(sent).toHaveLength(12)
  })
})

describe('behind API Gateway', () => {
  it('a form arrives whole and each address has a share of its own', async () => {
    const { deps, sent } = publicWorld()
    const ask = lambdaFetch(handle(publicApp(deps)) as HttpHandler)
    const post = async (ip: string) => {
      const body = new URLSearchParams({ words: '门牌 20 号 &' })
      const headers = { [sourceIpHeader]: ip }
      return (await ask(new Request(`http://q.test/s/${codeOf()}/mismatch`, { method: 'POST', body, headers }))).status
    }
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) statuses.push(await post('10.0.0.7'))
    expect([statuses.at(-2), statuses.at(-1), await post('10.0.0.8')]).toEqual([200, 429, 200])
    expect(sent.at(-1)?.body).toEqual({ ...report, words: '门牌 20 号 &' })
  })
})

describe('what is no report', () => {
  it('is thanked and dropped when a machine filled in what people do not see', async () => {
    const { form, sent } = open()
    const answer = await form({ words: 'cheap shoes', website: 'https://shoes.test' })
    expect([answer.status, sent]).toEqual([200, []])
  })

  it('is refused without a word when the code is forged', async () => {
    const { form, json, sent } = open()
    const forged = codeOf().replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
    const answers = [await form({}, forged), await json('{}', forged)]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(await answers[0]?.text()).not.toContain(noodleHouse.name)
    expect(sent).toEqual([])
  })

  it.each(['{', '[', `{"words":"${'字'.repeat(201)}"}`, `{"words":"${'a'.repeat(9_000)}"}`])(
    'is refused: %.12s',
    async (body) => {
      const { json, sent } = open()
      const answer = await json(body)
      expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 'request.invalid' })])
      expect(sent).toEqual([])
    },
  )

  it.each(['null', '3', '[]', '{"words":7}'])('counts as a report without words: %s', async (body) => {
    const { json, sent } = open()
    expect((await json(body)).status).toBe(200)
    expect(sent.map((one) => one.body)).toEqual([report])
  })
})
