import { mostDraftCharacters, mostDraftPictures } from '@app/types/inspection/hand-over/values'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { plainPng } from '../../paper/test-support/draw-png'
import type { PersonActor } from '../../platform/actor'
import { sizeOf } from '../../platform/fill-page'
import { mostAnswerBytes } from '../../wechat/relay-call'
import { checklistNamed, checklistShown } from '../checklists'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { actorOf, district, idOf, type Name, personIdOf, places, settle, shopIds } from '../testing/people'
import { joined, pagesRelayed } from '../testing/relayed'
import { announcement, checklist, contentOf, deliveryOf, ink, upload } from '../testing/visit'

type Page = Parameters<typeof joined<{ sha256: string }>>[0][number]

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

const encoded = (draft: object) => Buffer.from(JSON.stringify(draft)).toString('base64url')
const headOf = (inspectionId: string, pair: readonly Name[] = ['lead', 'second']) => ({
  ...{ district, shopId: shopIds.noodles as string, inspectionId, version: 1 },
  inspectors: pair.map((name) => ({ personId: personIdOf(name), name })),
  tables: [checklistNamed(checklist)],
})

const giving = (inspectionId: string, change: Record<string, unknown> = {}) => ({
  ...{ shopId: shopIds.noodles, inspectionId, toPersonId: personIdOf('second') },
  draft: encoded({ form: 2, head: headOf(inspectionId), answers: { 'cy.1.1': { result: 'fail' } } }),
  pictures: [],
  ...change,
})
const give = (by: Name, input: object) => {
  house.tick()
  return ask(actorOf(by), 'handOverDraft', input, house.newId())
}
const listed = async (by: Name, given?: string) =>
  (await answered(ask(actorOf(by), 'listHandedOver', { ...(given && { given }) }))) as unknown as {
    readonly received: readonly { readonly inspectionId: string; readonly state: string }[]
    readonly given: readonly { readonly state: string; readonly to: string; readonly takenAt?: string }[]
  }
const received = async (by: Name) => (await listed(by)).received.map(({ inspectionId }) => inspectionId)
const take = (by: Name, inspectionId: string, keptAs = house.newId()) =>
  ask(actorOf(by), 'takeOverDraft', { inspectionId, keptAs }, house.newId())
const open = (by: Name, inspectionId: string) => ask(actorOf(by), 'openHandedOver', { inspectionId })
const withdraw = (by: Name, inspectionId: string) =>
  ask(actorOf(by), 'withdrawHandOver', { inspectionId }, house.newId())

let id: string
beforeEach(() => {
  house.tick()
  id = house.newId()
})

describe('a draft that is handed over', () => {
  it('waits for the colleague, opens whole with its pictures, and is forgotten once taken', async () => {
    const sha256 = await ink(house, id)
    const input = giving(id, { pictures: [{ purpose: 'signature', sha256 }] })
    expect(await answered(give('lead', input))).toMatchObject({ state: 'waiting', from: '陆闻溪', to: '丁望舒' })
    expect(await received('second')).toContain(id)
    const opened = await answered(open('second', id))
    expect(opened['text']).toBe(input.draft)
    expect(opened['tables']).toEqual([checklistShown(checklist)])
    expect(opened['pictures']).toMatchObject([{ sha256, url: expect.stringContaining('http') }])
    expect(await answered(take('second', id))).toMatchObject({ state: 'taken' })
    expect(await house.stores.inspection.handedDrafts.get({ district, inspectionId: id })).toBeUndefined()
    expect(await received('second')).not.toContain(id)
    expect((await listed('lead', id)).given).toMatchObject([{ state: 'taken', to: '丁望舒' }])
  })

  it('is as large as a call to the server carries, and comes whole through WeChat, page by page', async () => {
    const sent: { purpose: 'photo'; sha256: string }[] = []
    for (let n = 0; n < mostDraftPictures; n++) {
      const sha256 = await upload(house, id, { purpose: 'photo', body: plainPng(n + 8, 9, [n, 9, 9]) })
      sent.push({ purpose: 'photo', sha256 })
    }
    const bare = { form: 2, head: headOf(id), answers: {} }
    const room = Math.floor(mostDraftCharacters * 0.75) - sizeOf(bare)
    const draft = encoded({ ...bare, more: 'x'.repeat(room - 20) })
    expect(mostDraftCharacters - draft.length).toBeLessThan(50)
    const input = giving(id, { draft, pictures: sent })
    const { shopId, inspectionId, ...body } = input
    const event = {
      ...{ type: 'call', district, method: 'POST', path: `/api/shops/${shopId}/inspections/${inspectionId}/hand-over` },
      ...{ body: JSON.stringify(body), idempotencyKey: `${id}-${'a'.repeat(64)}` },
    }
    expect(sizeOf(event)).toBeLessThan(mostAnswerBytes)
    await answered(give('lead', input))
    const pages = await pagesRelayed<{ sha256: string }, Page>(
      async (from) =>
        (await answered(
          ask(actorOf('second'), 'openHandedOver', { inspectionId: id, ...(from && { from }) }),
        )) as unknown as Page,
    )
    expect(pages.length).toBeGreaterThan(1)
    const { text, tables, pictures } = joined(pages)
    expect([text, tables]).toEqual([draft, [checklistShown(checklist)]])
    expect(pictures.map(({ sha256 }) => sha256)).toEqual(sent.map(({ sha256 }) => sha256))
  }, 120_000)

  it('is taken once: the same phone may say so again, another comes too late, and so does who takes it back', async () => {
    await answered(give('lead', giving(id)))
    const keptAs = house.newId()
    await answered(take('second', id, keptAs))
    expect(await answered(take('second', id, keptAs))).toMatchObject({ state: 'taken' })
    expect(await refusedWith(take('second', id))).toBe('handOver.taken')
    expect(await refusedWith(open('second', id))).toBe('handOver.taken')
    expect(await refusedWith(withdraw('lead', id))).toBe('handOver.taken')
    expect(await refusedWith(give('lead', giving(id)))).toBe('handOver.taken')
  })

  it('is taken back while it waits, and may be given again', async () => {
    await answered(give('lead', giving(id)))
    expect(await refusedWith(give('lead', giving(id)))).toBe('handOver.waiting')
    expect(await answered(withdraw('lead', id))).toMatchObject({ state: 'withdrawn' })
    expect(await answered(withdraw('lead', id))).toMatchObject({ state: 'withdrawn' })
    expect([await refusedWith(open('second', id)), await refusedWith(take('second', id))]).toEqual([
      'handOver.unknown',
      'handOver.unknown',
    ])
    expect(await received('second')).not.toContain(id)
    await answered(give('lead', giving(id)))
    expect(await received('second')).toContain(id)
  })

  it('is given back by the colleague who took it', async () => {
    await answered(give('lead', giving(id)))
    await answered(take('second', id))
    await answered(give('second', giving(id, { toPersonId: personIdOf('lead') })))
    expect(await received('lead')).toContain(id)
  })

  it('is the taker’s again when what they gave on never arrived, and only theirs', async () => {
    await answered(give('lead', giving(id)))
    await answered(take('second', id))
    // their phone asks to take back what the server never heard of
    expect(await refusedWith(withdraw('second', id))).toBe('handOver.unknown')
    expect(await refusedWith(withdraw('third', id))).toBe('access.denied')
    await answered(give('second', giving(id, { toPersonId: personIdOf('lead') })))
    expect(await refusedWith(withdraw('lead', id))).toBe('access.denied')
  })

  it.each([
    ['openHandedOver', 'lead'],
    ['openHandedOver', 'third'],
    ['takeOverDraft', 'third'],
    ['takeOverDraft', 'lead'],
    ['withdrawHandOver', 'second'],
    ['withdrawHandOver', 'third'],
  ] as const)('is nobody else’s: %s by %s', async (operation, by) => {
    await answered(give('lead', giving(id)))
    const keptAs = operation === 'takeOverDraft' ? { keptAs: house.newId() } : {}
    const asked = ask(actorOf(by), operation, { inspectionId: id, ...keptAs }, house.newId())
    expect(await refusedWith(asked)).toBe('access.denied')
    expect((await listed('third', id)).given).toEqual([])
  })

  it('is its giver’s again after seven days, and can be given anew', async () => {
    const given = await answered(give('lead', giving(id)))
    const then = new Date(String(given['expiresAt']))
    expect(then.getTime() - Date.parse(String(given['givenAt']))).toBe(7 * 86_400_000)
    const later = asker({ ...house, clock: () => then })
    const about = await answered(later(actorOf('lead'), 'listHandedOver', { given: id }))
    expect(about['given']).toMatchObject([{ state: 'returned' }])
    expect((await answered(later(actorOf('second'), 'listHandedOver', {})))['received']).toEqual([])
    const taking = { inspectionId: id, keptAs: house.newId() }
    expect(await refusedWith(later(actorOf('second'), 'takeOverDraft', taking))).toBe('handOver.unknown')
    expect(await refusedWith(later(actorOf('second'), 'openHandedOver', { inspectionId: id }))).toBe('handOver.unknown')
    expect(await answered(later(actorOf('lead'), 'handOverDraft', giving(id), house.newId()))).toMatchObject({
      state: 'waiting',
    })
  })
})

const headOfStation = (stationId: string): PersonActor => ({
  ...{ kind: 'person', district, personId: idOf('b1'), name: '容止戈', openid: 'o-head' },
  grants: [{ role: 'stationHead', stationId }],
})
const deciders = {
  head: headOfStation(places.station),
  otherHead: headOfStation(places.otherStation),
  office: actorOf('office'),
  lead: actorOf('lead'),
  second: actorOf('second'),
}
const release = (by: keyof typeof deciders, inspectionId: string, shopId: string = shopIds.noodles) =>
  ask(deciders[by], 'releaseHandOver', { shopId, inspectionId, reason: '接收的手机丢了' }, house.newId())
const deliver = async (by: Name, inspectionId: string, change: object = {}) => {
  const delivery = await deliveryOf(house, contentOf(house, { inspectionId, ...change }))
  return { delivery, outcome: ask(actorOf(by), 'deliverInspection', delivery) }
}
const stands = async (inspectionId: string) => (await listed('lead', inspectionId)).given

describe('a draft whose taker has delivered it', () => {
  it('is told to its giver with the receipt of what the server keeps', async () => {
    await answered(give('lead', giving(id)))
    await answered(take('second', id))
    const { delivery, outcome } = await deliver('second', id)
    const { receipt } = (await answered(outcome)) as { receipt: object }
    expect(receipt).toMatchObject({ contentHash: delivery.contentHash })
    expect(await stands(id)).toMatchObject([{ state: 'delivered', delivered: { by: '丁望舒', receipt } }])
    expect(await refusedWith(release('head', id))).toBe('inspection.submitted')
  })
})

describe('a draft whose taker’s phone is lost', () => {
  beforeEach(async () => {
    await answered(give('lead', giving(id)))
    await answered(take('second', id))
  })

  it('is given back to its giver by the head of the station, with the reason, once', async () => {
    expect(await answered(release('head', id))).toMatchObject({
      state: 'released',
      released: { by: '容止戈', reason: '接收的手机丢了' },
    })
    expect(await stands(id)).toMatchObject([{ state: 'released', released: { by: '容止戈' } }])
    expect(await refusedWith(release('office', id))).toBe('handOver.released')
  })

  it('keeps out what the lost phone sends until the giver has delivered, and keeps both then', async () => {
    await answered(release('office', id))
    const late = await deliver('second', id, { end: { note: '另一部手机上写的' } })
    expect(await refusedWith(late.outcome)).toBe('handOver.released')
    expect(await refusedWith(give('second', giving(id, { toPersonId: personIdOf('lead') })))).toBe('handOver.released')
    const own = await deliver('lead', id)
    await answered(own.outcome)
    expect(await answered(ask(actorOf('second'), 'deliverInspection', late.delivery))).toMatchObject({
      outcome: 'conflict',
      existing: { contentHash: own.delivery.contentHash, by: '陆闻溪' },
    })
  })

  it('can be given to the colleague’s new phone again', async () => {
    await answered(release('head', id))
    await answered(give('lead', giving(id)))
    await answered(take('second', id))
    await answered((await deliver('second', id)).outcome)
    expect(await stands(id)).toMatchObject([{ state: 'delivered' }])
  })

  it('is not given back by the two themselves, by another station’s head, nor at another shop', async () => {
    for (const by of ['lead', 'second', 'otherHead'] as const)
      expect(await refusedWith(release(by, id)), by).toBe('access.denied')
    expect(await refusedWith(release('office', id, shopIds.pharmacy))).toBe('handOver.unknown')
  })
})

it('gives nothing back that nobody took, or nobody gave', async () => {
  expect(await refusedWith(release('head', id))).toBe('handOver.unknown')
  await answered(give('lead', giving(id)))
  expect(await refusedWith(release('head', id))).toBe('handOver.notTaken')
  await answered(withdraw('lead', id))
  expect(await refusedWith(release('head', id))).toBe('handOver.notTaken')
})

describe('what is no hand-over', () => {
  it.each([
    ['no draft at all', { draft: 'bm90aGluZw' }, 'handOver.draftInvalid'],
    [
      'another inspection’s draft',
      { draft: encoded({ form: 2, head: headOf('0'.repeat(26)) }) },
      'handOver.draftInvalid',
    ],
    [
      'a draft with a table that is not ours',
      { draft: encoded({ form: 2, head: { ...headOf(id), tables: [{ ...checklistNamed(checklist), hash: '0' }] } }) },
      'handOver.draftInvalid',
    ],
    ['for nobody', { toPersonId: '0'.repeat(26) }, 'handOver.notSecond'],
    ['for a third', { toPersonId: personIdOf('third') }, 'handOver.notSecond'],
    ['for oneself', { toPersonId: personIdOf('lead') }, 'handOver.notSecond'],
    ['with a picture that never came', { pictures: [{ purpose: 'photo', sha256: 'a'.repeat(64) }] }, 'upload.unknown'],
    ['of a shop that is not there', { shopId: 'YX199999' }, 'shop.unknown'],
  ])('%s', async (_, change, code) => expect(await refusedWith(give('lead', giving(id, change)))).toBe(code))

  it('by a third, or for a colleague whose account was ended', async () => {
    expect(await refusedWith(give('third', giving(id)))).toBe('access.denied')
    const head = headOf(id, ['lead', 'gone'])
    const toGone = giving(id, { toPersonId: personIdOf('gone'), draft: encoded({ form: 2, head }) })
    expect(await refusedWith(give('lead', toGone))).toBe('person.unknown')
  })

  it('to another than was announced, nor of what was delivered', async () => {
    const told = announcement(house, { inspectionId: id })
    await answered(ask(actorOf('lead'), 'announceInspection', told))
    const draft = encoded({ form: 2, head: headOf(id, ['lead', 'third']) })
    expect(await refusedWith(give('lead', giving(id, { toPersonId: personIdOf('third'), draft })))).toBe(
      'handOver.notSecond',
    )
    const delivery = await deliveryOf(house, contentOf(house, { inspectionId: id }))
    await answered(ask(actorOf('second'), 'deliverInspection', delivery))
    expect(await refusedWith(give('lead', giving(id)))).toBe('inspection.submitted')
  })
})
