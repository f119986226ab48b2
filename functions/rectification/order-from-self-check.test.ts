import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Name, shopIds } from '../inspection/testing/people'
import { rectificationsOnCard } from './public'
import { publishFindings } from './publish-findings'
import { type Orders, openOrders, selfCheckSeen } from './testing/open-orders'

let orders: Orders
beforeAll(async () => {
  orders = await openOrders('2026-11-24T01:00:00.000Z')
})
afterAll(async () => await orders.close())

const { selfCheckId, title } = selfCheckSeen
const shopId = shopIds.noodles
const mend = { key: 'zc.1', words: '照片上两个人没有戴帽子' }
const order = async (change: object = {}, who: Name = 'lead') => {
  const outcome = await orders.ask(who, 'orderFromSelfCheck', { shopId, selfCheckId, items: [mend], ...change })
  return 'refused' in outcome ? outcome.refused.code : outcome.answer
}

describe('an order from the photos of a self-check', () => {
  it.each([
    ['access.denied', {}, 'merchant'],
    ['access.denied', {}, 'elsewhere'],
    ['rectification.certificateInvalid', {}, 'expired'],
    ['selfCheck.unknown', { selfCheckId: '01KKCHECK00000000000000002' }, 'lead'],
    ['rectification.photoMissing', { items: [{ key: 'zc.2', words: '地上有水' }] }, 'lead'],
    ['rectification.findingUnknown', { items: [{ key: 'zc.9', words: '地上有水' }] }, 'lead'],
    ['rectification.dayInvalid', { rectifyBy: '2026-11-24' }, 'lead'],
  ] as const)('%s', async (code, change, who) => {
    expect(await order(change, who)).toBe(code)
  })

  it('is one as any other to the merchant, names the self-check and no visit, and is made once', async () => {
    const made = (await order()) as { rectificationId: string }
    expect(made).toMatchObject({ state: 'open', dueDay: '2026-12-01' })
    expect(await order()).toBe('rectification.ordered')
    const known = `${shopId}.${made.rectificationId}:1`
    expect(await orders.ask('lead', 'listRectifications', { known })).toMatchObject({
      answer: { rectifications: [{ rectificationId: made.rectificationId, withoutVisit: true }] },
    })
    const at = { shopId, rectificationId: made.rectificationId }
    const shown = await orders.ask('merchant', 'showRectification', at)
    expect(shown).toMatchObject({
      answer: {
        selfCheck: { selfCheckId, title },
        needsRecheck: false,
        items: [{ key: 'zc.1', remark: mend.words, photoUrls: [expect.any(String)] }],
      },
    })
    expect(shown).not.toHaveProperty('answer.inspectionId')
    const answered = { ...at, key: 'zc.1', words: '都戴上了', photos: [await orders.upload('merchant')] }
    expect(await orders.ask('merchant', 'answerFinding', answered)).toHaveProperty('answer')
    expect(await orders.ask('merchant', 'submitRectification', at)).toHaveProperty('answer')
    const judgements = [{ key: 'zc.1', verified: true }]
    expect(await orders.ask('lead', 'judgeFindings', { ...at, judgements })).toMatchObject({
      answer: { state: 'closed' },
    })
  })

  it('is nowhere that the public reads', async () => {
    const [kept] = await orders.deps.store.ofUnited({ district: 'YX1', shopId })
    const onCard = await rectificationsOnCard(orders.deps.store)({ district: 'YX1', shopId })
    expect([kept?.selfCheck?.selfCheckId, onCard(kept?.rectificationId ?? '')]).toEqual([selfCheckId, undefined])
    const put: string[] = []
    const items = { putIfNewer: async (key: string) => void put.push(key) }
    const at = {
      kind: 'Rectification',
      pk: '',
      at: new Date(0),
      changeId: '1',
      after: kept as object as Record<string, unknown>,
    }
    expect(await publishFindings({ items })([at])).toEqual([])
    expect(put).toEqual([])
  })
})
