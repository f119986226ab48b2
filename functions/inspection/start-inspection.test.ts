import { noticeInForce } from '@app/rules/inspection/notice'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, answered, asker, refusedWith } from './testing/ask'
import { type House, openHouse } from './testing/house'
import { actorOf, district, personIdOf, settle, shopIds } from './testing/people'
import { beginning, conclusion } from './testing/visit'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

const start = (change: Record<string, unknown> = {}, by: Parameters<typeof actorOf>[0] = 'lead') =>
  ask(actorOf(by), 'startInspection', beginning(house, change))
const noted = (change: Record<string, unknown>) => ({
  notification: { ...beginning(house).notification, ...change },
})

describe('an inspection begins', () => {
  it('with two inspectors, the lead first, and raises the shop’s revision', async () => {
    const before = await house.shops.shop(district, shopIds.noodles)
    const input = beginning(house)
    expect(await answered(ask(actorOf('lead'), 'startInspection', input))).toEqual({
      inspectionId: input.inspectionId,
      state: 'notified',
    })
    const { inspectionId } = input
    const stored = await house.stores.inspection.inspections.get({ district, shopId: shopIds.noodles, inspectionId })
    expect(stored?.inspectors.map(({ name }) => name)).toEqual(['陆闻溪', '丁望舒'])
    expect(stored?.checklist).toMatchObject({ id: 'T-CY-2016', hash: input.checklistHash })
    expect((await house.shops.shop(district, shopIds.noodles))?.revision).toBe((before?.revision ?? 0) + 1)
  })

  it('at a shop without a grid, by an inspector of its station', async () => {
    expect(await refusedWith(start({ shopId: shopIds.gridless }))).toBeUndefined()
    expect(await refusedWith(start({ shopId: shopIds.gridless }, 'elsewhere'))).toBeUndefined()
  })

  it('with a certificate on its last day', async () => {
    expect(await refusedWith(start({ secondInspectorId: personIdOf('lastDay') }))).toBeUndefined()
  })

  it('once: the same number under another key is refused, under the same key answered again', async () => {
    const input = beginning(house)
    const first = await ask(actorOf('lead'), 'startInspection', input, 'a-key-of-the-phone-1')
    expect(await ask(actorOf('lead'), 'startInspection', input, 'a-key-of-the-phone-1')).toEqual(first)
    expect(await refusedWith(ask(actorOf('lead'), 'startInspection', input, 'a-key-of-the-phone-2'))).toBe(
      'inspection.exists',
    )
  })
})

describe('recusal', () => {
  it('stops the inspection, keeps the answer, and lets nothing more be sent', async () => {
    const told = noted({ recusalRequested: true, recusalReason: '检查人员是店主的亲戚。' })
    const input = beginning(house, { shopId: shopIds.gridless, ...told })
    expect(await answered(ask(actorOf('lead'), 'startInspection', input))).toMatchObject({ state: 'recused' })
    const { shopId, inspectionId } = input
    const stored = await house.stores.inspection.inspections.get({ district, shopId, inspectionId })
    expect(stored?.notification.recusalReason).toBe('检查人员是店主的亲戚。')
    const submission = await conclusion(house, inspectionId, { shopId })
    expect(await refusedWith(ask(actorOf('lead'), 'submitInspection', submission))).toBe('inspection.recused')
  })
})

describe('who may not begin', () => {
  it.each([
    ['an inspector of another grid', 'elsewhere', {}],
    ['an inspector, at a shop of another grid', 'lead', { shopId: shopIds.bakery }],
    ['the office', 'office', {}],
    ['the merchant', 'merchant', {}],
  ] as const)('%s', async (_, by, change) => {
    expect(await refusedWith(start(change, by))).toBe('access.denied')
  })
})

describe('what is refused at the door', () => {
  it.each([
    ['a shop that is not there', { shopId: 'YX1YYYYY' }, 'shop.unknown'],
    ['a shop that is closed', { shopId: shopIds.closed }, 'shop.closed'],
    ['a shop whose business has no table', { shopId: shopIds.pharmacy }, 'inspection.noChecklist'],
    ['one inspector twice', { secondInspectorId: personIdOf('lead') }, 'inspection.sameInspector'],
    ['a second inspector whom nobody knows', { secondInspectorId: '0'.repeat(26) }, 'person.unknown'],
    ['a second inspector who has left', { secondInspectorId: personIdOf('gone') }, 'person.unknown'],
    [
      'a second inspector whose certificate ended yesterday',
      { secondInspectorId: personIdOf('expired') },
      'inspection.certificateInvalid',
    ],
    [
      'a second person who is no inspector',
      { secondInspectorId: personIdOf('office') },
      'inspection.certificateInvalid',
    ],
    ['a table that is not the one in force', { checklistHash: 'a'.repeat(64) }, 'inspection.checklistChanged'],
    ['a beginning in seven minutes', { startedAt: '2026-11-24T02:07:00.000Z' }, 'inspection.timesInvalid'],
    ['a beginning 31 days ago', { startedAt: '2026-10-24T02:00:00.000Z' }, 'inspection.timesInvalid'],
    ['a place that no font can print', { place: { address: '青石路18号👍' } }, 'request.invalid'],
  ] as const)('%s', async (_, change, code) => {
    expect(await refusedWith(start(change))).toBe(code)
  })

  it('a lead whose own certificate has ended', async () => {
    const outcome = await start({ secondInspectorId: personIdOf('second') }, 'expired')
    expect(outcome).toMatchObject({ refused: { code: 'inspection.certificateInvalid', detail: ['顾清和'] } })
  })

  it('nothing changes when it is refused', async () => {
    const before = await house.shops.shop(district, shopIds.noodles)
    await start({ secondInspectorId: personIdOf('lead') })
    expect(await house.shops.shop(district, shopIds.noodles)).toEqual(before)
  })

  it('a blank place, by the contract itself', async () => {
    await expect(start({ place: { address: '  ' } })).rejects.toThrow()
  })
})

describe('the notice', () => {
  const prepared = async (kind = 'routine') => {
    const plan = await answered(ask(actorOf('lead'), 'prepareInspection', { shopId: shopIds.noodles, kind }))
    return plan['notice'] as { version: number; hash: string; paragraphs: string[]; question: string }
  }
  const storedNotice = async (change: Record<string, unknown>) => {
    const input = beginning(house, change)
    await answered(ask(actorOf('lead'), 'startInspection', input))
    const { shopId, inspectionId } = input
    return (await house.stores.inspection.inspections.get({ district, shopId, inspectionId }))?.notice
  }

  it('comes to the phone in full, for the kind of inspection, and is stored as it was told', async () => {
    const { version, hash, paragraphs, question } = await prepared('recheck')
    expect({ version, paragraphs, question }).toEqual(noticeInForce('复查'))
    expect(hash).not.toBe((await prepared()).hash)
    expect(await storedNotice({ kind: 'recheck', noticeHash: hash })).toEqual({ version, hash })
  })

  it('is not said to have been told where a client showed none, and is refused where nobody wrote it', async () => {
    expect(await storedNotice({})).toBeUndefined()
    const invented = await start({ noticeHash: 'a'.repeat(64) })
    expect(invented).toMatchObject({ refused: { code: 'request.invalid', detail: ['noticeHash'] } })
    expect(await refusedWith(start({ noticeHash: (await prepared('recheck')).hash }))).toBe('request.invalid')
  })
})

describe('what the phone prepares with', () => {
  const prepare = (by: Parameters<typeof actorOf>[0], shopId: string = shopIds.noodles) =>
    ask(actorOf(by), 'prepareInspection', { shopId, kind: 'routine' })

  it('is the whole table with the hash that the start is asked for', async () => {
    const plan = await answered(prepare('lead'))
    expect(plan).toMatchObject({ shopName: '槐荫桥面馆', mustCheck: [], checklist: { standing: '待本局确认' } })
    const { hash, groups } = plan['checklist'] as { hash: string; groups: { items: unknown[] }[] }
    expect(hash).toBe(beginning(house).checklistHash)
    expect(groups.flatMap(({ items }) => items)).toHaveLength(30)
  })

  it('is for inspectors of the shop, while it is open', async () => {
    expect(await refusedWith(prepare('elsewhere'))).toBe('access.denied')
    expect(await refusedWith(prepare('office'))).toBe('access.denied')
    expect(await refusedWith(prepare('lead', shopIds.closed))).toBe('shop.closed')
  })
})
