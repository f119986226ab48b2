import * as fc from 'fast-check'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../guards/testing/open-house'
import { publicOf } from '../lambdas/public'
import { workersOf } from '../lambdas/work'
import { readFinding, refOf, signFinding } from './finding-code'
import { findingLinks } from './finding-links'
import { publishFindings } from './publish-findings'
import { rectificationStore, type StoredRectification } from './store'
import { storedFinding, storedOrder } from './testing/stored-order'

const keys = { '01': 'a key that signs codes in tests only', '02': 'another key' }
const order = storedOrder({
  findings: [storedFinding('7.2'), storedFinding('8.1', { text: '标签有日期。', dueDay: '2026-03-18' })],
})
const of = { shopId: order.shopId, rectificationId: order.rectificationId }
const codeOf = (number: string) => signFinding(keys, '01', { ...of, key: `c.${number}` })

describe('the code on a printed page', () => {
  it('is 37 characters, the same whenever it is printed, and opens exactly its finding', () => {
    expect(codeOf('7.2')).toMatch(/^YX1A000101[\w-]{27}$/)
    expect(codeOf('7.2')).toBe(codeOf('7.2'))
    expect(readFinding(keys, codeOf('7.2'))).toEqual({ shopId: 'YX1A0001', ref: refOf(of.rectificationId, 'c.7.2') })
    expect(codeOf('7.2')).not.toBe(codeOf('8.1'))
  })

  it('leads to the same page after the keys were changed, until the old one is gone', () => {
    const renewed = signFinding(keys, '02', { ...of, key: 'c.7.2' })
    expect(readFinding(keys, renewed)).toEqual(readFinding(keys, codeOf('7.2')))
    expect(readFinding({ '02': keys['02'] }, codeOf('7.2'))).toBeUndefined()
  })

  it('opens nothing once a character is another', () => {
    fc.assert(
      fc.property(fc.nat({ max: 36 }), fc.constantFrom(...'0A_z-'), (at, sign) => {
        const code = codeOf('7.2')
        const altered = code.slice(0, at) + sign + code.slice(at + 1)
        fc.pre(altered !== code)
        expect(readFinding(keys, altered)).toBeUndefined()
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readFinding(keys, text)).toBeUndefined()
      }),
    )
  })

  it('is handed to the document by item', () => {
    const links = findingLinks({ codeKeys: keys, codeKeyVersion: '01', publicUrl: 'https://qa.example.cn' })
    expect(links({ shopId: of.shopId, inspectionId: of.rectificationId }, ['c.7.2'])).toEqual({
      'c.7.2': `https://qa.example.cn/r/${codeOf('7.2')}`,
    })
  })
})

let house: House
let store: ReturnType<typeof rectificationStore>
beforeEach(async () => {
  house = await openHouse()
  store = rectificationStore(house.base.records)
  house.queues.connect('intake', async (event) => {
    const intake = workersOf(house.world)['intake']
    for (const { body } of event.Records) await intake?.(JSON.parse(body))
    return { batchItemFailures: [] }
  })
  await house.base.commit([store.orders.insert(order)])
  await published()
})
afterEach(async () => await house.close())

const stored = async (): Promise<StoredRectification> => {
  const found = await store.orders.get({ district: 'YX1', ...of })
  if (!found) throw new Error('no order')
  return found
}
/** What the stream makes of the order as it is, or of what became of it. */
const published = async (before?: StoredRectification) => {
  const after = await stored()
  const change = { kind: 'Rectification', pk: '', ...(before && { before }), after, at: new Date(0), changeId: '1' }
  expect(await publishFindings({ items: house.base.items })([change])).toEqual([])
}
const get = async (code: string) => await publicOf(house.world).request(`/r/${code}`)
const post = async (code: string, fields: readonly (readonly [string, string])[]) => {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await publicOf(house.world).request(`/r/${code}`, { method: 'POST', headers, body })
  await house.queues.idle()
  await published()
  return answer
}
const photo = (
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0e565d' } })
    .jpeg()
    .toBuffer()
).toString('base64')

describe('the page behind it', () => {
  it('shows exactly its finding and a form, to whoever holds the code', async () => {
    const answer = await get(codeOf('7.2'))
    const page = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    for (const words of ['槐荫桥面馆', '7.2', '2026年3月25日前', '<form id="answer"']) expect(page).toContain(words)
    expect(page).not.toContain('标签有日期')
  })

  it('names the finding’s own day, and answers as long as the order does', async () => {
    const page = await (await get(codeOf('8.1'))).text()
    expect(page).toContain('2026年3月18日前')
    house.clock.set(new Date('2026-04-24T10:00:00.000Z'))
    expect((await get(codeOf('8.1'))).status).toBe(200)
  })

  it('runs its one program and no other', async () => {
    const answer = await get(codeOf('7.2'))
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'sha256-[\w+/=]+'/)
    expect((await answer.text()).match(/<script/g)).toHaveLength(1)
  })

  it.each([
    ['an altered code', () => `${codeOf('7.2').slice(0, -1)}-`, 404, '没有这个码'],
    ['a finding that is nowhere', () => signFinding(keys, '01', { ...of, key: 'c.9.9' }), 404, '没有这个码'],
  ])('says of %s that there is none', async (_, code, status, words) => {
    const answer = await get(code())
    expect([answer.status, (await answer.text()).includes(words)]).toEqual([status, true])
  })

  it('takes words and photographs once', async () => {
    const answer = await post(codeOf('7.2'), [
      ['words', '换成带盖的了'],
      ['photo', photo],
    ])
    expect([answer.status, (await answer.text()).includes('已交给监管所')]).toEqual([200, true])
    const [first] = (await stored()).findings
    expect(first).toMatchObject({
      state: 'answered',
      answers: [{ way: 'paper', by: '持文书的人', words: '换成带盖的了', photos: [{ sha256: expect.any(String) }] }],
    })
    const kept = await house.base.objects.get(first?.answers[0]?.photos[0]?.objectKey ?? '')
    expect(await sharp(kept?.body).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 30 })
    expect(await (await get(codeOf('7.2'))).text()).toContain('这一项已经答复')
    expect(await (await post(codeOf('7.2'), [['words', '再写一次']])).text()).toContain('这一项已经答复')
    expect((await stored()).findings[0]?.answers).toHaveLength(1)
  })

  it('sends the order in with its last finding: nobody presses a button on paper', async () => {
    await post(codeOf('7.2'), [['words', '好了']])
    expect((await stored()).state).toBe('open')
    await post(codeOf('8.1'), [['words', '也好了']])
    expect((await stored()).state).toBe('answered')
  })

  it('opens again when the finding was sent back', async () => {
    await post(codeOf('7.2'), [['words', '好了']])
    const [first, second] = (await stored()).findings
    if (!first || !second) throw new Error('no findings')
    const back = {
      ...(await stored()),
      state: 'returned' as const,
      findings: [{ ...first, state: 'returned' as const }, second],
    }
    await house.base.commit([store.orders.replace(back)])
    await published()
    await post(codeOf('7.2'), [['words', '这回真好了']])
    expect((await stored()).findings[0]?.answers.map(({ words }) => words)).toEqual(['好了', '这回真好了'])
  })

  it('takes nothing more of a finding that a correction took back', async () => {
    const before = await stored()
    await house.base.commit([store.orders.replace({ ...before, findings: before.findings.slice(0, 1) })])
    await published(before)
    expect(await (await get(codeOf('8.1'))).text()).not.toContain('<form')
    expect(await (await get(codeOf('7.2'))).text()).toContain('<form')
  })

  it('closes thirty days after the due day', async () => {
    house.clock.set(new Date('2026-04-24T10:00:00.000Z'))
    expect((await get(codeOf('7.2'))).status).toBe(200)
    house.clock.set(new Date('2026-04-24T16:00:00.000Z'))
    const answer = await post(codeOf('7.2'), [['words', '好了']])
    expect([answer.status, (await answer.text()).includes('这个码已过期')]).toEqual([410, true])
    expect((await stored()).revision).toBe(1)
  })

  it.each<[string, readonly (readonly [string, string])[]]>([
    ['no words', [['words', ' ']]],
    ['too many words', [['words', '字'.repeat(301)]]],
    [
      'what is no photograph',
      [
        ['words', '好了'],
        ['photo', Buffer.from('MZ…').toString('base64')],
      ],
    ],
    ['four photographs', [['words', '好了'], ...Array.from({ length: 4 }, () => ['photo', photo] as const)]],
    [
      'a photograph that is too large',
      [
        ['words', '好了'],
        ['photo', `/9j/${'A'.repeat(200_000)}`],
      ],
    ],
  ])('refuses %s, and nothing is sent on', async (_, fields) => {
    const answer = await post(codeOf('7.2'), fields)
    expect([answer.status, (await answer.text()).includes('没有交上')]).toEqual([400, true])
    expect((await stored()).revision).toBe(1)
  })

  it('keeps words whose photograph turns out to be none', async () => {
    await post(codeOf('7.2'), [
      ['words', '好了'],
      ['photo', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(60)]).toString('base64')],
    ])
    const unusable = ['第 1 张照片：照片不完整，打不开']
    expect((await stored()).findings[0]?.answers).toMatchObject([{ words: '好了', photos: [], unusable }])
    const page = await (await get(codeOf('7.2'))).text()
    expect(page).toContain('说明已收到，有 1 张照片没收下')
    expect(page).toContain('不用再写')
  })

  it('thanks a machine that fills in everything, and drops what it sent', async () => {
    const answer = await post(codeOf('7.2'), [
      ['words', '好了'],
      ['website', 'https://spam.example'],
    ])
    expect(answer.status).toBe(200)
    expect((await stored()).revision).toBe(1)
  })

  it('escapes what the table says', async () => {
    const { findings, ...rest } = await stored()
    const hostile = { ...rest, shopName: '<b>店</b>', findings }
    await house.base.commit([store.orders.replace(hostile)])
    await published()
    expect(await (await get(codeOf('7.2'))).text()).not.toContain('<b>店</b>')
  })
})
