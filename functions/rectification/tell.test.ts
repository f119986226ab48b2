import { badField, findTemplate } from '@app/local/wechat/templates'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answered } from '../inspection/testing/ask'
import { actorOf, district, personIdOf, shopIds } from '../inspection/testing/people'
import { type Orders, openOrders } from './testing/open-orders'

let open: Orders
let at: { readonly shopId: string; readonly rectificationId: string }
beforeEach(async () => {
  open = await openOrders()
  at = await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' }, rectifyBy: '2026-12-01' })
  const { members } = open.house.stores.identity
  const { personId, name, openid = '' } = actorOf('merchant')
  const member = { revision: 1, district, shopId: shopIds.noodles, personId, name, openid, since: '2026-01-01' }
  await open.house.kernel.commit([members.insert(member as Parameters<typeof members.insert>[0])])
})
afterEach(async () => await open.close())

/** What lies in the outbox; each message as WeChat would take it, and without the name of any person. */
const messages = async () => {
  const { items } = await open.house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 50 })
  const sent = items.flatMap(({ what }) => (what.kind === 'service-message' ? [what] : []))
  for (const { templateId, data } of sent) {
    const template = findTemplate(templateId)
    expect(template && badField(template, data)).toBeUndefined()
    for (const name of ['merchant', 'lead', 'second'] as const)
      expect(JSON.stringify(data)).not.toContain(actorOf(name).name)
  }
  return sent.map(({ touser, templateId, page, data }) => ({
    touser,
    templateId,
    page,
    says: Object.values(data).map(({ value }) => value),
  }))
}

const ask = () => answered(open.ask('merchant', 'askExtension', { ...at, until: '2026-12-08', reason: '等配件' }))
const sendIn = async (...keys: readonly string[]) => {
  for (const key of keys)
    await answered(open.ask('merchant', 'answerFinding', { ...at, key, words: '改好了', photos: [] }))
  await answered(open.ask('merchant', 'submitRectification', at))
}
const judge = (...judgements: readonly object[]) => answered(open.ask('lead', 'judgeFindings', { ...at, judgements }))
const page = (door: 'merchant' | 'inspector') =>
  `${door}/rectification/index?shopId=${at.shopId}&rectificationId=${at.rectificationId}`

describe('a request for more time', () => {
  it('is told to those who made the order', async () => {
    await ask()
    const sent = await messages()
    const openids = [actorOf('lead'), actorOf('second')].map(({ openid }) => openid)
    expect(sent.map(({ touser }) => touser).sort()).toEqual(openids.sort())
    expect(sent[0]).toMatchObject({
      templateId: 'rectification-asked',
      page: page('inspector'),
      says: ['槐荫桥面馆', '2 项检查问题', '2026年12月1日', '商户申请延到12月8日，等答复'],
    })
  })

  it('is told to the office where neither of the two is with the bureau any more', async () => {
    const { people } = open.house.stores.identity
    for (const name of ['lead', 'second'] as const) {
      const person = await people.get({ district, personId: personIdOf(name) })
      if (person) await open.house.kernel.commit([people.replace({ ...person, state: 'ended' })])
    }
    await ask()
    expect((await messages()).map(({ touser }) => touser)).toEqual([actorOf('office').openid])
  })

  it.each([
    [{ granted: true }, ['同意延期', '2026年12月8日', '延到12月8日前改好']],
    [{ granted: false, reason: '已经够了' }, ['不同意延期', '2026年12月1日', '请看原因，按期改好']],
  ] as const)('is answered to the merchant: %j', async (decision, [phrase, due, words]) => {
    await ask()
    await answered(open.ask('lead', 'decideExtension', { ...at, ...decision }))
    const told = (await messages()).filter(({ touser }) => touser === actorOf('merchant').openid)
    expect(told).toEqual([
      {
        touser: actorOf('merchant').openid,
        templateId: 'rectification-answer',
        page: page('merchant'),
        says: ['槐荫桥面馆', phrase, due, words],
      },
    ])
  })
})

describe('what an officer says of what was sent in', () => {
  const told = async () => (await messages()).map(({ says }) => says.slice(1))

  it('is told to the merchant on the day on which something is sent back', async () => {
    await sendIn('c.7.2', 'c.8.1')
    await judge({ key: 'c.7.2', verified: true }, { key: 'c.8.1', verified: false, reason: '照片看不清' })
    expect(await told()).toEqual([['退回重改', '2026年12月1日', '1 项还没改好，请看原因']])
  })

  it('is told once, when everything was looked at', async () => {
    await sendIn('c.7.2', 'c.8.1')
    await judge({ key: 'c.7.2', verified: false, reason: '照片看不清' })
    expect(await told()).toEqual([])
    await judge({ key: 'c.8.1', verified: true })
    expect(await told()).toHaveLength(1)
  })

  it('is told when all of it is mended, and each time that something is sent back', async () => {
    await sendIn('c.7.2', 'c.8.1')
    await judge({ key: 'c.7.2', verified: true }, { key: 'c.8.1', verified: false, reason: '照片看不清' })
    await sendIn('c.8.1')
    await judge({ key: 'c.8.1', verified: true })
    expect((await told()).map(([phrase]) => phrase).sort()).toEqual(['整改办结', '退回重改'].sort())
  })
})
