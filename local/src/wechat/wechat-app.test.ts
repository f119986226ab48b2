import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someone, startWorld, type World } from './testing/district'
import { wechatApp } from './wechat-app'

describe('the stand-in over HTTP', () => {
  let world: World
  let app: ReturnType<typeof wechatApp>
  beforeAll(async () => {
    world = await startWorld({ poolSize: 1 })
    app = wechatApp(world.wechat, { h5Url: 'http://localhost:10086/?theme=plain' })
  })
  afterAll(() => world.close())

  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as { readonly result: { readonly body: string } } }
  }
  const submit = (path: string, fields: Record<string, string>) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
  const page = async () => await (await app.request('/phones')).text()

  it('calls the cloud function as the person named', async () => {
    const data = { type: 'call', district: 'YX1', method: 'GET', path: '/api/me' }
    const { body } = await post('/wx/call-function', { openid: someone, name: 'gateway', data })
    expect(body).toMatchObject({ errMsg: 'cloud.callFunction:ok', result: { status: 200 } })
    expect(JSON.parse(body.result.body)).toMatchObject({ sub: someone })
  })

  it.each([
    ['a person WeChat does not know', { openid: 'oNobody', name: 'gateway', data: {} }],
    ['a function that does not exist', { openid: someone, name: 'other', data: {} }],
  ])('fails as WeChat does for %s', async (_, body) => {
    const answer = await post('/wx/call-function', body)
    expect(answer).toMatchObject({ status: 400, body: { errMsg: expect.stringMatching(/^cloud\.callFunction:fail /) } })
  })

  it('needs the privacy guide agreed to, once', async () => {
    expect((await post('/wx/privacy', { openid: someone })).body).toMatchObject({ needAuthorization: true })
    expect((await post('/wx/privacy', { openid: someone, agree: true })).body).toMatchObject({
      needAuthorization: false,
    })
    expect((await post('/wx/privacy', { openid: someone })).body).toMatchObject({ needAuthorization: false })
  })

  it('lists the people', async () => {
    expect(await (await app.request('/wx/users')).json()).toContainEqual(expect.objectContaining({ openid: someone }))
  })

  it('shows on a person’s phone what was delivered to it, newest first', async () => {
    await post('/wx/subscribe', {
      openid: someone,
      templateIds: ['inspection-result', 'licence-expiring'],
      choices: { 'inspection-result': 'accept', 'licence-expiring': 'accept' },
    })
    expect(await page()).toContain('还能收：检查结果通知 1 条，证照到期提醒 1 条')
    const send = (templateId: string, data: Record<string, string>) => ({
      id: templateId,
      kind: 'service-message' as const,
      touser: someone,
      templateId,
      data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }])),
    })
    const shop = { thing1: '<b>槐音</b>', date3: '2027年3月18日', thing4: '请看小程序' }
    for (const entry of [
      send('inspection-result', { ...shop, phrase2: '基本符合' }),
      send('licence-expiring', { ...shop, thing2: '食品经营许可证' }),
    ]) {
      world.api.offer([entry])
      await world.wechat.tickTimer()
    }
    const text = await page()
    expect(text).toContain('<dt>结果</dt><dd>基本符合</dd>')
    expect(text).toContain('3月18日 10:00')
    expect(text).toContain('&lt;b&gt;槐音&lt;/b&gt;')
    expect(text.indexOf('食品经营许可证')).toBeLessThan(text.indexOf('<dd>基本符合'))
  })

  it('opens the mini-program as a person', async () => {
    expect(await page()).toContain(`href="http://localhost:10086/?theme=plain&amp;as=${someone}"`)
  })

  it('lets another person in, escaped', async () => {
    expect((await submit('/phones/users', { nickname: '<新来的>' })).status).toBe(303)
    expect(await page()).toContain('&lt;新来的&gt;')
    expect(world.wechat.users().at(-1)?.openid).toMatch(/^oDemo[0-9a-f]{24}$/)
  })

  it('gives and takes permissions', async () => {
    await submit('/phones/permit', { openid: someone, templateId: 'rectification-due' })
    expect(world.wechat.permitsOf(someone)).toMatchObject({ 'rectification-due': 1 })
    await submit('/phones/withdraw', { openid: someone })
    expect(world.wechat.permitsOf(someone)).toEqual({})
  })

  it.each([
    ['-1', -1],
    ['45009', 45009],
    ['dropped', 'dropped'],
  ])('makes the next call fail with %s, and says so until it has', async (code, errCode) => {
    await submit('/phones/fail', { api: 'wxacode.getUnlimited', errCode: code, times: '1' })
    expect(world.wechat.failures()).toEqual([{ api: 'wxacode.getUnlimited', errCode, times: 1 }])
    expect(await page()).toContain('画小程序码：接下来 1 次')
    world.api.offer([{ id: 'c', kind: 'mini-program-code', scene: 'YX100001', page: 'pages/shop/index' }])
    await world.wechat.tickTimer()
    expect(world.wechat.failures()).toEqual([])
  })

  it.each([
    ['/phones/permit', { openid: someone, templateId: 'lottery' }],
    ['/phones/fail', { api: 'wxacode.getUnlimited', errCode: 'constructor', times: '1' }],
    ['/phones/users', { nickname: ' ' }],
  ])('refuses nonsense sent to %s', async (path, fields) => {
    expect((await submit(path, fields)).status).toBe(400)
  })
})
