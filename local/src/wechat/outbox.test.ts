import type { OutboxEntry } from '@app/functions/wechat/outbox-entry'
import { PNG } from 'pngjs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Deployed, deployGateway, someone, startWorld, type World } from './testing/district'

const message = (id: string, more: object = {}): OutboxEntry => ({
  id,
  kind: 'service-message',
  touser: someone,
  templateId: 'inspection-result',
  page: 'pages/inspection/index?id=1',
  data: {
    thing1: { value: '槐音面馆' },
    phrase2: { value: '基本符合' },
    date3: { value: '2027年3月18日' },
    thing4: { value: '2项不符合，请在4月1日前改好' },
  },
  ...more,
})
const code = (id: string, scene: string, page = 'pages/shop/index'): OutboxEntry => ({
  id,
  kind: 'mini-program-code',
  scene,
  page,
})

describe('the timer of the cloud function', () => {
  let deployed: Deployed
  let world: World
  beforeAll(async () => {
    deployed = await deployGateway()
  })
  afterAll(() => deployed.remove())
  beforeEach(async () => {
    const pages = ['pages/shop/index', 'pages/inspection/index']
    world = await startWorld({ poolSize: 1, pages, gatewayModule: deployed.module })
    await world.wechat.permit(someone, 'inspection-result')
  })
  afterEach(() => world.close())

  const drain = async (...entries: OutboxEntry[]) => {
    world.api.offer(entries)
    await world.wechat.tickTimer()
    return world.api.outcomes()
  }
  const received = () => world.wechat.messagesOf(someone)

  it('asks for its own district, as itself', async () => {
    await drain(message('a'))
    const [lease, report] = world.api.received
    expect(lease).toMatchObject({ path: '/api/outbox/lease', claims: { sub: 'gateway', act: 'gateway', dis: 'YX1' } })
    expect(JSON.parse(lease!.body)).toEqual({ most: 20 })
    expect(report).toMatchObject({ path: '/api/outbox/report', claims: { act: 'gateway' } })
    expect(lease!.key).toBeDefined()
    expect(report!.key).toBe('01J0000000000000000000LEAS-a')
  })

  it('delivers a message and says under which number', async () => {
    const { a } = await drain(message('a'))
    expect(received()).toMatchObject([{ templateId: 'inspection-result', data: { phrase2: '基本符合' } }])
    expect(a).toEqual({ state: 'sent', msgid: received()[0]!.msgid })
    expect(world.wechat.outbound()).toEqual([])
  })

  it('uses one permission for one message', async () => {
    await drain(message('a'))
    const { b } = await drain(message('b'))
    expect(b).toMatchObject({ state: 'refused', errCode: 43101 })
    expect(received()).toHaveLength(1)
  })

  it.each([
    ['a shop name of 21 characters', { thing1: { value: '店'.repeat(21) } }, 'data.thing1.value'],
    ['a phrase that is not Chinese', { phrase2: { value: 'OK' } }, 'data.phrase2.value'],
    ['an empty field', { thing4: { value: '' } }, 'data.thing4.value'],
  ])('is refused %s by field, and keeps the permission', async (_, data, words) => {
    const entry = message('a')
    const { a } = await drain({ ...entry, data: { ...('data' in entry ? entry.data : {}), ...data } } as OutboxEntry)
    expect(a).toMatchObject({ state: 'refused', errCode: 47003, errMsg: expect.stringContaining(words) })
    expect(world.wechat.permitsOf(someone)).toEqual({ 'inspection-result': 1 })
  })

  it.each([
    ['a person WeChat does not know', { touser: 'oNobody' }, 40003],
    ['a template that does not exist', { templateId: 'lottery' }, 40037],
    ['a page that was never released', { page: 'pages/none/index' }, 41030],
  ])('is refused %s', async (_, wrong, errCode) => {
    expect((await drain(message('a', wrong)))['a']).toMatchObject({ state: 'refused', errCode })
  })

  it.each([-1, 45009])('leaves a message for later when WeChat answers %i, which sent nothing', async (errCode) => {
    await world.wechat.failNext({ api: 'subscribeMessage.send', errCode, times: 1 })
    expect((await drain(message('a')))['a']).toMatchObject({ state: 'retry', errCode })
    expect(received()).toEqual([])
    expect((await drain(message('a')))['a']).toMatchObject({ state: 'sent' })
  })

  it('does not know whether a message arrived when the connection breaks before the answer', async () => {
    await world.wechat.failNext({ api: 'subscribeMessage.send', errCode: 'dropped', times: 1 })
    const { a } = await drain(message('a'))
    expect(a).toMatchObject({ state: 'unknown' })
    expect(received()).toHaveLength(1)
  })

  it('fetches the code of a shop, again if the connection breaks: drawing twice does no harm', async () => {
    await world.wechat.failNext({ api: 'wxacode.getUnlimited', errCode: 'dropped', times: 1 })
    expect((await drain(code('a', 'YX1000010001AAAAAAAAAAAAAAAA')))['a']).toMatchObject({ state: 'retry' })
    const { a } = await drain(code('a', 'YX1000010001AAAAAAAAAAAAAAAA'))
    const png = a!.state === 'sent' ? a!.png! : ''
    expect(PNG.sync.read(Buffer.from(png, 'base64'))).toMatchObject({ width: 430, height: 430 })
    expect(world.wechat.scenes().map(({ scene }) => scene)).toContain('YX1000010001AAAAAAAAAAAAAAAA')
  })

  it.each([
    ['33 characters', 'x'.repeat(33), 'pages/shop/index', 40169],
    ['a per cent sign', 'a%20b', 'pages/shop/index', 40169],
    ['a page that was never released', 'YX100001', 'pages/none/index', 41030],
  ])('is refused a code for %s', async (_, scene, page, errCode) => {
    expect((await drain(code('a', scene, page)))['a']).toMatchObject({ state: 'refused', errCode })
    expect(world.wechat.scenes()).toEqual([])
  })

  it('carries out a whole lease, each entry once, whatever becomes of the others', async () => {
    for (let more = 1; more < 10; more++) await world.wechat.permit(someone, 'inspection-result')
    const ids = Array.from({ length: 12 }, (_, at) => `m${at}`)
    const outcomes = await drain(...ids.map((id) => message(id)), code('c', '%'))
    expect(Object.values(outcomes).filter(({ state }) => state === 'sent')).toHaveLength(10)
    expect(Object.values(outcomes).filter(({ state }) => state === 'refused')).toHaveLength(3)
    expect(received()).toHaveLength(10)
  })
})

it('leaves everything for later when WeChat cannot be reached', async () => {
  const unreachable = JSON.stringify({ URL: 'http://127.0.0.1:1/admin' })
  const world = await startWorld({ gatewayEnv: { TCB_CONTEXT_CNFG: unreachable } })
  world.api.offer([message('a'), code('b', 'YX100001')])
  await world.wechat.tickTimer()
  expect(world.api.outcomes()).toMatchObject({ a: { state: 'retry' }, b: { state: 'retry' } })
  await world.close()
})
