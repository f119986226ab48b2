import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Submission } from './submission'
import { type Ask, answered, asker, refusedWith } from './testing/ask'
import { type House, inspectionDeps, openHouse } from './testing/house'
import { actorOf, district, settle, shopIds } from './testing/people'
import { beginning, conclusion, type Found, failing, ink, visit } from './testing/visit'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

const shop = async () => await house.shops.shop(district, shopIds.noodles)
const started = async (change: Record<string, unknown> = {}) => {
  const input = beginning(house, change)
  await answered(ask(actorOf('lead'), 'startInspection', input))
  return input.inspectionId
}
const stored = async (inspectionId: string, shopId: string = shopIds.noodles) =>
  await house.stores.inspection.inspections.get({ district, shopId, inspectionId })
const submit = (submission: Submission, by: Parameters<typeof actorOf>[0] = 'lead') =>
  ask(actorOf(by), 'submitInspection', submission)
type Change = Partial<Submission> & { readonly found?: Found }
/** Refusal of a fresh inspection that is concluded so. */
const refusalOf = async (change: Change, kind = 'routine') => {
  const inspectionId = await started({ kind })
  const outcome = await submit(await conclusion(house, inspectionId, change))
  return 'refused' in outcome ? outcome.refused : undefined
}
const rectify = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-01' }

describe('a conforming inspection', () => {
  it('is concluded, numbered and final, and its shop says so', async () => {
    const before = await shop()
    const { inspectionId, outcome } = await visit(house, ask)
    expect(await answered(outcome)).toEqual({
      inspectionId,
      verdict: 'conforming',
      documentNumber: expect.stringMatching(/^云市监检〔2026〕\d{5}$/),
    })
    expect(await stored(inspectionId)).toMatchObject({
      state: 'submitted',
      document: { state: 'requested' },
      result: { ordinalInYear: (before?.inspectionCount ?? 0) + 1, counts: { items: 30, passed: 30 } },
    })
    const after = await shop()
    expect(after?.lastInspection).toEqual({ day: '2026-11-24', verdict: 'conforming', failing: 0 })
    expect(after?.inspectionCount).toBe((before?.inspectionCount ?? 0) + 1)
    expect(after?.revision).toBe((before?.revision ?? 0) + 2)
    expect(await refusedWith(submit(await conclusion(house, inspectionId)))).toBe('inspection.submitted')
  })

  it('waits for its document to be asked for where documents are not made at once', async () => {
    const later = asker(house, inspectionDeps(house, false))
    const { inspectionId, outcome } = await visit(house, later)
    await answered(outcome)
    expect((await stored(inspectionId))?.document.state).toBe('none')
  })

  it('may be sent by the second inspector', async () => {
    const inspectionId = await started()
    expect(await refusedWith(submit(await conclusion(house, inspectionId), 'second'))).toBeUndefined()
  })

  it('is nobody else’s to send', async () => {
    const inspectionId = await started()
    const submission = await conclusion(house, inspectionId)
    for (const by of ['elsewhere', 'office', 'merchant'] as const) {
      expect(await refusedWith(submit(submission, by))).toBe('access.denied')
    }
    expect(await refusedWith(submit({ ...submission, inspectionId: '0'.repeat(26) }))).toBe('inspection.unknown')
  })
})

describe('failing items', () => {
  it('carry text and remark, and must be looked at next time, where they show as failed before', async () => {
    const shopId = shopIds.gridless
    const first = await visit(house, ask, { shopId, found: failing('7.2', '8.3'), ...rectify })
    expect(await answered(first.outcome)).toMatchObject({ verdict: 'basicallyConforming' })
    const plan = await answered(ask(actorOf('lead'), 'prepareInspection', { shopId, kind: 'flyCheck' }))
    expect(plan['mustCheck']).toEqual([
      { key: 'cy.7.2', day: '2026-11-24', remark: '7.2 有问题。' },
      { key: 'cy.8.3', day: '2026-11-24', remark: '8.3 有问题。' },
    ])
    const again = await visit(house, ask, { shopId, found: failing('7.2'), ...rectify })
    await answered(again.outcome)
    expect((await stored(again.inspectionId, shopId))?.result?.failing).toEqual([
      expect.objectContaining({
        number: '7.2',
        text: expect.any(String),
        remark: '7.2 有问题。',
        failedLastTime: true,
      }),
    ])
  })

  it('of the last visit are asked even of a fly check, and a missing one needs its reason', async () => {
    const shopId = shopIds.gridless
    await answered((await visit(house, ask, { shopId, found: failing('2.2'), ...rectify })).outcome)
    const fly = async (found: Found, without: readonly string[] = []) => {
      const inspectionId = await started({ shopId, kind: 'flyCheck' })
      const submission = await conclusion(house, inspectionId, { shopId, found })
      for (const key of without) delete submission.answers[key]
      return await submit(submission)
    }
    expect(await fly({}, ['cy.5.1'])).not.toHaveProperty('refused')
    await answered((await visit(house, ask, { shopId, found: failing('2.2'), ...rectify })).outcome)
    expect(await fly({}, ['cy.2.2'])).toMatchObject({ refused: { code: 'inspection.incomplete', detail: ['2.2'] } })
    expect(await fly({ '2.2': { result: 'notApplicable' } })).toMatchObject({
      refused: { code: 'inspection.incomplete', detail: ['2.2'] },
    })
    expect(await fly({ '2.2': { result: 'notApplicable', remark: '首次检查' } })).not.toHaveProperty('refused')
  })

  it('of a re-check decide alone, and leave the verdict that they follow', async () => {
    const shopId = shopIds.gridless
    await answered((await visit(house, ask, { shopId, found: failing('8.4', '7.2'), ...rectify })).outcome)
    const inspectionId = await started({ shopId, kind: 'recheck' })
    const answers = { 'cy.8.4': { result: 'pass' as const }, 'cy.7.2': { result: 'pass' as const } }
    const recheck = await conclusion(house, inspectionId, { shopId, answers })
    expect(await answered(submit(recheck))).toMatchObject({ verdict: 'conforming' })
    const last = (await house.shops.shop(district, shopId))?.lastInspection
    expect(last).toMatchObject({ verdict: 'basicallyConforming', failing: 2 })
  })
})

describe('what is not concluded', () => {
  it('is a routine visit with open items, which are named', async () => {
    const inspectionId = await started()
    const submission = await conclusion(house, inspectionId)
    delete submission.answers['cy.3.1']
    delete submission.answers['cy.9.3']
    expect(await submit(submission)).toMatchObject({
      refused: { code: 'inspection.incomplete', detail: ['3.1', '9.3'] },
    })
    expect((await stored(inspectionId))?.state).toBe('notified')
  })

  it.each<[string, Change, string, string[]?]>([
    ['no answer at all', { answers: {} }, 'inspection.incomplete'],
    [
      'an answer to an item that the table lacks',
      { answers: { 'cy.99.1': { result: 'pass' } } },
      'request.invalid',
      ['answers.cy.99.1'],
    ],
    ['a pass with failures', { found: failing('7.2'), dispositions: ['passed'] }, 'inspection.dispositionInvalid'],
    [
      'a date out of range',
      { found: failing('7.2'), ...rectify, rectifyBy: '2027-01-01' },
      'inspection.dispositionInvalid',
    ],
    ['danger of an accident without stopping', { accidentRisk: true }, 'inspection.dispositionInvalid'],
    ['the gap case without a reason', { found: failing('8.4'), ...rectify }, 'inspection.reasonNeeded', ['note']],
    [
      'an end before the beginning',
      { finishedAt: '2026-11-24T01:00:00.000Z' },
      'inspection.timesInvalid',
      ['finishedAt'],
    ],
    ['an end in an hour', { finishedAt: '2026-11-24T03:00:00.000Z' }, 'inspection.timesInvalid', ['finishedAt']],
    ['a note that no font can print', { note: '很干净👍' }, 'request.invalid', ['note']],
    [
      'a remark that no font can print',
      { found: { '7.2': { result: 'pass', remark: '👌' } } },
      'request.invalid',
      ['answers.cy.7.2.remark'],
    ],
  ])('%s', async (_, change, code, detail) => {
    const refusal = await refusalOf(change)
    expect(refusal?.code).toBe(code)
    if (detail) expect(refusal?.detail).toEqual(detail)
  })

  it('is the gap case until its reason is written', async () => {
    const inspectionId = await started()
    const change = { found: failing('8.4'), ...rectify, note: '冷柜温度计坏了，当场更换，不影响安全。' }
    expect(await answered(submit(await conclusion(house, inspectionId, change)))).toMatchObject({
      verdict: 'basicallyConforming',
    })
    expect((await stored(inspectionId))?.result?.gapCase).toBe(true)
  })

  it('is a danger of an accident until business is stopped, whatever the verdict', async () => {
    const inspectionId = await started()
    const change = { accidentRisk: true, dispositions: ['stopBusiness' as const] }
    expect(await answered(submit(await conclusion(house, inspectionId, change)))).toMatchObject({
      verdict: 'conforming',
    })
  })
})

describe('signatures', () => {
  const signed = async (
    pick: (signatures: Submission['signatures']) => Submission['signatures'],
    more: Change = {},
  ) => {
    const inspectionId = await started()
    const submission = await conclusion(house, inspectionId, more)
    const outcome = await submit({ ...submission, signatures: pick(submission.signatures) })
    return 'refused' in outcome ? outcome.refused : undefined
  }

  it('of the second inspector is missing', async () => {
    const refusal = await signed(([lead, , unit]) => [lead!, unit!])
    expect(refusal).toMatchObject({ code: 'inspection.signatureMissing', detail: ['丁望舒'] })
  })

  it('of the unit is missing', async () => {
    const refusal = await signed((all) => all.slice(0, 2))
    expect(refusal).toMatchObject({ code: 'inspection.signatureMissing', detail: ['被检查单位'] })
  })

  it('of one inspector cannot stand for both', async () => {
    const refusal = await signed(([lead, second, unit]) => [lead!, { ...second!, personId: lead!.personId }, unit!])
    expect(refusal).toMatchObject({ code: 'inspection.signatureMissing', detail: ['丁望舒'] })
    const twice = await signed(([lead, second, unit]) => [lead!, { ...second!, image: lead!.image }, unit!])
    expect(twice).toMatchObject({ code: 'request.invalid', detail: ['有两处签字是同一张图片'] })
  })

  it('of one person cannot be uploaded twice and stand for two', async () => {
    const traced = await ink(house, 'lead', 2)
    const twice = await signed(([lead, second, unit]) => [lead!, { ...second!, image: traced }, unit!])
    expect(twice).toMatchObject({ code: 'request.invalid', detail: ['有两处签字是同一张图片'] })
  })

  it('is refused by the unit with a reason, with or without a witness', async () => {
    const refusalToSign = { reason: '要先问律师。', notedAt: '2026-11-24T02:04:00.000Z' }
    expect(await signed((all) => all.slice(0, 2), { refusalToSign })).toBeUndefined()
    const witness = {
      role: 'witness' as const,
      name: '沈知远',
      image: await ink(house),
      signedAt: refusalToSign.notedAt,
    }
    expect(await signed((all) => [...all.slice(0, 2), witness], { refusalToSign })).toBeUndefined()
    expect(await signed((all) => [...all, witness])).toMatchObject({ code: 'request.invalid' })
    expect(await signed((all) => all, { refusalToSign })).toMatchObject({ code: 'request.invalid' })
  })

  it('bears the inspector’s own name, whatever the phone wrote', async () => {
    const inspectionId = await started()
    const submission = await conclusion(house, inspectionId)
    const signatures = submission.signatures.map((one) => ({ ...one, name: '某某' }))
    await answered(submit({ ...submission, signatures }))
    expect((await stored(inspectionId))?.result?.signatures.map(({ name }) => name)).toEqual([
      '陆闻溪',
      '丁望舒',
      '某某',
    ])
  })
})
