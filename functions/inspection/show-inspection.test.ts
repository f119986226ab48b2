import { PublicCard } from '@app/types/shop/card'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainPng } from '../paper/test-support/draw-png'
import { type Ask, answered, asker, refusedWith } from './testing/ask'
import { askIn, type House, openHouse } from './testing/house'
import { actorOf, district, type Name, personIdOf, settle, shopIds } from './testing/people'
import { announcement, answersBut, failing, upload, visited } from './testing/visit'

const canary = '只给本局看的话'
const remark = '砧板没有标识。'
let house: House
let ask: Ask
let seen: { shopId: string; inspectionId: string }
let underWay: { shopId: string; inspectionId: string }
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
  const inspectionId = house.newId()
  const body = plainPng(40, 30, [200, 30, 160])
  const taken = await upload(house, inspectionId, { purpose: 'photo', body })
  const photos = [{ sha256: taken, takenAt: house.clock().toISOString() }]
  seen = await visited(house, ask, {
    inspectionId,
    answers: { ...answersBut(failing('8.3')), 'cy.7.2': { result: 'fail', remark, photos } },
    end: { dispositions: ['rectifyByDate'], rectifyBy: '2026-12-01', note: canary },
  })
  const said = announcement(house)
  await answered(ask(actorOf('lead'), 'announceInspection', said))
  underWay = { shopId: said.shopId, inspectionId: said.inspectionId }
})
afterAll(async () => await house.close())

const show = (by: Name, { shopId, inspectionId } = seen) => ask(actorOf(by), 'showInspection', { shopId, inspectionId })
type Item = { number: string; result?: string; remark?: string; photoUrls?: string[] }
const itemsOf = (shown: Record<string, unknown>) => shown['items'] as Item[]

describe('an inspection is shown', () => {
  it.each(['lead', 'second', 'office'] as const)('whole to staff: %s', async (by) => {
    const shown = await answered(show(by))
    expect(shown).toMatchObject({ verdict: 'basicallyConforming', note: canary, gapCase: false })
    const photographed = itemsOf(shown).filter(({ photoUrls }) => photoUrls)
    expect(photographed.map(({ number }) => number)).toEqual(['7.2'])
    expect(photographed[0]?.photoUrls).toEqual([expect.stringContaining(`D/${district}/pictures/inspection/`)])
  })

  it('to the shop’s merchant without note and photographs', async () => {
    const shown = await answered(show('merchant'))
    expect(JSON.stringify(shown)).not.toContain(canary)
    expect(JSON.stringify(shown)).not.toContain('pictures')
    expect(itemsOf(shown).find(({ number }) => number === '7.2')).toMatchObject({ result: 'fail', remark })
    expect(shown).toMatchObject({ verdict: 'basicallyConforming', signed: [{}, {}, { name: '贺青禾' }] })
  })

  it('to nobody else', async () => {
    for (const by of ['neighbour', 'elsewhere', 'audit'] as const) {
      expect(await refusedWith(show(by))).toBe('access.denied')
    }
    expect(await refusedWith(ask({ kind: 'consumer', district, openid: 'o' }, 'showInspection', underWay))).toBe(
      'access.denied',
    )
  })

  it('to a merchant only once it is concluded', async () => {
    expect(await refusedWith(show('merchant', underWay))).toBe('inspection.unknown')
    expect(await answered(show('lead', underWay))).toMatchObject({ state: 'notified', dispositions: [], signed: [] })
  })

  it('as unknown where shop and inspection do not belong together', async () => {
    expect(await refusedWith(show('office', { ...seen, shopId: shopIds.bakery }))).toBe('inspection.unknown')
  })
})

describe('the list of inspections', () => {
  const listed = async (by: Name, input: Record<string, unknown> = {}) => {
    await house.database.feed.idle()
    const { inspections } = await answered(ask(actorOf(by), 'listInspections', input))
    return (inspections as { inspectionId: string }[]).map(({ inspectionId }) => inspectionId)
  }

  it('is newest first: the district’s for the office, the own grids’ for an inspector', async () => {
    expect(await listed('office')).toEqual([underWay.inspectionId, seen.inspectionId])
    expect(await listed('lead')).toEqual(await listed('office'))
    expect(await listed('elsewhere')).toEqual([])
    expect(await refusedWith(ask(actorOf('merchant'), 'listInspections', {}))).toBe('access.denied')
  })

  it.each([
    ['a document number', { q: '00001' }],
    ['the initials of a shop', { q: 'HYQMG', state: 'submitted' }],
    ['an inspector’s name', { q: '丁望舒', verdict: 'basicallyConforming' }],
    ['an inspector', { inspectorId: personIdOf('second'), state: 'submitted' }],
    ['days', { from: '2026-11-24', to: '2026-11-24', state: 'submitted' }],
    ['a shop and a kind', { shopId: shopIds.noodles, kind: 'routine', sort: '-failing', state: 'submitted' }],
  ])('is asked for by %s', async (_, input) => {
    expect(await listed('office', input)).toEqual([seen.inspectionId])
  })

  it.each([
    ['another shop', { shopId: shopIds.bakery }],
    ['another kind', { kind: 'recheck' }],
    ['later days', { from: '2026-11-25' }],
    ['earlier days', { to: '2026-11-23' }],
    ['somebody who inspected nothing', { inspectorId: personIdOf('elsewhere') }],
    ['words that are nowhere', { q: '没有的店' }],
  ])('has nothing of %s', async (_, input) => {
    expect(await listed('office', input)).toEqual([])
  })
})

describe('what the register asks', () => {
  it('is lines, open failures and the public part, which says nothing of remarks, notes or names', async () => {
    const asked = await askIn(house).ofShop(district, shopIds.noodles)
    expect(asked.lines.map(({ state }) => state)).toEqual(['notified', 'submitted'])
    expect(asked.lastFailures).toEqual([
      { number: '7.2', text: expect.any(String), remark },
      { number: '8.3', text: expect.any(String), remark: '8.3 有问题。' },
    ])
    const { forCard } = await askIn(house).forPublic(district, shopIds.noodles)
    const [shown] = PublicCard.shape.inspections.parse(forCard)
    expect(shown).toMatchObject({ day: '2026-11-24', verdict: 'basicallyConforming', items: 30, passed: 28 })
    for (const secret of [canary, remark, '陆闻溪', '贺青禾', '138']) {
      expect(JSON.stringify(forCard)).not.toContain(secret)
    }
  })
})
