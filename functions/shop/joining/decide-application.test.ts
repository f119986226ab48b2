import type { Me } from '@app/types/identity/contract'
import type { Dossier } from '@app/types/shop/contract'
import type { ApplicationLine, ApplicationShown, MyApplication, Standing } from '@app/types/shop/joining/contract'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { licenceOf, statementOf } from '../../guards/testing/make-applications'
import { type Joining, openJoining } from '../../guards/testing/open-joining'
import { pushStore } from '../../push/public'
import { selfCheckStore } from '../../self-check/store'
import { cardKey } from '../card/card-key'

let joining: Joining
let near: string
let gridId: string
beforeAll(async () => {
  joining = await openJoining()
  near = joining.places.near.stationId
  gridId = joining.places.near.gridIds[0]
}, 60_000)
afterAll(() => joining.close())

const as = (name: string) => joining.speak(name)
const show = async (name: string, applicationId: string) =>
  got<ApplicationShown>(await joining.ask(as(name), 'shop.showApplication', { applicationId }))
const mine = async (name: string, applicationId: string) =>
  got<MyApplication>(await joining.ask(as(name), 'shop.showMyApplication', { applicationId }))
const register = async (n: number, into = gridId) => {
  const { creditCode, name, address } = statementOf(n)
  const shop = { name: `册上${name}`, address, creditCode, businessTypes: ['catering' as const], gridId: into }
  return got<{ shopId: string }>(await joining.ask(as('office'), 'shop.registerShop', shop)).shopId
}
const messagesTo = async (name: string) => {
  const { items } = await pushStore(joining.base.records).outbox.list(`D#${joining.district}#OUTBOX#due`, { limit: 99 })
  return items.flatMap(({ what }) =>
    what.kind === 'service-message' && what.touser === `o-YX1-${name}` ? [what.data['phrase2']?.value] : [],
  )
}

describe('an approved application for a new shop', () => {
  it('puts the shop on the register with a code, makes the applicant its merchant and tells them', async () => {
    const ref = await joining.apply({ as: 'ye', n: 1, stationId: near })
    const { shopId = '' } = got<Standing>(
      await joining.ask(as('inspector'), 'shop.approveApplication', { ...ref, aim: 'newShop', gridId }),
    )
    const shop = got<Dossier>(await joining.ask(as('ye'), 'shop.showShop', { shopId }))
    expect(shop).toMatchObject({ name: '第1号砂锅铺', status: 'active', gridName: '青石01网格' })
    expect(shop.code.text).toHaveLength(28)
    const { location } = (await joining.store.shops.get({ district: joining.district, shopId })) ?? {}
    expect(location).toMatchObject({ latitude: 40.66, longitude: 109.84, source: 'map' })
    const me = got<Me>(await joining.ask(as('ye'), 'identity.me'))
    expect(me.person).toMatchObject({ name: '叶知秋', grants: [{ role: 'merchant', shopIds: [shopId] }] })
    expect(await mine('ye', ref.applicationId)).toMatchObject({ state: 'approved', shopId })
    expect(await messagesTo('ye')).toEqual(['已通过'])
    // the first minute: what the queues make of it, none of which waits for a timer
    await joining.idle()
    const { district, base } = joining
    expect(await base.items.get(cardKey(district, shopId))).toMatchObject({ name: '第1号砂锅铺' })
    expect(await selfCheckStore(base.records).plans.get({ district, shopId })).toMatchObject({ shopId })
    const today = got<{ as: string }>(await joining.ask(as('ye'), 'duty.showToday', { shopId }))
    expect(today.as).toBe('owner')
  })

  it('shows the grid whose boundary holds the place on the map, of whichever station', async () => {
    const ref = await joining.apply({ as: 'mapped', n: 31, stationId: near })
    expect((await show('inspector', ref.applicationId)).liesIn).toBeUndefined()
    const farGrid = joining.places.far.gridIds[0]
    const around = (west: number): [number, number][] => [
      [west, 40.65],
      [west + 0.02, 40.65],
      [west + 0.02, 40.67],
      [west, 40.67],
      [west, 40.65],
    ]
    const line = (placeId: string, west: number) => ({
      placeId,
      boundary: { type: 'Polygon' as const, coordinates: [around(west)] },
    })
    const boundaries = [line(gridId, 109.85), line(farGrid, 109.83)]
    expect((await joining.ask(as('office'), 'shop.setBoundaries', { boundaries })).code).toBeUndefined()
    expect((await show('inspector', ref.applicationId)).liesIn).toMatchObject({
      stationId: joining.places.far.stationId,
      gridId: farGrid,
    })
  })

  it('needs a grid, and one of the inspector’s own station', async () => {
    const ref = await joining.apply({ as: 'gridless', n: 2, stationId: near })
    const approve = (more: object) =>
      joining.ask(as('inspector'), 'shop.approveApplication', { ...ref, aim: 'newShop', ...more })
    expect((await approve({})).code).toBe('request.invalid')
    expect((await approve({ gridId: joining.places.far.gridIds[0] })).code).toBe('access.denied')
    expect((await approve({ gridId })).code).toBeUndefined()
  })

  it('is decided by one of two officers; the other is told', async () => {
    const ref = await joining.apply({ as: 'contested', n: 3, stationId: near })
    const approve = joining.ask(as('inspector'), 'shop.approveApplication', { ...ref, aim: 'newShop', gridId })
    const refuse = joining.ask(as('office'), 'shop.refuseApplication', { ...ref, words: '不在本区' })
    const codes = (await Promise.all([approve, refuse])).map(({ code }) => code)
    expect(codes.sort()).toEqual(['application.settled', undefined])
    expect(await messagesTo('contested')).toHaveLength(1)
  })

  it('is no new shop where the register came to know it meanwhile', async () => {
    const ref = await joining.apply({ as: 'late', n: 4, stationId: near })
    await register(4)
    const approved = await joining.ask(as('inspector'), 'shop.approveApplication', { ...ref, aim: 'newShop', gridId })
    expect(approved.code).toBe('application.changed')
    expect(await show('inspector', ref.applicationId)).toMatchObject({
      aim: 'member',
      registered: { name: '册上第4号砂锅铺', merchants: 0 },
    })
  })
})

describe('an approved application for a registered shop', () => {
  it('adds a merchant and changes nothing of the shop', async () => {
    const shopId = await register(11)
    const before = await joining.store.shops.get({ district: joining.district, shopId })
    const ref = await joining.apply({ as: 'claimer', n: 11, stationId: near })
    const approved = await joining.ask(as('inspector'), 'shop.approveApplication', { ...ref, aim: 'member' })
    expect(got<Standing>(approved).shopId).toBe(shopId)
    expect(await joining.store.shops.get({ district: joining.district, shopId })).toEqual(before)
    expect((await joining.ask(as('claimer'), 'shop.showShop', { shopId })).code).toBeUndefined()
    const photo = await joining.uploadLicence(as('claimer'), licenceOf(12))
    const again = await joining.ask(as('claimer'), 'shop.submitApplication', { ...statementOf(11), photo })
    expect(again.code).toBe('application.member')
  })

  it('is not for an officer of another station to give: the application is passed on to the shop’s own', async () => {
    const { far } = joining.places
    const shopId = await register(15, far.gridIds[0])
    const ref = await joining.apply({ as: 'stray', n: 15, stationId: near })
    const approve = (name: string, revision: number) =>
      joining.ask(as(name), 'shop.approveApplication', { ...ref, revision, aim: 'member' })
    expect((await approve('inspector', ref.revision)).code).toBe('application.otherStation')
    expect((await joining.ask(as('stray'), 'shop.showShop', { shopId })).code).toBe('access.denied')
    const passed = await joining.ask(as('inspector'), 'shop.passApplication', { ...ref, stationId: far.stationId })
    expect(got<Standing>(await approve('far', got<Standing>(passed).revision))).toMatchObject({ shopId })
  })

  it('shows the officer who else applies under the code', async () => {
    await joining.apply({ as: 'first', n: 13, stationId: near })
    const second = await joining.apply({ as: 'second', n: 13, stationId: near })
    const { rivals } = await show('inspector', second.applicationId)
    expect(rivals.map(({ name }) => name)).toEqual(['第13号砂锅铺'])
  })
})

describe('an application that goes back', () => {
  it('says what to mend, waits again once mended, and cannot be decided as it was looked at before', async () => {
    const ref = await joining.apply({ as: 'mender', n: 21, stationId: near })
    got(await joining.ask(as('inspector'), 'shop.returnApplication', { ...ref, words: '执照拍全四角' }))
    const returned = await mine('mender', ref.applicationId)
    expect(returned).toMatchObject({ state: 'returned', words: '执照拍全四角', phone: '19900006666' })
    const { applicationId, revision } = returned
    const mended = { applicationId, revision, ...statementOf(21, near) }
    got(await joining.ask(as('mender'), 'shop.mendApplication', mended))
    const stale = { applicationId, revision, aim: 'newShop' as const, gridId }
    expect((await joining.ask(as('inspector'), 'shop.approveApplication', stale)).code).toBe('application.changed')
    expect(await messagesTo('mender')).toEqual(['要补改'])
  })
})

describe('an application that came to nothing', () => {
  it.each([
    ['refused', 31],
    ['withdrawn', 32],
  ])('is forgotten in what is personal after 30 days: %s', async (state, n) => {
    const name = `given-up-${n}`
    const ref = await joining.apply({ as: name, n, stationId: near })
    const { district, store } = joining
    const particulars = await store.particulars.get({ district, ...ref })
    if (state === 'refused')
      got(await joining.ask(as('office'), 'shop.refuseApplication', { ...ref, words: '不归本局管' }))
    else got(await joining.ask(as(name), 'shop.withdrawApplication', { applicationId: ref.applicationId }))
    expect(await mine(name, ref.applicationId)).toMatchObject({ state, phone: '19900006666', forgetsOn: '2026-04-17' })
    const row = [...(await joining.scan()).values()].find(
      ({ sk, pk }) => sk === 'PARTICULARS' && pk.endsWith(ref.applicationId),
    )
    expect(row?.['ttl']).toBe(Date.parse('2026-04-17T02:00:00Z') / 1_000)
    joining.clock.set({ plusSeconds: 30 * 86_400 })
    const later = await mine(name, ref.applicationId)
    joining.clock.set('real')
    expect(later).toMatchObject({ state, name: statementOf(n).name })
    expect(JSON.stringify(later)).not.toMatch(/19900006666|叶知秋|objects/)
    const kept = await store.particulars.get({ district, ...ref })
    if (!kept || !particulars) throw new Error('gone too early')
    await joining.base.commit([store.particulars.remove(kept)])
    await joining.idle()
    expect(await joining.base.objects.get(particulars.photoKey)).toBeUndefined()
  })

  it('leaves room for another', async () => {
    for (const n of [41, 42]) await joining.apply({ as: 'open', n })
    const { applicationId } = await joining.apply({ as: 'open', n: 43 })
    got(await joining.ask(as('open'), 'shop.withdrawApplication', { applicationId }))
    await joining.apply({ as: 'open', n: 43 })
  })
})

describe('whose business it is', () => {
  it('is the station’s that was said, until somebody passes it on', async () => {
    const ref = await joining.apply({ as: 'astray', n: 51, stationId: near })
    expect((await joining.ask(as('far'), 'shop.showApplication', ref)).code).toBe('access.denied')
    const { stationId } = joining.places.far
    got(await joining.ask(as('inspector'), 'shop.passApplication', { ...ref, stationId }))
    expect(await show('far', ref.applicationId)).toMatchObject({ stationName: '柳荫监管所', mayDecide: true })
    expect((await joining.ask(as('inspector'), 'shop.showApplication', ref)).code).toBe('access.denied')
  })

  it('is nobody’s own', async () => {
    const ref = await joining.apply({ as: 'inspector', n: 52, stationId: near })
    expect((await show('inspector', ref.applicationId)).mayDecide).toBe(false)
    const approve = await joining.ask(as('inspector'), 'shop.approveApplication', { ...ref, aim: 'newShop', gridId })
    expect(approve.code).toBe('application.own')
    expect((await show('office', ref.applicationId)).mayDecide).toBe(true)
  })
})

describe('the list of applications', () => {
  it('holds the own station’s for an inspector and all for the office, and nothing of a person', async () => {
    const ref = await joining.apply({ as: 'far-away', n: 61, stationId: joining.places.far.stationId })
    await joining.apply({ as: 'nowhere', n: 62 })
    await joining.idle()
    const list = async (name: string, input: object = {}) => {
      const answer = await joining.ask(as(name), 'shop.listApplications', { q: '砂锅', ...input })
      expect(answer.text).not.toMatch(/19900006666|叶知秋|o-YX1/)
      return got<{ applications: ApplicationLine[] }>(answer).applications.map(({ name: shop }) => shop)
    }
    expect(await list('far')).toContain('第61号砂锅铺')
    expect(await list('inspector')).not.toContain('第61号砂锅铺')
    expect(await list('far')).not.toContain('第62号砂锅铺')
    expect(await list('office')).toEqual(expect.arrayContaining(['第61号砂锅铺', '第62号砂锅铺']))
    expect(await list('office', { stationId: 'none' })).toContain('第62号砂锅铺')
    got(await joining.ask(as('far'), 'shop.refuseApplication', { ...ref, words: '不在本区' }))
    const known = `${ref.applicationId}:${ref.revision + 1}`
    expect(await list('far', { state: 'submitted', known })).not.toContain('第61号砂锅铺')
  })
})

describe('what is like it', () => {
  it('names registered shops with a like name or the same door, and the grid of the street', async () => {
    const second = joining.places.near.gridIds[1]
    const shop = (name: string, address: string) =>
      joining.ask(as('office'), 'shop.registerShop', { name, address, businessTypes: ['catering'], gridId: second })
    got(await shop('第71号砂锅铺（老店）', '柳荫路3号'))
    got(await shop('春来面馆', '梧桐巷71号'))
    got(await shop('不相干的店', '梧桐巷9号'))
    const twin = async () => got<{ shopId: string }>(await shop('第71号砂锅铺（分店）', `梧桐巷${ulid()}号`)).shopId
    const [shopId, otherId] = [await twin(), await twin()]
    got(await joining.ask(as('office'), 'shop.mergeShops', { shopId, otherId, fields: {}, reason: '录了两次' }))
    const photo = await joining.uploadLicence(as('alike'), licenceOf(71))
    const sent = { ...statementOf(71, near), address: '云溪区梧桐巷71号', photo }
    const { applicationId } = got<Standing>(await joining.ask(as('alike'), 'shop.submitApplication', sent))
    await joining.idle()
    const found = got<{ shops: { shopId: string; name: string; alike: string[] }[]; grid?: object }>(
      await joining.ask(as('inspector'), 'shop.findLikeShops', { applicationId }),
    )
    expect(found.shops.map(({ name, alike }) => [name, alike])).toEqual(
      expect.arrayContaining([
        ['第71号砂锅铺（老店）', ['name']],
        ['春来面馆', ['address']],
      ]),
    )
    expect(found.shops.map(({ name }) => name)).not.toContain('不相干的店')
    const ids = found.shops.map((one) => one.shopId)
    expect([ids.includes(shopId), ids.includes(otherId)]).toEqual([true, false])
    expect(found.grid).toMatchObject({ gridId: second, gridName: '青石02网格', neighbours: 3 })
  })
})
