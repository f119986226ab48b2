import type { Grant } from '@app/types/identity/contract'
import type { InspectionContent } from '@app/types/inspection/content'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withFormer } from '../../identity/formerly'
import { plainPng } from '../../paper/test-support/draw-png'
import { leftBehind } from '../../shop/places-since'
import { onPhones } from '../../shop/public'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, inspectionDeps, openHouse } from '../testing/house'
import { actorOf, district, type Name, personIdOf, places, settle, shopIds } from '../testing/people'
import {
  announcement,
  type Change,
  contentOf,
  deliveryOf,
  failing,
  sha256,
  upload,
  visit,
  visited,
} from '../testing/visit'
import type { Delivery } from './delivery'
import { hashContent } from './hash-content'

type Regranted = Extract<Grant, { role: 'inspector' }>

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

const shop = async () => await house.shops.shop(district, shopIds.noodles)
const stored = async (inspectionId: string, shopId: string = shopIds.noodles) =>
  await house.stores.inspection.inspections.get({ district, shopId, inspectionId })
const deliver = (delivery: Delivery, by: Name = 'lead') => ask(actorOf(by), 'deliverInspection', delivery)
const refusalOf = async (change: Change) => {
  const outcome = await (await visit(house, ask, change)).outcome
  return 'refused' in outcome ? outcome.refused : undefined
}
const rectify = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-01' }

describe('an inspection that arrives whole', () => {
  it('is received, numbered and final, and its shop says so', async () => {
    const before = await shop()
    const { inspectionId, answer, content } = await visited(house, ask)
    const { hash } = hashContent(content)
    expect(answer).toEqual({
      outcome: 'received',
      receipt: {
        inspectionId,
        version: 1,
        contentHash: hash,
        receivedAt: house.clock().toISOString(),
        receiptHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      state: 'submitted',
      verdict: 'conforming',
      documentNumber: expect.stringMatching(/^云市监检.*〔2026〕\d{5}$/),
      marks: expect.any(Array),
    })
    expect(await stored(inspectionId)).toMatchObject({
      state: 'submitted',
      document: { state: 'requested' },
      result: { ordinalInYear: (before?.inspectionCount ?? 0) + 1, counts: { items: 30, passed: 30 } },
    })
    const after = await shop()
    expect(after?.lastInspection).toEqual({ day: '2026-11-24', verdict: 'conforming', failing: 0 })
    expect(after?.inspectionCount).toBe((before?.inspectionCount ?? 0) + 1)
  })

  it('says how far from the shop of the register the phone stood', async () => {
    const { shops } = house.stores.shop
    const placed = { longitude: 120.15, latitude: 30.25, source: 'map' as const, setAt: '2026-01-01', setBy: '沈知远' }
    const { location: _, ...unplaced } = (await shop())!
    await house.kernel.commit([shops.replace({ ...unplaced, location: placed })])
    const { latitude, longitude } = onPhones(placed)
    const position = { latitude: latitude + 0.001, longitude }
    const { inspectionId } = await visited(house, ask, { place: { address: '青石路20号', position } })
    expect((await stored(inspectionId))?.metresFromShop).toBe(111)
    const { location: __, ...rest } = (await shop())!
    await house.kernel.commit([shops.replace(rest)])
  })

  it('keeps the very text that was signed', async () => {
    const { inspectionId, content } = await visited(house, ask)
    const key = { district, shopId: shopIds.noodles, inspectionId, version: 1 }
    const kept = await house.stores.inspection.signedContents.get(key)
    expect(kept?.content).toBe(hashContent(content).text)
    expect(sha256(Buffer.from(kept?.content ?? ''))).toBe(kept?.contentHash)
  })

  it('is marked where its times were put right after the phone’s clock was refused', async () => {
    const said = { startedAt: '2026-11-26T02:00:00.000Z', finishedAt: '2026-11-26T02:40:00.000Z' }
    const { answer } = await visited(house, ask, { clock: said })
    expect(answer).toMatchObject({ outcome: 'received', marks: expect.arrayContaining(['clockOff']) })
    const { answer: other } = await visited(house, ask)
    expect(other).toMatchObject({ marks: expect.not.arrayContaining(['clockOff']) })
  })

  it('waits for its document to be asked for where documents are not made at once', async () => {
    const later = asker(house, inspectionDeps(house, false))
    const { inspectionId } = await visited(house, later)
    expect((await stored(inspectionId))?.document.state).toBe('none')
  })

  it('is marked when the shop’s name or address has changed since', async () => {
    const { shop: signed } = contentOf(house)
    for (const change of [{ name: '槐荫桥老面馆' }, { address: '云溪区青石路1号' }]) {
      const { answer } = await visited(house, ask, { shop: { ...signed, ...change } })
      expect(answer['marks']).toContain('shopChanged')
    }
    expect((await visited(house, ask)).answer['marks']).not.toContain('shopChanged')
  })

  it('may be announced with the task order that stands for a certificate, and not without its number', async () => {
    const shown = { lead: 'certificate', second: 'taskOrder' }
    const said = announcement(house, { secondInspectorId: personIdOf('expired') })
    const announce = (more: Record<string, unknown>) => ask(actorOf('lead'), 'announceInspection', { ...said, ...more })
    expect(await refusedWith(announce({}))).toBe('inspection.certificateInvalid')
    expect(await refusedWith(announce({ shown }))).toBe('inspection.certificateInvalid')
    await answered(announce({ shown: { ...shown, taskOrder: '云市监任〔2026〕8号' } }))
    expect((await stored(said.inspectionId))?.inspectors[1]).toMatchObject({ shows: 'taskOrder' })
    const { shopId, inspectionId } = said
    await answered(ask(actorOf('expired'), 'confirmInspection', { shopId, inspectionId }))
  })

  it('may be sent by the second inspector, and is nobody else’s to send', async () => {
    const delivery = await deliveryOf(house, contentOf(house))
    for (const by of ['elsewhere', 'third', 'office', 'merchant'] as const) {
      expect(await refusedWith(deliver(delivery, by))).toBe('access.denied')
    }
    expect(await answered(deliver(delivery, 'second'))).toMatchObject({ outcome: 'received' })
  })

  it('replaces its announcement', async () => {
    const said = announcement(house)
    await answered(ask(actorOf('lead'), 'announceInspection', said))
    const confirmed = ask(actorOf('second'), 'confirmInspection', {
      shopId: said.shopId,
      inspectionId: said.inspectionId,
    })
    await answered(confirmed)
    const { beginning } = contentOf(house)
    const secondConfirmed = { how: 'ownPhone' as const, at: house.clock().toISOString() }
    const { answer } = await visited(house, ask, {
      inspectionId: said.inspectionId,
      beginning: { ...beginning, secondConfirmed },
    })
    expect(answer).toMatchObject({ outcome: 'received', marks: expect.not.arrayContaining(['secondUnconfirmed']) })
    expect(await stored(said.inspectionId)).toMatchObject({ state: 'submitted' })
  })
})

describe('the same inspection again', () => {
  it('gets the same receipt, by whichever phone and under whichever key, and changes nothing', async () => {
    const delivery = await deliveryOf(house, contentOf(house))
    const first = await answered(deliver(delivery))
    const before = await shop()
    house.tick()
    expect(await answered(deliver(delivery, 'second'))).toEqual(first)
    expect(await shop()).toEqual(before)
  })

  it('in other words is a conflict, kept with who and when; the first stands', async () => {
    const { inspectionId, content, answer } = await visited(house, ask)
    const other = await deliveryOf(house, { ...content, place: { address: '青石路20号' } })
    const conflict = await answered(deliver(other, 'second'))
    expect(conflict).toMatchObject({
      outcome: 'conflict',
      existing: { contentHash: hashContent(content).hash, by: '陆闻溪' },
    })
    expect((await stored(inspectionId))?.delivered?.contentHash).toBe(hashContent(content).hash)
    const key = { district, shopId: shopIds.noodles, inspectionId, contentHash: other.contentHash }
    expect(await house.stores.inspection.conflicts.get(key)).toMatchObject({
      deliveredBy: personIdOf('second'),
      content: hashContent(other.content).text,
    })
    expect(await answered(deliver(other, 'second'))).toEqual(conflict)
    expect(await answered(deliver(await deliveryOf(house, content)))).toEqual(answer)
  })
})

const inspectorsOnly = { pick: (all: Delivery['signatures'][number][]) => all.slice(0, 2) }

describe('a correction', () => {
  const corrected = (content: InspectionContent, change: Partial<InspectionContent> = {}): InspectionContent => ({
    ...content,
    version: content.version + 1,
    corrects: { contentHash: hashContent(content).hash, reason: '地址写错了。' },
    place: { address: '云溪区青石路20号' },
    ...change,
  })

  it('is a new version with its reason and its own signatures; number and earlier version stay', async () => {
    const { inspectionId, content, answer } = await visited(house, ask)
    const count = (await shop())?.inspectionCount
    const second = await answered(deliver(await deliveryOf(house, corrected(content))))
    expect(second).toMatchObject({ outcome: 'received', documentNumber: answer['documentNumber'] })
    expect(await stored(inspectionId)).toMatchObject({
      place: { address: '云溪区青石路20号' },
      delivered: { version: 2 },
      earlier: [{ version: 1, contentHash: hashContent(content).hash, reason: '地址写错了。', verdict: 'conforming' }],
    })
    expect((await shop())?.inspectionCount).toBe(count)
    expect(await answered(deliver(await deliveryOf(house, content)))).toMatchObject({ receipt: answer['receipt'] })
  })

  it('keeps the day that was ordered at the visit, though it has come since', async () => {
    const end = { ...rectify, rectifyBy: '2026-11-25' }
    const { content } = await visited(house, ask, { found: failing('9.2'), end })
    const finishedAt = '2026-11-25T01:00:00.000Z'
    const again = await answered(deliver(await deliveryOf(house, corrected(content, { finishedAt }))))
    expect(again).toMatchObject({ outcome: 'received' })
  })

  it('that leaves no result takes the shop’s last verdict back', async () => {
    const shopId = shopIds.gridless
    const kept = async () => await house.shops.shop(district, shopId)
    const before = await kept()
    const { content } = await visited(house, ask, { shopId })
    expect((await kept())?.inspectionCount).toBe((before?.inspectionCount ?? 0) + 1)
    const ending = { kind: 'notHeld' as const, reason: 'closed' as const, facts: '门锁着。' }
    const away = corrected(content, { answers: {}, beginning: {}, ending })
    const answer = await answered(deliver(await deliveryOf(house, away, inspectorsOnly)))
    expect(answer).toMatchObject({ outcome: 'received', state: 'notHeld' })
    expect(await kept()).toMatchObject({ inspectionCount: before?.inspectionCount ?? 0 })
    expect((await kept())?.lastInspection).toEqual(before?.lastInspection)
  })

  it('of what is no longer the newest is a conflict', async () => {
    const { content } = await visited(house, ask)
    const standing = corrected(content)
    await answered(deliver(await deliveryOf(house, standing)))
    const rival = corrected(content, { place: { address: '云溪区青石路22号' } })
    expect(await answered(deliver(await deliveryOf(house, rival)))).toMatchObject({
      outcome: 'conflict',
      existing: { contentHash: hashContent(standing).hash },
    })
  })

  it('of what never arrived is refused', async () => {
    const content = contentOf(house)
    expect(await refusedWith(deliver(await deliveryOf(house, corrected(content))))).toBe('inspection.unknown')
  })
})

describe('what was altered on its way', () => {
  it('does not have the hash that was signed', async () => {
    const delivery = await deliveryOf(house, contentOf(house))
    const { content } = delivery
    const altered = { ...content, place: { address: '别处' } }
    expect(await refusedWith(deliver({ ...delivery, content: altered }))).toBe('inspection.contentChanged')
    const signatures = delivery.signatures.map((one) => ({ ...one, contentHash: hashContent(altered).hash }))
    expect(await refusedWith(deliver({ ...delivery, signatures }))).toBe('inspection.contentChanged')
  })

  it('says another shop, number or district than its address', async () => {
    const delivery = await deliveryOf(house, contentOf(house))
    expect(await refusedWith(deliver({ ...delivery, inspectionId: house.newId() }))).toBe('request.invalid')
    expect(await refusedWith(deliver({ ...delivery, shopId: shopIds.gridless }))).toBe('request.invalid')
    const content = contentOf(house, { district: 'YX2' })
    expect(await refusedWith(deliver(await deliveryOf(house, content)))).toBe('request.invalid')
  })

  it('claims a verdict that the rules do not give', async () => {
    const judgement = {
      overall: 'conforming' as const,
      parts: [{ checklistId: 'T-CY-2016', verdict: 'conforming' as const }],
    }
    const change = { found: failing('7.2'), end: { ...rectify, judgement } }
    expect((await refusalOf(change))?.code).toBe('inspection.verdictDiffers')
  })

  it('was asked of a table that the server never had', async () => {
    const [table] = contentOf(house).tables
    for (const other of [{ version: 99 }, { hash: 'a'.repeat(64) }, { id: 'T-XX-1999' }]) {
      expect((await refusalOf({ tables: [{ ...table!, ...other }] }))?.code).toBe('inspection.tableUnknown')
    }
  })
})

describe('who inspected', () => {
  const inspectors = (change: Partial<InspectionContent['inspectors'][number]>) => {
    const [lead, second] = contentOf(house).inspectors
    return [lead!, { ...second!, ...change }]
  }
  /** The second signs as whoever is named second. */
  const signedAs = ({ inspectors: [, second] }: InspectionContent) => ({
    personId: second!.personId,
    name: second!.name,
  })
  const named = (name: Name) => ({ personId: personIdOf(name), name: actorOf(name).name })

  it.each<[string, Partial<InspectionContent['inspectors'][number]>, string]>([
    ['one inspector twice', named('lead'), 'inspection.sameInspector'],
    ['somebody whom nobody knows', { personId: '0'.repeat(26) }, 'person.unknown'],
    ['somebody who had left before', named('gone'), 'person.unknown'],
    ['somebody whose certificate ended yesterday', named('expired'), 'inspection.certificateInvalid'],
    ['somebody who is no inspector', named('office'), 'inspection.certificateInvalid'],
    ['somebody under another name', { name: '某某' }, 'inspection.credentialDiffers'],
    ['a certificate that nobody issued', { certificateNumber: 'YX-999999' }, 'inspection.credentialDiffers'],
  ])('%s is refused', async (_, change, code) => {
    const content = contentOf(house, { inspectors: inspectors(change) })
    const delivery = await deliveryOf(house, content, {
      pick: (all) => all.map((one, n) => (n === 1 ? { ...one, ...signedAs(content) } : one)),
    })
    expect(await refusedWith(deliver(delivery))).toBe(code)
  })

  it.each([
    ['with a certificate on its last day', 'lastDay', {}, undefined],
    [
      'with the bureau’s task order instead of a certificate',
      'expired',
      { shows: 'taskOrder' as const },
      '云市监任〔2026〕8号',
    ],
  ] as const)('may come %s', async (_, name, shows, taskOrder) => {
    const content = contentOf(house, { inspectors: inspectors({ ...named(name), ...shows }) })
    const beginning = { ...content.beginning, ...(taskOrder && { taskOrder }) }
    const delivery = await deliveryOf(
      house,
      { ...content, beginning },
      {
        pick: (all) => all.map((one, n) => (n === 1 ? { ...one, ...signedAs(content) } : one)),
      },
    )
    expect(await answered(deliver(delivery))).toMatchObject({ outcome: 'received' })
  })

  it('may have left since: what was signed stands', async () => {
    const content = contentOf(house)
    const delivery = await deliveryOf(house, content)
    const person = (await house.people.person(district, personIdOf('second')))!
    house.tick()
    const ended = { ...person, state: 'ended' as const, endedAt: house.clock().toISOString() }
    await house.kernel.commit([house.stores.identity.people.replace(ended)])
    expect(await answered(deliver(delivery))).toMatchObject({ outcome: 'received' })
    const back = (await house.people.person(district, personIdOf('second')))!
    const { endedAt: _, ...active } = back
    await house.kernel.commit([house.stores.identity.people.replace({ ...active, state: 'active' })])
  })

  /** Puts the inspector's grant in other words, as identity does; `undefined` takes the role off. */
  const regrant = async (name: Name, change: Partial<Regranted> | undefined) => {
    house.tick()
    const person = (await house.people.person(district, personIdOf(name)))!
    const grants = person.grants.flatMap((one): Grant[] =>
      one.role !== 'inspector' ? [one] : change ? [{ ...one, ...change }] : [],
    )
    await house.kernel.commit([
      house.stores.identity.people.replace({ ...person, ...withFormer(person, { ...person, grants }, house.clock()) }),
    ])
    house.tick()
    return async () => {
      const now = (await house.people.person(district, personIdOf(name)))!
      const { formerly: _, ...rest } = now
      await house.kernel.commit([house.stores.identity.people.replace({ ...rest, grants: person.grants })])
    }
  }

  it.each<[string, Partial<Regranted> | undefined, readonly string[]]>([
    ['may have lost the role since, which is marked', undefined, ['certificateEndedSince']],
    ['may have a renewed certificate since', { certificateNumber: 'YX-080099' }, []],
    [
      'may have had the certificate cut short since, which is marked',
      { certificateValidUntil: '2026-11-20' },
      ['certificateEndedSince'],
    ],
  ])('%s: the other sends it, and what was signed stands', async (_, change, marks) => {
    const delivery = await deliveryOf(house, contentOf(house))
    const back = await regrant('second', change)
    const answer = await answered(deliver(delivery))
    await back()
    expect(answer).toMatchObject({ outcome: 'received', marks: expect.arrayContaining([...marks]) })
  })

  it('may both work elsewhere since', async () => {
    const delivery = await deliveryOf(house, contentOf(house))
    const moved = { stationId: places.otherStation, gridIds: [] }
    const back = [await regrant('lead', moved), await regrant('second', moved)]
    const outcome = await answered(ask(actorOf('second'), 'deliverInspection', delivery))
    for (const undo of back) await undo()
    expect(outcome).toMatchObject({ outcome: 'received' })
  })

  it('had the role when it began: one who lost it before, or got it later, did not', async () => {
    const back = await regrant('second', undefined)
    const delivery = await deliveryOf(house, contentOf(house))
    expect(await refusedWith(deliver(delivery))).toBe('inspection.certificateInvalid')
    house.tick()
    const person = (await house.people.person(district, personIdOf('second')))!
    const again = { ...person, grants: [...actorOf('second').grants] }
    await house.kernel.commit([
      house.stores.identity.people.replace({ ...person, ...withFormer(person, again, house.clock()) }),
    ])
    expect(await refusedWith(deliver(delivery))).toBe('inspection.certificateInvalid')
    await back()
  })

  it('signs under the own name', async () => {
    const delivery = await deliveryOf(house, contentOf(house))
    const signatures = delivery.signatures.map((one, n) => (n === 1 ? { ...one, name: '某某' } : one))
    expect(await refusedWith(deliver({ ...delivery, signatures }))).toBe('inspection.credentialDiffers')
  })

  it('covers the shop: neither of two strangers does', async () => {
    expect(await refusalOf({ shopId: shopIds.bakery })).toMatchObject({ code: 'access.denied' })
  })

  it('covered the shop when they inspected, though it was given to another station before it arrived', async () => {
    const before = await deliveryOf(house, contentOf(house))
    const announced = announcement(house)
    await answered(ask(actorOf('lead'), 'announceInspection', announced))
    house.tick()
    const back = await moveShop()
    const after = await deliveryOf(house, contentOf(house))
    const { inspectionId } = announced
    const heardOf = await deliveryOf(house, contentOf(house, { inspectionId }))
    const outcomes = [
      await answered(deliver(before)),
      await refusedWith(deliver(after)),
      await answered(deliver(heardOf)),
    ]
    await back()
    expect(outcomes).toMatchObject([{ outcome: 'received' }, 'access.denied', { outcome: 'received' }])
  })
})

/** The noodle shop goes to the other station; answers how it comes back. */
const moveShop = async () => {
  const { shops } = house.stores.shop
  const read = async () => (await shops.get({ district, shopId: shopIds.noodles }))!
  const here = await read()
  const { gridId: _, ...rest } = here
  const gone = { ...rest, stationId: places.otherStation, ...leftBehind(here, house.clock().toISOString()) }
  await house.kernel.commit([shops.replace(gone)])
  return async () => {
    const { placedBefore: __, ...there } = await read()
    const { stationId, gridId } = here
    await house.kernel.commit([shops.replace({ ...there, ...(stationId && { stationId }), ...(gridId && { gridId }) })])
  }
}

/** A failure of an item that no table has any more, as an earlier visit to the noodle shop left it. */
const foundBefore = async () => {
  const { inspectionId } = await visited(house, ask)
  const inspection = (await stored(inspectionId))!
  const { result } = inspection
  const old = { key: 'old.1', number: '1', text: '旧表里的一项', keyItem: false, failedLastTime: false }
  const answers = { ...result!.answers, 'old.1': { result: 'fail' as const } }
  const found = { ...inspection, result: { ...result!, answers, failing: [old] } }
  await house.kernel.commit([house.stores.inspection.inspections.replace(found)])
}

describe('failing items', () => {
  it('carry text and remark, and must be looked at next time, where they show as failed before', async () => {
    const shopId = shopIds.gridless
    const first = await visited(house, ask, { shopId, found: failing('7.2', '8.3'), end: rectify })
    expect(first.answer).toMatchObject({ verdict: 'basicallyConforming' })
    const plan = await answered(ask(actorOf('lead'), 'prepareInspection', { shopId, kind: 'flyCheck' }))
    expect(plan['mustCheck']).toEqual([
      { key: 'cy.7.2', day: '2026-11-24', remark: '7.2 有问题。' },
      { key: 'cy.8.3', day: '2026-11-24', remark: '8.3 有问题。' },
    ])
    const mustCheck = [{ key: 'cy.7.2', day: '2026-11-24' }]
    const again = await visited(house, ask, { shopId, found: failing('7.2'), end: rectify, mustCheck })
    expect((await stored(again.inspectionId, shopId))?.result?.failing).toEqual([
      expect.objectContaining({ number: '7.2', remark: '7.2 有问题。', failedLastTime: true }),
    ])
  })

  it('of the last visit are asked even of a fly check, and a missing one needs its reason', async () => {
    await visited(house, ask, { found: failing('2.2'), end: rectify })
    const mustCheck = [{ key: 'cy.2.2', day: '2026-11-24' }]
    const fly = async (
      found: Record<string, { result: 'pass' | 'notApplicable'; remark?: string }>,
      without: string[] = [],
    ) => {
      const { answers } = contentOf(house, { found })
      for (const key of without) delete answers[key]
      return await (await visit(house, ask, { kind: 'flyCheck', answers, mustCheck })).outcome
    }
    expect(await fly({}, ['cy.5.1'])).not.toHaveProperty('refused')
    expect(await fly({}, ['cy.2.2'])).toMatchObject({ refused: { code: 'inspection.incomplete', detail: ['2.2'] } })
    expect(await fly({ '2.2': { result: 'notApplicable' } })).toMatchObject({
      refused: { code: 'inspection.incomplete', detail: ['2.2'] },
    })
    expect(await fly({ '2.2': { result: 'notApplicable', remark: '首次检查' } })).not.toHaveProperty('refused')
  })

  it('that this phone did not know of are marked, not refused', async () => {
    const shopId = shopIds.gridless
    await visited(house, ask, { shopId, found: failing('2.2'), end: rectify })
    const { answers } = contentOf(house)
    delete answers['cy.2.2']
    const { answer } = await visited(house, ask, { shopId, kind: 'flyCheck', answers })
    expect(answer['marks']).toContain('mustCheckMissed')
  })

  it('of a table that is gone are checked on their own, and one that fails again is ordered to be mended', async () => {
    await foundBefore()
    const extraChecks = [{ key: 'extra.old.1', text: '旧表里的一项', day: '2026-10-01' }]
    const answers = { ...contentOf(house).answers, 'extra.old.1': { result: 'fail' as const } }
    const passed = { extraChecks, answers, end: { dispositions: ['passed' as const] } }
    expect((await refusalOf(passed))?.code).toBe('inspection.dispositionInvalid')
    const { inspectionId, answer } = await visited(house, ask, { extraChecks, answers, end: rectify })
    expect(answer).toMatchObject({ verdict: 'conforming' })
    expect((await stored(inspectionId))?.result?.failing).toEqual([
      { key: 'extra.old.1', number: '遗留', text: '旧表里的一项', keyItem: false, failedLastTime: true },
    ])
  })

  it('of a table that is gone are published in the words of the finding, whatever a phone makes of them', async () => {
    await foundBefore()
    const forged = [{ key: 'extra.old.1', text: '店主宋某，身份证110101199003071234', day: '2026-10-01' }]
    const answers = { ...contentOf(house).answers, 'extra.old.1': { result: 'fail' as const } }
    const { inspectionId } = await visited(house, ask, { extraChecks: forged, answers, end: rectify })
    const kept = await stored(inspectionId)
    expect(kept?.extraChecks?.map(({ text }) => text)).toEqual(['旧表里的一项'])
    expect(kept?.result?.failing.map(({ text }) => text)).toEqual(['旧表里的一项'])
  })

  it('that no visit to the shop ever found are refused, and nothing is kept', async () => {
    const extraChecks = [{ key: 'extra.never.1', text: '从来没有的一项', day: '2026-10-01' }]
    const answers = { ...contentOf(house).answers, 'extra.never.1': { result: 'pass' as const } }
    const refused = { code: 'inspection.findingUnknown', detail: ['从来没有的一项'] }
    const { inspectionId, outcome } = await visit(house, ask, { extraChecks, answers })
    expect(await outcome).toMatchObject({ refused })
    expect(await stored(inspectionId)).toBeUndefined()
    const mustCheck = [{ key: 'cy.5.1', day: '2026-10-01' }]
    expect(await refusalOf({ mustCheck })).toMatchObject({ code: 'inspection.findingUnknown', detail: ['5.1 项'] })
  })

  it('that a correction took back since were there when they were asked', async () => {
    const { content } = await visited(house, ask, { found: failing('9.2'), end: rectify })
    const corrects = { contentHash: hashContent(content).hash, reason: '看错了。' }
    const passing = contentOf(house)
    const { answers, ending } = passing
    const correction = { ...content, version: 2, corrects, answers, ending }
    await answered(deliver(await deliveryOf(house, correction)))
    const mustCheck = [{ key: 'cy.9.2', day: '2026-11-24' }]
    expect((await visited(house, ask, { mustCheck })).answer).toMatchObject({ outcome: 'received' })
  })

  it('of a re-check decide alone, and leave the verdict that they follow', async () => {
    const shopId = shopIds.gridless
    await visited(house, ask, { shopId, found: failing('8.4', '7.2'), end: rectify })
    const answers = { 'cy.8.4': { result: 'pass' as const }, 'cy.7.2': { result: 'pass' as const } }
    const mustCheck = Object.keys(answers).map((key) => ({ key, day: '2026-11-24' }))
    const { answer } = await visited(house, ask, { shopId, kind: 'recheck', answers, mustCheck })
    expect(answer).toMatchObject({ verdict: 'conforming' })
    const last = (await house.shops.shop(district, shopId))?.lastInspection
    expect(last).toMatchObject({ verdict: 'basicallyConforming', failing: 2 })
  })
})

describe('what is not received', () => {
  it('is a routine visit with open items, which are named', async () => {
    const { answers } = contentOf(house)
    delete answers['cy.3.1']
    delete answers['cy.9.3']
    expect(await refusalOf({ answers })).toMatchObject({ code: 'inspection.incomplete', detail: ['3.1', '9.3'] })
  })

  it.each<[string, Change, string, string[]?]>([
    [
      'no answer at all',
      { answers: {}, end: { judgement: { overall: 'conforming', parts: [] } } },
      'inspection.incomplete',
    ],
    [
      'a pass with failures',
      { found: failing('7.2'), end: { dispositions: ['passed'] } },
      'inspection.dispositionInvalid',
    ],
    [
      'a date out of range',
      { found: failing('7.2'), end: { ...rectify, rectifyBy: '2027-01-01' } },
      'inspection.dispositionInvalid',
    ],
    [
      'a case about one item of which the whole says nothing',
      { found: { '7.2': { result: 'fail', handling: { disposition: 'investigation' } } }, end: rectify },
      'inspection.dispositionInvalid',
    ],
    [
      'an item to be mended in another century',
      {
        found: { '7.2': { result: 'fail', handling: { disposition: 'rectifyByDate', by: '2099-01-01' } } },
        end: rectify,
      },
      'inspection.dispositionInvalid',
    ],
    [
      'an order for the day before',
      { found: failing('7.2'), end: { ...rectify, rectifyBy: '2026-11-23' } },
      'inspection.dispositionInvalid',
    ],
    ['danger of an accident without stopping', { end: { accidentRisk: true } }, 'inspection.dispositionInvalid'],
    ['the gap case without a reason', { found: failing('8.4'), end: rectify }, 'inspection.reasonNeeded', ['note']],
    ['an end before the beginning', { finishedAt: '2026-11-24T01:00:00.000Z' }, 'inspection.timesInvalid'],
    ['an end in two days', { finishedAt: '2026-11-26T03:00:00.000Z' }, 'inspection.timesInvalid'],
    ['a beginning more than a year ago', { startedAt: '2025-10-24T01:00:00.000Z' }, 'inspection.timesInvalid'],
    ['a note that no font can print', { end: { note: '很干净👍' } }, 'request.invalid', ['content.ending.note']],
    ['nobody who was told', { beginning: {} }, 'request.invalid', ['content.beginning.told']],
  ])('%s', async (_, change, code, detail) => {
    const refusal = await refusalOf(change)
    expect(refusal?.code).toBe(code)
    if (detail) expect(refusal?.detail).toEqual(detail)
  })

  it('an answer to an item that no table has', async () => {
    const answers = { ...contentOf(house).answers, 'cy.99.1': { result: 'pass' as const } }
    expect(await refusalOf({ answers })).toMatchObject({ code: 'request.invalid', detail: ['answers.cy.99.1'] })
  })

  it('the gap case, until its reason is written', async () => {
    const note = '冷柜温度计坏了，当场更换，不影响安全。'
    const { inspectionId } = await visited(house, ask, { found: failing('8.4'), end: { ...rectify, note } })
    expect((await stored(inspectionId))?.result?.gapCase).toBe(true)
  })

  it('danger of an accident, until business is stopped, whatever the verdict', async () => {
    const { answer } = await visited(house, ask, { end: { accidentRisk: true, dispositions: ['stopBusiness'] } })
    expect(answer).toMatchObject({ verdict: 'conforming' })
  })
})

describe('signatures', () => {
  const signed = async (
    pick: (all: Delivery['signatures']) => Delivery['signatures'],
    refusalToSign?: Delivery['refusalToSign'],
  ) => {
    const content = contentOf(house)
    const delivery = await deliveryOf(house, content, {
      pick: (all) => [...pick(all)],
      ...(refusalToSign && { refusalToSign }),
    })
    const outcome = await deliver(delivery)
    return 'refused' in outcome ? outcome.refused : undefined
  }

  it.each<[string, (all: Delivery['signatures']) => Delivery['signatures'], string, string[]]>([
    ['of the second inspector', ([lead, , unit]) => [lead!, unit!], 'inspection.signatureMissing', ['丁望舒']],
    ['of the unit', (all) => all.slice(0, 2), 'inspection.signatureMissing', ['被检查单位']],
    [
      'of one inspector for both',
      ([lead, second, unit]) => [lead!, { ...second!, personId: lead!.personId! }, unit!],
      'inspection.signatureMissing',
      ['丁望舒'],
    ],
    [
      'in one picture for two',
      ([lead, second, unit]) => [lead!, { ...second!, image: lead!.image }, unit!],
      'request.invalid',
      ['有两处签字是同一张图片'],
    ],
  ])('%s does not do', async (_, pick, code, detail) => {
    expect(await signed(pick)).toMatchObject({ code, detail })
  })

  it('may be refused by the unit with a reason, with or without a witness', async () => {
    const refusal = { reason: '要先问律师。', notedAt: '2026-11-24T03:00:00.000Z' }
    expect(await signed((all) => all.slice(0, 2), refusal)).toBeUndefined()
    const asWitness = ([lead, second, unit]: Delivery['signatures']) => [
      lead!,
      second!,
      { ...unit!, role: 'witness' as const },
    ]
    expect(await signed(asWitness, refusal)).toBeUndefined()
    expect(await signed((all) => all, refusal)).toMatchObject({ code: 'request.invalid' })
  })
})

describe('photographs', () => {
  const photographed = (content: InspectionContent, hashes: readonly string[]): InspectionContent => ({
    ...content,
    answers: {
      ...content.answers,
      'cy.7.2': { result: 'pass', photos: hashes.map((hash) => ({ sha256: hash, takenAt: content.startedAt })) },
    },
  })
  const kitchen = (shade: number) => plainPng(40, 30, [shade, 30, 160])

  it('that have not arrived are asked for by their hash, and nothing is kept until they have', async () => {
    const content = photographed(contentOf(house), [sha256(kitchen(1)), sha256(kitchen(2))])
    await upload(house, content.inspectionId, { purpose: 'photo', body: kitchen(1) })
    const delivery = await deliveryOf(house, content)
    expect(await answered(deliver(delivery))).toEqual({ outcome: 'filesMissing', files: [sha256(kitchen(2))] })
    expect(await stored(content.inspectionId)).toBeUndefined()
    await upload(house, content.inspectionId, { purpose: 'photo', body: kitchen(2) })
    expect(await answered(deliver(delivery))).toMatchObject({ outcome: 'received' })
    expect(Object.keys((await stored(content.inspectionId))?.delivered?.files ?? {})).toHaveLength(6)
  })

  it('that cannot be opened are named by item and place', async () => {
    const words = new TextEncoder().encode('no picture')
    const content = photographed(contentOf(house), [sha256(words)])
    await upload(house, content.inspectionId, { purpose: 'photo', body: words })
    const outcome = await deliver(await deliveryOf(house, content))
    expect(outcome).toMatchObject({ refused: { detail: [expect.stringContaining('7.2 项第 1 张照片')] } })
  })

  /** A photo, and beside it the one that was drawn upon `drawnOn`. */
  const drawn = (drawnOn: string): InspectionContent => {
    const content = photographed(contentOf(house), [sha256(kitchen(3)), sha256(kitchen(4))])
    const [photo, drawing] = content.answers['cy.7.2']?.photos ?? []
    const photos = [photo!, { ...drawing!, drawnOn }]
    return { ...content, answers: { ...content.answers, 'cy.7.2': { result: 'pass', photos } } }
  }
  const delivered = async (content: InspectionContent) => {
    for (const shade of [3, 4]) await upload(house, content.inspectionId, { purpose: 'photo', body: kitchen(shade) })
    return await deliver(await deliveryOf(house, content))
  }

  it('that were drawn upon stay beside the drawing, which says so for good', async () => {
    const content = drawn(sha256(kitchen(3)))
    expect(await delivered(content)).toMatchObject({ answer: { outcome: 'received' } })
    const kept = await stored(content.inspectionId)
    expect(kept?.result?.answers['cy.7.2']?.photos).toEqual([
      { sha256: sha256(kitchen(3)), takenAt: content.startedAt },
      { sha256: sha256(kitchen(4)), takenAt: content.startedAt, drawnOn: sha256(kitchen(3)) },
    ])
    for (const shade of [3, 4]) expect(kept?.delivered?.files).toHaveProperty(sha256(kitchen(shade)))
  })

  it('drawn upon a photo that is not there are refused, and named', async () => {
    const content = drawn(sha256(kitchen(5)))
    expect(await delivered(content)).toMatchObject({
      refused: { code: 'inspection.drawingInvalid', detail: ['7.2 项第 2 张照片'] },
    })
    expect(await stored(content.inspectionId)).toBeUndefined()
  })
})

describe('endings without a result', () => {
  it('a shop that is gone: two inspectors sign, nothing is graded, nothing counts', async () => {
    const before = await shop()
    const content: InspectionContent = {
      ...contentOf(house),
      beginning: {},
      answers: {},
      ending: { kind: 'notHeld', reason: 'closed', facts: '门锁着，贴了转让。' },
    }
    const answer = await answered(deliver(await deliveryOf(house, content, inspectorsOnly)))
    // its record is put on paper, and what is printed has a number
    expect(answer).toMatchObject({ state: 'notHeld', documentNumber: expect.stringContaining('云市监检') })
    expect((await shop())?.inspectionCount).toBe(before?.inspectionCount)
  })

  it('an inspection that is obstructed has a number and no grade', async () => {
    const content: InspectionContent = {
      ...contentOf(house),
      answers: {},
      ending: { kind: 'obstructed', facts: '负责人把检查人员挡在门外。' },
    }
    const answer = await answered(deliver(await deliveryOf(house, content, inspectorsOnly)))
    expect(answer).toMatchObject({ state: 'obstructed', documentNumber: expect.stringContaining('云市监检') })
    expect(answer).not.toHaveProperty('verdict')
  })

  it('answers that nobody asked for are refused of one without a result too', async () => {
    const answers = { 'cy.99.9': { result: 'pass' as const } }
    const ending = { kind: 'obstructed' as const, facts: '负责人把检查人员挡在门外。' }
    const content: InspectionContent = { ...contentOf(house), answers, ending }
    const outcome = await deliver(await deliveryOf(house, content, inspectorsOnly))
    expect('refused' in outcome && outcome.refused).toMatchObject({
      code: 'request.invalid',
      detail: ['answers.cy.99.9'],
    })
    const begun = { ...content, answers: { 'cy.1.1': { result: 'pass' as const } } }
    expect(await answered(deliver(await deliveryOf(house, begun, inspectorsOnly)))).toMatchObject({
      state: 'obstructed',
    })
  })

  it('a recusal stops it, and keeps the two away from then on', async () => {
    const shopId = shopIds.gridless
    const content = contentOf(house, { shopId })
    const told = { ...content.beginning.told!, recusalRequested: true, recusalReason: '是店主的亲戚。' }
    const recused: InspectionContent = { ...content, beginning: { told }, answers: {}, ending: { kind: 'recused' } }
    expect(await answered(deliver(await deliveryOf(house, recused, inspectorsOnly)))).toMatchObject({
      state: 'recused',
    })
    expect((await refusalOf({ shopId }))?.code).toBe('inspection.recusedBefore')
    const plan = ask(actorOf('lead'), 'prepareInspection', { shopId, kind: 'routine' })
    expect(await refusedWith(plan)).toBe('inspection.recusedBefore')
  })
})
