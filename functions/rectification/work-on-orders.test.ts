import type { RectificationShown } from '@app/types/rectification/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answered, refusedWith } from '../inspection/testing/ask'
import { type Name, shopIds } from '../inspection/testing/people'
import { type Orders, openOrders } from './testing/open-orders'

let open: Orders
type At = { readonly shopId: string; readonly rectificationId: string }
let at: At
beforeAll(async () => {
  open = await openOrders()
})
afterAll(async () => await open.close())
beforeEach(async () => {
  open.house.setTime('2026-11-24T01:00:00.000Z')
  at = await open.inspected({ found: { '7.2': 'fail', '8.1': 'fail' }, rectifyBy: '2026-12-01' })
})

const shown = async (by: Name) =>
  (await answered(open.ask(by, 'showRectification', at))) as unknown as RectificationShown
const answer = async (number: string, change: object = {}) =>
  await answered(
    open.ask('merchant', 'answerFinding', {
      ...at,
      key: `c.${number}`,
      words: `${number} 改好了`,
      photos: [],
      ...change,
    }),
  )
const sentIn = async () => {
  await answer('7.2')
  await answer('8.1')
  await answered(open.ask('merchant', 'submitRectification', at))
}
const judge = (judgements: object[], by: Name = 'lead') => open.ask(by, 'judgeFindings', { ...at, judgements })

describe('the merchant', () => {
  it('answers item by item with photographs and sends everything in', async () => {
    const photo = await open.upload('merchant')
    expect(await answer('7.2', { photos: [photo] })).toMatchObject({ state: 'open', dueDay: '2026-12-01' })
    expect(await refusedWith(open.ask('merchant', 'submitRectification', at))).toBe('rectification.unanswered')
    await answer('8.1')
    expect(await answered(open.ask('merchant', 'submitRectification', at))).toMatchObject({ state: 'answered' })
    const { items, standing } = await shown('merchant')
    expect(standing).toBe('toVerify')
    expect(items).toMatchObject([
      { state: 'answered', answers: [{ words: '7.2 改好了', by: '贺青禾', photoUrls: [expect.any(String)] }] },
      { state: 'answered', answers: [{ photoUrls: [] }] },
    ])
  })

  it('is told by number what is still without an answer', async () => {
    await answer('7.2')
    expect(await open.ask('merchant', 'submitRectification', at)).toMatchObject({ refused: { detail: ['8.1'] } })
  })

  it('may write an answer again until it is sent in; the last one counts', async () => {
    await answer('7.2', { words: '先这样' })
    await answer('7.2', { words: '换成带盖的了' })
    expect((await shown('merchant')).items[0]?.answers.map(({ words }) => words)).toEqual(['换成带盖的了'])
    await answer('8.1')
    await answered(open.ask('merchant', 'submitRectification', at))
    const again = { ...at, key: 'c.7.2', words: '再改', photos: [] }
    expect(await refusedWith(open.ask('merchant', 'answerFinding', again))).toBe('rectification.submitted')
  })

  it('refers to photographs of the own, each for one finding only', async () => {
    const theirs = await open.upload('neighbour')
    const mine = await open.upload('merchant')
    const ask = (key: string, photo: object) =>
      refusedWith(open.ask('merchant', 'answerFinding', { ...at, key, words: '好了', photos: [photo] }))
    expect(await ask('c.7.2', theirs)).toBe('upload.unknown')
    expect(await ask('c.7.2', { ...mine, sha256: 'a'.repeat(64) })).toBe('upload.unknown')
    expect(await ask('c.7.2', mine)).toBeUndefined()
    expect(await ask('c.7.2', mine)).toBeUndefined()
    expect(await ask('c.8.1', mine)).toBe('upload.unknown')
  })

  it('of another shop neither sees nor answers it', async () => {
    expect(await refusedWith(open.ask('neighbour', 'showRectification', at))).toBe('access.denied')
    expect(await refusedWith(open.ask('neighbour', 'submitRectification', at))).toBe('access.denied')
    expect(await refusedWith(open.ask('neighbour', 'listShopRectifications', { shopId: at.shopId }))).toBe(
      'access.denied',
    )
  })

  it('lists the own shop’s orders, newest first', async () => {
    open.house.setTime('2026-11-24T02:00:00.000Z')
    at = await open.inspected({ found: { '7.3': 'fail' }, rectifyBy: '2026-12-01' })
    const { rectifications } = (await answered(
      open.ask('merchant', 'listShopRectifications', { shopId: shopIds.noodles }),
    )) as { rectifications: { rectificationId: string; workingDaysLeft: number; standing: string }[] }
    expect(rectifications[0]).toMatchObject({ ...at, standing: 'running', workingDaysLeft: 5, daysOver: 0 })
  })
})

describe('the inspectors', () => {
  it('verify from the desk, and send back what is not mended, with a reason', async () => {
    await sentIn()
    expect(await refusedWith(judge([{ key: 'c.7.2', verified: false }]))).toBe('rectification.reasonNeeded')
    const back = judge([
      { key: 'c.7.2', verified: true },
      { key: 'c.8.1', verified: false, reason: '照片里看不到标签' },
    ])
    expect(await answered(back)).toMatchObject({ state: 'returned' })
    await answer('8.1', { words: '标签贴好了' })
    await answered(open.ask('merchant', 'submitRectification', at))
    expect(await answered(judge([{ key: 'c.8.1', verified: true }], 'third'))).toMatchObject({ state: 'closed' })
    const { items, closed } = await shown('merchant')
    expect(closed).toMatchObject({ ending: 'desk', by: '温知予' })
    expect(items[1]?.answers.map(({ words }) => words)).toEqual(['8.1 改好了', '标签贴好了'])
    expect(items[1]?.judgements).toMatchObject([
      { verified: false, reason: '照片里看不到标签', by: '陆闻溪' },
      { verified: true, by: '温知予' },
    ])
  })

  it('of another grid may not, and nothing is judged twice in one call', async () => {
    await sentIn()
    expect(await refusedWith(judge([{ key: 'c.7.2', verified: true }], 'elsewhere'))).toBe('access.denied')
    expect(await refusedWith(judge([{ key: 'c.7.2', verified: true }], 'merchant'))).toBe('access.denied')
    const twice = [
      { key: 'c.7.2', verified: true },
      { key: 'c.7.2', verified: false, reason: '没改' },
    ]
    expect(await refusedWith(judge(twice))).toBe('request.invalid')
  })

  it('judge only what was sent in', async () => {
    expect(await refusedWith(judge([{ key: 'c.7.2', verified: true }]))).toBe('rectification.notAnswered')
  })
})

describe('more time', () => {
  const ask = (until = '2026-12-08') => open.ask('merchant', 'askExtension', { ...at, until, reason: '配件要一周到货' })
  const decide = (granted: boolean, reason?: string) =>
    open.ask('second', 'decideExtension', { ...at, granted, ...(reason && { reason }) })

  it('is asked for with a reason and granted by an officer', async () => {
    expect(await refusedWith(decide(true))).toBe('rectification.extensionNone')
    expect(await answered(ask())).toMatchObject({ dueDay: '2026-12-01' })
    expect(await refusedWith(ask())).toBe('rectification.extensionPending')
    expect(await answered(decide(true))).toMatchObject({ dueDay: '2026-12-08' })
    expect((await shown('merchant')).extensions).toMatchObject([
      { until: '2026-12-08', reason: '配件要一周到货', decided: { granted: true, by: '丁望舒' } },
    ])
  })

  it('is refused with a reason, and the day stays', async () => {
    await answered(ask())
    expect(await refusedWith(decide(false))).toBe('rectification.reasonNeeded')
    expect(await answered(decide(false, '期限够用'))).toMatchObject({ dueDay: '2026-12-01' })
  })

  it('comes too late once the day has passed', async () => {
    open.house.setTime('2026-12-02T01:00:00.000Z')
    expect(await refusedWith(ask())).toBe('rectification.extensionTooLate')
    expect(await shown('lead')).toMatchObject({ standing: 'overdue', daysOver: 1, workingDaysLeft: 0 })
  })
})

describe('an interview', () => {
  const talk = { with: '贺青禾', at: '2026-11-24T00:59:00.000Z', said: '讲明逾期不改的后果。' }
  beforeEach(() => open.house.setTime('2026-12-03T01:00:00.000Z'))
  const record = (change: object) =>
    open.ask('lead', 'recordInterview', { ...at, ...talk, at: '2026-12-03T00:30:00.000Z', ...change })

  it('is signed, or says why not', async () => {
    expect(await refusedWith(record({}))).toBe('rectification.interviewUnsigned')
    const signature = await open.upload('lead', 'signature')
    expect(await refusedWith(record({ signature, refusalToSign: '不签' }))).toBe('rectification.interviewUnsigned')
    await answered(record({ signature }))
    await answered(record({ refusalToSign: '当事人不肯签' }))
    expect(await refusedWith(record({ signature }))).toBe('upload.unknown')
    expect((await shown('lead')).interviews).toMatchObject([
      { with: '贺青禾', said: '讲明逾期不改的后果。', by: ['陆闻溪'], signatureUrl: expect.any(String) },
      { refusalToSign: '当事人不肯签' },
    ])
  })

  it('keeps the hands of both apart, and takes neither for the other', async () => {
    const [signature, officerSignature] = [
      await open.upload('lead', 'signature'),
      await open.upload('lead', 'signature'),
    ]
    await answered(record({ signature, officerSignature }))
    const [interview] = (await shown('lead')).interviews
    expect(interview?.signatureUrl).toContain(signature.sha256)
    expect(interview?.officerSignatureUrl).toContain(officerSignature.sha256)
    expect((await shown('merchant')).interviews[0]).not.toHaveProperty('officerSignatureUrl')
  })

  it('is not told word for word to the merchant', async () => {
    await answered(record({ refusalToSign: '当事人不肯签' }))
    const [interview] = (await shown('merchant')).interviews
    expect(interview).toEqual({ at: expect.any(String), with: '贺青禾', by: ['陆闻溪'], refusalToSign: '当事人不肯签' })
  })

  it('is neither in the future nor before the finding', async () => {
    expect(await refusedWith(record({ at: '2026-12-03T01:06:00.000Z', refusalToSign: '不签' }))).toBe(
      'rectification.interviewTime',
    )
    expect(await refusedWith(record({ at: '2026-11-01T01:00:00.000Z', refusalToSign: '不签' }))).toBe(
      'rectification.interviewTime',
    )
  })
})

describe('an end', () => {
  it('is put by the office with its reason, and nothing follows', async () => {
    expect(await refusedWith(open.ask('lead', 'endRectification', { ...at, reason: '不查了' }))).toBe('access.denied')
    expect(await answered(open.ask('office', 'endRectification', { ...at, reason: '店已关门' }))).toMatchObject({
      state: 'closed',
    })
    expect((await shown('merchant')).closed).toMatchObject({ ending: 'ended', by: '沈知远', reason: '店已关门' })
    const late = { ...at, key: 'c.7.2', words: '好了', photos: [] }
    expect(await refusedWith(open.ask('merchant', 'answerFinding', late))).toBe('rectification.closed')
  })
})

it('says that there is no such order or shop', async () => {
  const nowhere = { ...at, rectificationId: '01KKZZZZZZZZZZZZZZZZZZZZZZ' }
  expect(await refusedWith(open.ask('lead', 'showRectification', nowhere))).toBe('rectification.unknown')
  expect(await refusedWith(open.ask('lead', 'showRectification', { ...at, shopId: 'YX1Q0Q0Q' }))).toBe('shop.unknown')
})
