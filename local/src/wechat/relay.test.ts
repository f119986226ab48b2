import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someone, startWorld, type World } from './testing/district'

const call = (path: string, more: object = {}) => ({ type: 'call', district: 'YX1', method: 'GET', path, ...more })
type Answer = { readonly status: number; readonly body: string }
const refusal = (answer: unknown) => JSON.parse((answer as Answer).body)

describe('a call from a phone', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ poolSize: 3 })
  })
  afterAll(() => world.close())

  it('reaches the API with an assertion that says who, where, what and when', async () => {
    const body = JSON.stringify({ name: '槐音面馆' })
    const path = '/api/me?cursor=a%20b'
    const answer = await world.wechat.callFunction(someone, call(path, { method: 'POST', body, idempotencyKey: 'k-1' }))
    expect(answer).toEqual({ status: 200, body: JSON.stringify({ sub: someone, dis: 'YX1' }) })
    const { claims, key } = world.api.received.at(-1)!
    expect(key).toBe('k-1')
    expect(claims).toMatchObject({ iss: 'gateway', aud: 'api', sub: someone, htm: 'POST', htu: path })
    expect(claims.exp! - claims.iat!).toBe(60)
    expect(claims['act']).toBeUndefined()
  })

  it('is asserted anew each time', async () => {
    await world.wechat.callFunction(someone, call('/api/me'))
    await world.wechat.callFunction(someone, call('/api/me'))
    const [one, two] = world.api.received.slice(-2)
    expect(one!.claims.jti).not.toBe(two!.claims.jti)
  })

  it('never carries the identity of somebody who calls at the same time', async () => {
    const people = Array.from({ length: 20 }, (_, at) => `oPerson${at}`)
    for (const openid of people) await world.wechat.addUser({ openid, nickname: openid })
    const answers = await Promise.all(people.map((openid) => world.wechat.callFunction(openid, call('/api/me'))))
    expect(answers.map((answer) => refusal(answer).sub)).toEqual(people)
  })

  it('takes no identity from the event', async () => {
    const forged = call('/api/me', { openid: 'oOther', userInfo: { openId: 'oOther' }, caller: 'gateway' })
    expect(refusal(await world.wechat.callFunction(someone, forged)).sub).toBe(someone)
  })

  it('cannot play the timer', async () => {
    const answer = await world.wechat.callFunction(someone, { Type: 'Timer', TriggerName: 'drain-outbox' })
    expect(answer).toMatchObject({ status: 400 })
  })

  it('is told to read in pages when the answer is over 100 KB', async () => {
    const answer = await world.wechat.callFunction(someone, call('/api/large'))
    expect(answer).toMatchObject({ status: 413 })
    expect(refusal(answer)).toMatchObject({
      code: 'gateway.answerTooLarge',
      data: { next: expect.stringMatching('分页') },
    })
  })

  it('hands the API’s own refusals through', async () => {
    expect(await world.wechat.callFunction(someone, call('/api/nothing'))).toEqual({ status: 404, body: '{}' })
  })

  it('agrees with the API about the time when the clock of the machine is moved', async () => {
    world.setNow(new Date('2031-01-01T00:00:00Z'))
    expect(await world.wechat.callFunction(someone, call('/api/me'))).toMatchObject({ status: 200 })
  })

  it('is refused by WeChat when it is over 100 KB or nobody’s', async () => {
    const large = call('/api/me', { method: 'POST', body: 'x'.repeat(110_000) })
    await expect(world.wechat.callFunction(someone, large)).rejects.toThrow('exceed max size')
    await expect(world.wechat.callFunction('oNobody', call('/api/me'))).rejects.toThrow('no WeChat user')
  })

  it('leaves this machine for no name at all', () => {
    expect(world.wechat.outbound()).toEqual([])
  })
})

it('tells a person what is safe when the server does not answer', async () => {
  const world = await startWorld({ gatewayEnv: { API_URL: 'http://127.0.0.1:1' } })
  const answer = await world.wechat.callFunction(someone, call('/api/me'))
  expect(answer).toMatchObject({ status: 599 })
  expect(refusal(answer)).toMatchObject({ code: 'gateway.unreachable', message: '服务器没有回应' })
  await world.close()
})
