import { badField, findTemplate } from '@app/local/wechat/templates'
import type { Disposition } from '@app/types/inspection/values'
import type { PublicCard } from '@app/types/shop/card'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { storedInspection } from '../../shop/testing/stored-inspection'
import { packShop } from '../pack/pack-shop'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { askIn, type House, inspectionDeps, openHouse } from '../testing/house'
import { actorOf, district, idOf, type Name, personIdOf, settle, shopIds } from '../testing/people'
import { workDeps } from '../testing/work'
import { openPublication } from './open-publication'

const houses: House[] = []
let house: House
let ask: Ask
beforeEach(async () => {
  house = await openHouse('2026-11-25T02:00:00.000Z')
  houses.push(house)
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await Promise.all(houses.map((one) => one.close())))

const shopId = shopIds.noodles
const inspectionId = idOf('71')
const visit = { shopId, inspectionId }
const seen = { ...visit, version: 1 }

type Made = { readonly day?: string; readonly receivedAt?: string; readonly dispositions?: Disposition[] }

/** An inspection by the lead and the second, as it lies when it was accepted. */
const accepted = async ({ day = '2026-11-24', receivedAt, dispositions = ['rectifyByDate'] }: Made = {}) => {
  const kept = storedInspection({ shopId, shopName: '槐荫桥面馆', inspectionId, day, failing: ['cy.12'] })
  const lead = kept.inspectors[0]
  if (!lead || !kept.result) throw new Error('the fixture has neither inspector nor result')
  const inspectors = [
    { ...lead, personId: personIdOf('lead') },
    { ...lead, personId: personIdOf('second') },
  ]
  await house.kernel.commit([
    house.stores.inspection.inspections.insert({
      ...kept,
      inspectors,
      result: { ...kept.result, dispositions },
      ...(receivedAt && kept.delivered && { delivered: { ...kept.delivered, receivedAt } }),
    }),
  ])
  await openPublication(workDeps(house))({
    district,
    ...visit,
  })
}

const does = async (by: Name, operation: Parameters<Ask>[1], input: object) => {
  house.tick()
  return await answered(ask(actorOf(by), operation, input))
}
const refusal = async (by: Name, operation: Parameters<Ask>[1], input: object) => {
  house.tick()
  return await refusedWith(ask(actorOf(by), operation, input))
}
const looksFirst = async (effectiveFrom = '2026-11-25') => {
  const mode = { mode: 'afterReview', objectWithin: 10, answerWithin: 15 }
  await does('office', 'setPublicationSetting', { ...mode, effectiveFrom, reason: '先审后公示' })
}
const onTheCard = async (): Promise<{ forCard: PublicCard['inspections']; takenBack?: PublicCard['takenBack'] }> => {
  const { forCard, ...rest } = await askIn(house).forPublic(district, shopId)
  return { forCard, ...('takenBack' in rest && { takenBack: rest.takenBack }) }
}
const publicSees = async () => (await does('office', 'showPublication', visit))['publicSees']
const queue = async (name: string, by: Name = 'office') => {
  await house.database.feed.idle()
  const { publications } = await does(by, 'listPublications', { queue: name })
  return (publications as { inspectionId: string; dueOn: string }[]).map(({ inspectionId: id }) => id)
}

describe('a district that publishes at once', () => {
  it('shows what was accepted without anybody’s doing', async () => {
    await accepted()
    expect((await onTheCard()).forCard).toHaveLength(1)
    expect(await queue('waiting')).toEqual([])
  })
  it('keeps what is under investigation back until the office publishes it, with the reason', async () => {
    await accepted({ dispositions: ['rectifyByDate', 'investigation'] })
    expect(await onTheCard()).toEqual({ forCard: [] })
    expect(await queue('held')).toEqual([inspectionId])
    expect(await refusal('office', 'publishResult', seen)).toBe('publication.reasonNeeded')
    await does('office', 'publishResult', { ...seen, reason: '案件已办结' })
    expect((await onTheCard()).forCard.map(({ dispositions }) => dispositions)).toEqual([['rectifyByDate']])
    expect(await queue('held')).toEqual([])
  })
})

describe('a district that looks first', () => {
  it('shows nothing until the office publishes, and says until when that must be', async () => {
    await looksFirst('2026-11-25')
    await accepted({ day: '2026-11-26' })
    expect(await onTheCard()).toEqual({ forCard: [] })
    expect(await queue('waiting')).toEqual([inspectionId])
    expect((await does('office', 'showPublication', visit))['dueOn']).toBe('2026-12-24')
    await does('office', 'publishResult', seen)
    expect((await onTheCard()).forCard).toHaveLength(1)
    expect(await queue('waiting')).toEqual([])
  })
  it('leaves what was accepted before under the setting of then', async () => {
    await accepted()
    await looksFirst()
    expect((await onTheCard()).forCard).toHaveLength(1)
  })
  it('shows what was public before and was corrected since: the correction falls under no later setting', async () => {
    await accepted()
    await looksFirst('2026-11-25')
    const kept = await house.stores.inspection.inspections.get({ district, ...visit })
    if (!kept?.delivered) throw new Error('nothing was accepted')
    const { signatures: _, files: __, marks: ___, ...taken } = kept.delivered
    const first = { ...taken, verdict: 'basicallyConforming' as const, reason: '数错了。', document: kept.document }
    const delivered = { ...kept.delivered, version: 2, receivedAt: '2026-11-26T02:00:00.000Z' }
    await house.kernel.commit([house.stores.inspection.inspections.replace({ ...kept, delivered, earlier: [first] })])
    await openPublication(workDeps(house))({ district, ...visit })
    expect((await onTheCard()).forCard).toMatchObject([{ corrected: true }])
    expect(await queue('waiting')).toEqual([])
  })
  it('names what is overdue alone when asked so', async () => {
    await looksFirst('2026-11-25')
    await accepted({ day: '2026-11-26' })
    await house.database.feed.idle()
    const before = async (dueBefore: string) =>
      (await does('office', 'listPublications', { queue: 'waiting', dueBefore }))['total']
    expect([await before('2026-12-24'), await before('2026-12-25')]).toEqual([0, 1])
  })
  it('is set for no day that is past', async () => {
    const setting = { effectiveFrom: '2026-11-24', mode: 'atOnce', objectWithin: 10, answerWithin: 15, reason: '试' }
    expect(await refusal('office', 'setPublicationSetting', setting)).toBe('publication.settingInvalid')
  })
})

describe('a correction that leaves no result', () => {
  type Kept = NonNullable<Awaited<ReturnType<House['stores']['inspection']['inspections']['get']>>>

  /** The version that stands, among the earlier ones. */
  const earlierOf = ({ delivered, result, document, earlier = [] }: Kept) => {
    if (!delivered) throw new Error('nothing was accepted')
    const { signatures: _, files: __, marks: ___, ...taken } = delivered
    const said = { ...taken, reason: '当时没有营业。', document }
    return [...earlier, { ...said, ...(result && { verdict: result.verdict }) }]
  }
  /** The next version says that the visit was not held, or that it has a result after all. */
  const corrects = async (has: 'result' | 'none') => {
    house.tick()
    const { inspections, correctedVersions } = house.stores.inspection
    const kept = await inspections.get({ district, ...visit })
    if (!kept?.delivered) throw new Error('nothing was accepted')
    const first = await correctedVersions.get({ district, ...visit, version: 1 })
    const { result: _, ...rest } = kept
    const end = has === 'result' ? { state: 'submitted' as const, result: first?.inspection.result } : notHeld
    const { version } = kept.delivered
    const delivered = { ...kept.delivered, version: version + 1, receivedAt: house.clock().toISOString() }
    const earlier = { revision: 1, district, ...visit, version, inspection: kept }
    await house.kernel.commit([
      inspections.replace({ ...rest, ...end, delivered, earlier: earlierOf(kept) }),
      correctedVersions.insert(earlier),
    ])
    for (let n = 0; n < 2; n++) await openPublication(workDeps(house))({ district, ...visit })
  }
  const notHeld = { state: 'notHeld' as const }
  const written = async () => await house.stores.inspection.publications.get({ district, ...visit })
  const log = async () => (await house.stores.evidence.waiting(district)).map(({ entry }) => entry.kind)
  const messages = async () =>
    (await house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 100 })).items.flatMap(({ what }) =>
      what.kind === 'service-message' ? [[what.data['phrase2']?.value, what.page]] : [],
    )

  it.each(['waiting', 'held'] as const)(
    'takes what was %s out of the queue; the public hears nothing',
    async (queued) => {
      await looksFirst('2026-11-25')
      const dispositions: Disposition[] = queued === 'held' ? ['rectifyByDate', 'investigation'] : ['rectifyByDate']
      await accepted({ day: '2026-11-26', dispositions })
      expect(await queue(queued)).toEqual([inspectionId])
      await corrects('none')
      expect([await queue('waiting'), await queue('held')]).toEqual([[], []])
      expect(await onTheCard()).toEqual({ forCard: [] })
      expect(await log()).toEqual([])
    },
  )
  it('says on the card that what was public is gone, in the log too, and tells the merchant once', async () => {
    await accepted()
    await corrects('none')
    expect(await onTheCard()).toEqual({
      forCard: [],
      takenBack: [{ day: '2026-11-24', kind: 'routine', notice: 'withdrawn', on: '2026-11-25' }],
    })
    expect((await log()).toSorted()).toEqual(['publication', 'withdrawal'])
    expect(await messages()).toEqual([['结果撤回', `merchant/shop/index?shopId=${shopId}`]])
    expect((await written())?.deeds.map(({ deed }) => deed)).toEqual(['correctAway'])
  })
  it('ends an objection, and sends a reply back that waits', async () => {
    await accepted()
    await does('merchant', 'writeReply', { ...seen, text: '砧板当天已经换新。' })
    await does('merchant', 'objectToResult', { ...seen, text: '当天没有营业。' })
    await corrects('none')
    expect([await queue('replies'), await queue('objections')]).toEqual([[], []])
    const { reply, objection } = (await written()) ?? {}
    expect([reply?.state, objection?.answer?.outcome]).toEqual(['returned', 'withdrawn'])
  })
  it('is taken back by the next version: the result is public again, as corrected', async () => {
    await accepted()
    await corrects('none')
    await corrects('result')
    const { forCard, takenBack } = await onTheCard()
    expect([forCard.map(({ corrected }) => corrected), takenBack]).toEqual([[true], undefined])
  })
  it('is no news of what the office had withdrawn', async () => {
    await accepted()
    await does('office', 'withdrawResult', { ...seen, reason: '查错了店' })
    await corrects('none')
    expect(await messages()).toHaveLength(1)
    expect((await log()).toSorted()).toEqual(['publication', 'withdrawal'])
  })
})

describe('what was public', () => {
  it.each([
    ['holdResult', 'suspended', 'held'],
    ['returnResult', 'correcting', 'correcting'],
    ['withdrawResult', 'withdrawn', 'withdrawn'],
  ] as const)('leaves the card by %s, which says so without what it said', async (operation, notice, standing) => {
    await accepted()
    expect(await does('office', operation, { ...seen, reason: '查错了店' })).toEqual({ inspectionId, standing })
    const { forCard, takenBack } = await onTheCard()
    expect(forCard).toEqual([])
    expect(takenBack).toEqual([{ day: '2026-11-24', kind: 'routine', notice, on: '2026-11-25' }])
    expect(await publicSees()).toBe(notice)
  })
  it('stays whole for staff, with who took it back and why', async () => {
    await accepted()
    await does('office', 'withdrawResult', { ...seen, reason: '查错了店' })
    expect((await does('lead', 'showInspection', visit))['verdict']).toBe('basicallyConforming')
    const { history, reason } = await does('lead', 'showPublication', visit)
    expect([reason, history]).toEqual([
      '查错了店',
      [{ deed: 'withdraw', at: '2026-11-25T02:00:01.000Z', by: '沈知远', reason: '查错了店' }],
    ])
  })
  it('binds the shop no longer once it was withdrawn, and again once it stands again', async () => {
    await accepted()
    const bound = async () => {
      const shop = await house.shops.shop(district, shopId)
      if (!shop) throw new Error('no shop')
      const plan = await does('lead', 'prepareInspection', { shopId, kind: 'routine' })
      const { failures } = await packShop(inspectionDeps(house), shop, '2026-11-26')
      return {
        asked: [...(plan['mustCheck'] as []), ...(plan['extraChecks'] as [])].length,
        last: shop.lastInspection?.verdict,
        failures: failures.length,
        told: (await askIn(house).ofShop(district, shopId)).lastFailures.length,
      }
    }
    await does('office', 'withdrawResult', { ...seen, reason: '查错了店' })
    expect(await bound()).toEqual({ asked: 0, last: undefined, failures: 0, told: 0 })
    await does('office', 'publishResult', { ...seen, reason: '核实无误' })
    expect(await bound()).toEqual({ asked: 1, last: 'basicallyConforming', failures: 1, told: 1 })
  })
  it('is told to its merchant without the reason and the history', async () => {
    await accepted()
    await does('office', 'withdrawResult', { ...seen, reason: '查错了店' })
    const shown = await does('merchant', 'showPublication', visit)
    expect([shown['standing'], shown['reason'], shown['history']]).toEqual(['withdrawn', undefined, undefined])
  })
  it('is decided about as it was looked at', async () => {
    await accepted()
    const stale = { ...visit, version: 2, reason: '查错了店' }
    expect(await refusal('office', 'withdrawResult', stale)).toBe('publication.changed')
  })
  it.each(['lead', 'audit', 'merchant'] as const)('is not for %s to take back', async (by) => {
    await accepted()
    expect(await refusal(by, 'withdrawResult', { ...seen, reason: '查错了店' })).toBe('access.denied')
  })
})

describe('a merchant’s reply', () => {
  const text = '砧板当天已经换新。'
  const writtenAt = async () =>
    ((await does('office', 'showPublication', visit))['reply'] as { writtenAt: string }).writtenAt
  const besides = async () => (await onTheCard()).forCard[0]?.reply

  it('stands beside the result once the office let it, and goes when the merchant takes it back', async () => {
    await accepted()
    await does('merchant', 'writeReply', { ...seen, text })
    expect(await besides()).toBeUndefined()
    expect(await queue('replies')).toEqual([inspectionId])
    await does('office', 'approveReply', { ...visit, writtenAt: await writtenAt() })
    expect(await besides()).toEqual({ text, day: '2026-11-25' })
    await does('merchant', 'withdrawReply', visit)
    expect(await besides()).toBeUndefined()
  })
  it('is sent back with the reason, and its next words take their place', async () => {
    await accepted()
    await does('merchant', 'writeReply', { ...seen, text: '请打 13800000136。' })
    const { reply } = await does('office', 'showPublication', visit)
    expect((reply as { hints: string[] }).hints).toEqual(['mobileNumber'])
    await does('office', 'returnReply', { ...visit, writtenAt: await writtenAt(), reason: '请去掉手机号' })
    const told = (await does('merchant', 'showPublication', visit))['reply'] as object
    expect(told).toMatchObject({ state: 'returned', reason: '请去掉手机号' })
    expect(told).not.toHaveProperty('hints')
    await does('merchant', 'writeReply', { ...seen, text })
    await does('office', 'approveReply', { ...visit, writtenAt: await writtenAt() })
    expect(await besides()).toMatchObject({ text })
  })
  it('stays public until the next is let through, and every one of them stays to be read', async () => {
    await accepted()
    await does('merchant', 'writeReply', { ...seen, text })
    await does('office', 'approveReply', { ...visit, writtenAt: await writtenAt() })
    await does('merchant', 'writeReply', { ...seen, text: '地面也重铺了。' })
    expect(await besides()).toMatchObject({ text })
    await does('office', 'returnReply', { ...visit, writtenAt: await writtenAt(), reason: '请写得具体些' })
    expect(await besides()).toMatchObject({ text })
    await does('merchant', 'writeReply', { ...seen, text: '操作间地面重铺了。' })
    await does('office', 'approveReply', { ...visit, writtenAt: await writtenAt() })
    expect(await besides()).toMatchObject({ text: '操作间地面重铺了。' })
    const said = async (by: Name) => {
      const { reply, earlierReplies } = await does(by, 'showPublication', visit)
      return [...(earlierReplies as { text: string; state: string }[]), reply as { text: string; state: string }]
    }
    for (const by of ['merchant', 'office'] as const)
      expect((await said(by)).map((one) => `${one.state} ${one.text}`)).toEqual([
        `approved ${text}`,
        'returned 地面也重铺了。',
        'approved 操作间地面重铺了。',
      ])
    await does('merchant', 'withdrawReply', visit)
    expect(await besides()).toBeUndefined()
  })
  it('is not let through when another took its place meanwhile', async () => {
    await accepted()
    await does('merchant', 'writeReply', { ...seen, text })
    const read = await writtenAt()
    await does('merchant', 'writeReply', { ...seen, text: '还有一句。' })
    expect(await refusal('office', 'approveReply', { ...visit, writtenAt: read })).toBe('reply.changed')
  })
  it('goes off the card with the result, and waits for one that is public', async () => {
    await accepted()
    await does('office', 'holdResult', { ...seen, reason: '正在调查' })
    expect(await refusal('merchant', 'writeReply', { ...seen, text })).toBe('publication.notPublic')
  })
  it('is written five times at most', async () => {
    await accepted()
    for (const n of [1, 2, 3, 4, 5]) await does('merchant', 'writeReply', { ...seen, text: `${text}${n}` })
    expect(await refusal('merchant', 'writeReply', { ...seen, text })).toBe('reply.tooMany')
  })
  it('is the own shop’s alone to write', async () => {
    await accepted()
    expect(await refusal('neighbour', 'writeReply', { ...seen, text })).toBe('access.denied')
    expect(await refusal('office', 'writeReply', { ...seen, text })).toBe('access.denied')
  })
})

describe('an objection', () => {
  const object = async () => await does('merchant', 'objectToResult', { ...seen, text: '第 7.2 项当时是合格的。' })
  const assign = async (to: Name) => await does('office', 'assignObjection', { ...visit, personId: personIdOf(to) })
  const answer = { ...visit, outcome: 'upheld', reasons: '照片和记录一致。' }

  it('is said on the card while it is open, and when it changed nothing', async () => {
    await accepted()
    expect(await object()).toEqual({ inspectionId, objection: 'open', dueOn: '2026-12-16' })
    expect((await onTheCard()).forCard[0]?.objection).toBe('open')
    await assign('third')
    await does('third', 'answerObjection', answer)
    expect((await onTheCard()).forCard[0]?.objection).toBe('upheld')
    const told = (await does('merchant', 'showPublication', visit))['objection']
    expect(told).toMatchObject({ state: 'answered', answer: { outcome: 'upheld', reasons: '照片和记录一致。' } })
    expect(told).not.toHaveProperty('assignee')
  })
  it.each([
    ['corrected', 'correcting'],
    ['withdrawn', 'withdrawn'],
  ])('that is right takes the result off the card: %s', async (outcome, notice) => {
    await accepted()
    await object()
    await assign('third')
    await does('office', 'answerObjection', { ...answer, outcome })
    const { forCard, takenBack = [] } = await onTheCard()
    expect([forCard, takenBack.map((one) => one.notice)]).toEqual([[], [notice]])
  })
  it.each([
    ['on the last day', '2026-12-08T15:59:00.000Z', undefined],
    ['a day later', '2026-12-08T16:00:00.000Z', 'objection.tooLate'],
  ])('is taken within ten working days: %s', async (_, at, code) => {
    await accepted()
    house.setTime(at)
    expect(await refusedWith(ask(actorOf('merchant'), 'objectToResult', { ...seen, text: '不对。' }))).toBe(code)
  })
  it('has its days from when the shop had the result, however late that was after the visit', async () => {
    await accepted({ receivedAt: '2026-12-02T09:00:00.000Z' })
    expect((await does('merchant', 'showPublication', visit))['objectUntil']).toBe('2026-12-16')
    house.setTime('2026-12-16T15:59:00.000Z')
    await object()
  })
  it('to a corrected result is another one, with days of its own; the first stays beside it and both are answered', async () => {
    await accepted()
    await object()
    await assign('third')
    const { inspections } = house.stores.inspection
    const kept = await inspections.get({ district, ...visit })
    if (!kept?.delivered) throw new Error('nothing was accepted')
    const { signatures: _, files: __, marks: ___, ...taken } = kept.delivered
    const first = { ...taken, verdict: 'basicallyConforming' as const, reason: '数错了。', document: kept.document }
    const delivered = { ...kept.delivered, version: 2, receivedAt: '2026-12-14T02:00:00.000Z' }
    await house.kernel.commit([inspections.replace({ ...kept, delivered, earlier: [first] })])
    house.setTime('2026-12-15T02:00:00.000Z')
    const second = { ...visit, version: 2, text: '改了还是不对。' }
    expect(await does('merchant', 'objectToResult', second)).toMatchObject({
      objection: 'assigned',
      dueOn: '2026-12-16',
    })
    const third = { ...second, text: '就是不对。' }
    expect(await refusal('merchant', 'objectToResult', third)).toBe('objection.exists')
    await does('third', 'answerObjection', answer)
    const { objection, earlierObjections } = await does('merchant', 'showPublication', visit)
    const state = { state: 'answered', answer: { reasons: '照片和记录一致。' } }
    expect(objection).toMatchObject({ text: '改了还是不对。', version: 2, ...state })
    expect(earlierObjections).toMatchObject([{ text: '第 7.2 项当时是合格的。', version: 1, ...state }])
    expect((await onTheCard()).forCard[0]?.objection).toBe('upheld')
  })
  it('is raised once', async () => {
    await accepted()
    await object()
    expect(await refusal('merchant', 'objectToResult', { ...seen, text: '还是不对。' })).toBe('objection.exists')
  })
  it('is reviewed by nobody who inspected', async () => {
    await accepted()
    await object()
    const to = (name: Name) => ({ ...visit, personId: personIdOf(name) })
    expect(await refusal('office', 'assignObjection', to('lead'))).toBe('objection.inspector')
    expect(await refusal('office', 'assignObjection', to('gone'))).toBe('person.unknown')
    expect(await refusal('office', 'assignObjection', to('merchant'))).toBe('person.unknown')
    expect(await refusal('second', 'answerObjection', answer)).toBe('access.denied')
    expect(await refusal('office', 'answerObjection', answer)).toBe('objection.notAssigned')
  })
  it('is answered once, by whom it was assigned to, who sees it and no other', async () => {
    await accepted()
    await object()
    await assign('elsewhere')
    expect(await queue('objections', 'elsewhere')).toEqual([inspectionId])
    expect(await queue('objections', 'third')).toEqual([])
    expect(await refusal('third', 'answerObjection', answer)).toBe('access.denied')
    expect((await does('elsewhere', 'showPublication', visit))['history']).toHaveLength(2)
    await does('elsewhere', 'answerObjection', answer)
    const again = { ...answer, reasons: '再答一次。' }
    expect(await refusal('elsewhere', 'answerObjection', again)).toBe('objection.answered')
    expect(await queue('objections')).toEqual([])
  })
})

describe('what follows', () => {
  const logged = async () =>
    (await house.stores.evidence.waiting(district)).map(
      ({ entry }) => `${entry.kind} ${'number' in entry ? entry.number : ''}`,
    )
  const told = async (field = 'phrase2') => {
    const { items } = await house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 100 })
    return items.flatMap(({ what }) => (what.kind === 'service-message' ? [what.data[field]?.value] : []))
  }

  it('is a leaf of the log for what becomes public, and another for what is taken back', async () => {
    await accepted()
    expect(await logged()).toEqual(['publication 云市监检〔2026〕00001'])
    await does('office', 'holdResult', { ...seen, reason: '正在调查' })
    expect(await logged()).toHaveLength(1)
    await does('office', 'withdrawResult', { ...seen, reason: '查错了店' })
    expect((await logged()).toSorted()).toEqual([
      'publication 云市监检〔2026〕00001',
      'withdrawal 云市监检〔2026〕00001',
    ])
  })

  it('is told to the merchant: a reply let through, an answer, and a result that is gone; nothing of the rest', async () => {
    await accepted()
    await does('merchant', 'writeReply', { ...seen, text: '已经换新。' })
    const { reply } = await does('office', 'showPublication', visit)
    await does('office', 'approveReply', { ...visit, writtenAt: (reply as { writtenAt: string }).writtenAt })
    await does('merchant', 'objectToResult', { ...seen, text: '不对。' })
    await does('office', 'assignObjection', { ...visit, personId: personIdOf('third') })
    await does('third', 'answerObjection', { ...visit, outcome: 'upheld', reasons: '照片一致。' })
    await does('office', 'holdResult', { ...seen, reason: '正在调查' })
    await does('office', 'withdrawResult', { ...seen, reason: '查错了店' })
    expect((await told()).toSorted()).toEqual(['回复公开', '异议答复', '结果撤回'].toSorted())
    expect(await told('thing3')).toContain('检查结果已撤回，不用再整改')
  })

  const toInspectors = async () => {
    const { items } = await house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 100 })
    const sent = items.flatMap(({ what }) => (what.kind === 'service-message' ? [what] : []))
    return sent.filter(({ templateId }) => templateId === 'publication-returned')
  }
  const inspectors = ['lead', 'second'].map((name) => actorOf(name as Name).openid)

  it('is told to those who signed it when the office sends it back, without a name or the reason', async () => {
    await accepted()
    await does('office', 'returnResult', { ...seen, reason: '商户名称写错' })
    const sent = await toInspectors()
    expect(sent.map(({ touser }) => touser).toSorted()).toEqual(inspectors.toSorted())
    expect(sent[0]).toMatchObject({ page: `inspector/record/index?shopId=${shopId}&inspectionId=${inspectionId}` })
    expect(Object.values(sent[0]?.data ?? {}).map(({ value }) => value)).toEqual([
      '槐荫桥面馆',
      '退回更正',
      '2026年11月24日',
      '点开看原因，更正后公示',
    ])
    const template = findTemplate('publication-returned')
    expect(template && badField(template, sent[0]?.data ?? {})).toBeUndefined()
  })

  it.each([
    ['corrected', 2],
    ['upheld', 0],
    ['withdrawn', 0],
  ] as const)('of an objection that came to “%s” is told to %i inspectors', async (outcome, count) => {
    await accepted()
    await does('merchant', 'objectToResult', { ...seen, text: '不对。' })
    await does('office', 'assignObjection', { ...visit, personId: personIdOf('third') })
    await does('third', 'answerObjection', { ...visit, outcome, reasons: '照片一致。' })
    expect(await toInspectors()).toHaveLength(count)
  })

  it('is told of each time that it is sent back, and of nothing else', async () => {
    await accepted()
    await does('office', 'holdResult', { ...seen, reason: '正在调查' })
    await does('office', 'returnResult', { ...seen, reason: '商户名称写错' })
    await does('office', 'publishResult', { ...seen, reason: '没有写错' })
    await does('office', 'returnResult', { ...seen, reason: '地址写错' })
    expect(await toInspectors()).toHaveLength(4)
  })
})
