import { controlTemplate } from '@app/rules/self-check/control-template'
import type { ControlContent } from '@app/types/self-check/controls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { district, shopIds } from '../../inspection/testing/people'
import { askSelfChecks } from '../public'
import { openSelfChecks, type SelfChecks } from '../testing/open-self-checks'
import { periodNamed } from './period-named'
import { paperOf } from './render-record'

let checks: SelfChecks
beforeAll(async () => {
  // a Tuesday
  checks = await openSelfChecks('2026-11-24T01:00:00.000Z')
  await checks.begin('2026-11-20')
})
afterAll(async () => await checks.close())

const shopId = shopIds.noodles
const list = controlTemplate(['catering'])
const daily = (problems: Readonly<Record<string, string>> = {}): ControlContent => ({
  control: 'dailyControl',
  listVersion: 0,
  answers: Object.fromEntries(
    list.map(({ key }) => {
      const remark = problems[key]
      return [key, remark === undefined ? { result: 'ok' } : { result: 'problem', remark }]
    }),
  ),
})
const weekly = (...settled: Extract<ControlContent, { control: 'weeklyReview' }>['settled']): ControlContent => ({
  control: 'weeklyReview',
  settled,
  analysis: '本周温度有波动，下周请人修冰箱。',
})
const monthly: ControlContent = {
  control: 'monthlyMeeting',
  attended: ['贺青禾', '纪明远', '方守一'],
  heard: '听取了本月食品安全情况。',
  decided: '下月换新冰箱。',
}

type Change = { readonly day?: string; readonly employeeId?: string; readonly recordId?: string; readonly at?: string }
const record = async (
  content: ControlContent,
  change: Change = {},
  who: 'merchant' | 'neighbour' | 'lead' = 'merchant',
) => {
  const { day = '2026-11-24', at = '2026-11-24T01:00:00.000Z', employeeId, recordId = checks.house.newId() } = change
  checks.house.setTime(at)
  const sent = { shopId, recordId, day, signedAt: at, content, ...(employeeId && { employeeId }) }
  const outcome = await checks.ask(who, 'recordControl', sent)
  return 'refused' in outcome ? [outcome.refused.code, ...(outcome.refused.detail ?? [])] : outcome.answer
}
const asOfficer = (change: Change = {}) => ({ employeeId: checks.officer.employeeId, ...change })
const asDirector = (change: Change = {}) => ({ employeeId: checks.director.employeeId, ...change })

describe('who signs', () => {
  it('403: nobody of another shop, and no inspector', async () => {
    expect(await record(daily(), asOfficer(), 'neighbour')).toEqual(['access.denied'])
    expect(await record(daily(), asOfficer(), 'lead')).toEqual(['access.denied'])
  })

  it('not the owner for the officer, whatever the owner may do here', async () => {
    expect(await record(daily())).toEqual(['selfCheck.notYourPost', '食品安全员'])
    expect(await record(weekly(), asOfficer())).toEqual(['selfCheck.notYourPost', '食品安全总监、食品安全员'])
    expect(await record(monthly, asOfficer())).toEqual(['selfCheck.notYourPost', '主要负责人'])
  })

  it('not somebody before holding the post', async () => {
    expect(await record(daily(), asOfficer({ day: '2026-01-02' }))).toEqual(['selfCheck.dayInvalid', '2026-01-02'])
  })
})

describe('a daily record', () => {
  it('is refused as long as a risk is not answered, or a problem not said', async () => {
    const { answers, ...rest } = daily() as Extract<ControlContent, { control: 'dailyControl' }>
    const { 'rk.1': _, ...others } = answers
    const half = { ...rest, answers: { ...others, 'rk.2': { result: 'problem' as const } } }
    expect(await record(half, asOfficer())).toEqual(['selfCheck.incomplete', list[0]?.text, list[1]?.text])
    expect(await record({ ...rest, answers, listVersion: 7 }, asOfficer())).toEqual(['selfCheck.listUnknown'])
  })

  it('that found nothing is a record, too, with its document in the log', async () => {
    const recordId = checks.house.newId()
    expect(await record(daily(), asOfficer({ recordId }))).toMatchObject({
      ...{ recordId, by: '方守一', post: 'foodSafetyOfficer', isLate: false, findings: 0, document: 'requested' },
    })
    const named = { district, shopId, control: 'dailyControl', period: '2026-11-24', to: '2026-11-24' }
    for (let n = 0; n < 2; n++) await checks.workers['self-check-paper']?.(named)
    const shown = await checks.ask('lead', 'showControlRecord', {
      shopId,
      control: 'dailyControl',
      period: '2026-11-24',
    })
    expect(shown).toMatchObject({
      answer: { document: 'ready', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), list: expect.any(Array) },
    })
    const key = { district, shopId, to: '2026-11-24', period: '2026-11-24' }
    const kept = await checks.deps.store.controls.get({ ...key, content: { control: 'dailyControl' } })
    const objectKey = kept?.document.state === 'ready' ? kept.document.objectKey : ''
    const pdf = (await checks.house.objects.get(objectKey))?.body ?? new Uint8Array()
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  })

  it('takes no other’s place, and is the same when it is sent again', async () => {
    expect(await record(daily(), asOfficer())).toEqual(['selfCheck.recorded', '方守一，2026-11-24'])
    const recordId = checks.house.newId()
    const first = await record(daily({ 'rk.3': '冰箱 11 度' }), asOfficer({ recordId, day: '2026-11-23' }))
    expect(first).toMatchObject({
      isLate: true,
      findings: 1,
      day: '2026-11-23',
      receivedAt: '2026-11-24T01:00:00.000Z',
    })
    expect(await record(daily({ 'rk.3': '冰箱 11 度' }), asOfficer({ recordId, day: '2026-11-23' }))).toEqual(first)
  })

  it('cannot be of a day to come, nor with what no document prints', async () => {
    expect(await record(daily(), asOfficer({ day: '2026-11-25' }))).toEqual(['selfCheck.dayInvalid', '2026-11-25'])
    const at = '2026-11-25T01:00:00.000Z'
    expect(await record(daily({ 'rk.1': '冰箱👍' }), asOfficer({ day: '2026-11-25', at }))).toEqual([
      'selfCheck.unprintable',
    ])
  })
})

describe('a weekly review', () => {
  it('settles every finding of its week by the director', async () => {
    const at = '2026-11-27T08:00:00.000Z'
    expect(await record(weekly(), asDirector({ day: '2026-11-27', at }))).toEqual([
      'selfCheck.unsettled',
      `2026-11-23 ${list[2]?.text}`,
    ])
    const open = { day: '2026-11-23', key: 'rk.3', done: false, words: '等配件', until: '2026-12-02' }
    expect(await record(weekly(open), asDirector({ day: '2026-11-27', at }))).toMatchObject({
      ...{ period: '2026-W48', by: '纪明远', post: 'foodSafetyDirector', findings: 1 },
    })
  })

  it('prints what was found in words', async () => {
    const key = { district, shopId, to: '2026-11-29', period: '2026-W48' }
    const kept = await checks.deps.store.controls.get({ ...key, content: { control: 'weeklyReview' } })
    expect(kept && paperOf(kept).rows).toEqual([
      { name: `2026年11月23日 ${list[2]?.text}`, said: '继续处理，2026年12月2日前', words: '等配件' },
    ])
  })

  it('meets again what the one before left open, until it is mended', async () => {
    const at = '2026-12-04T08:00:00.000Z'
    checks.house.setTime(at)
    const shown = await checks.ask('merchant', 'showControls', { shopId })
    expect(shown).toMatchObject({
      answer: {
        ...{ owes: 'unknown', findings: [{ day: '2026-11-23', key: 'rk.3', remark: '冰箱 11 度' }] },
        now: [
          { control: 'dailyControl', standing: 'due', owers: [{ name: '方守一' }] },
          { control: 'weeklyReview', period: '2026-W49', standing: 'due', owers: [{ name: '纪明远' }] },
          { control: 'monthlyMeeting', owers: [{ name: '贺青禾' }] },
        ],
      },
    })
    const done = { day: '2026-11-23', key: 'rk.3', done: true, words: '修好了' }
    expect(await record(weekly(done), asDirector({ day: '2026-12-04', at }))).toMatchObject({ period: '2026-W49' })
    checks.house.setTime('2026-12-08T01:00:00.000Z')
    expect(await checks.ask('merchant', 'showControls', { shopId })).toMatchObject({ answer: { findings: [] } })
  })

  it('invents nothing', async () => {
    const other = { day: '2026-12-07', key: 'rk.1', done: true, words: '好了' }
    expect(await record(weekly(other), asDirector({ day: '2026-12-08', at: '2026-12-08T01:00:00.000Z' }))).toEqual([
      'selfCheck.answerUnknown',
      '2026-12-07 rk.1',
    ])
  })
})

it('the minutes of a month are the principal’s, and printed', async () => {
  const at = '2026-11-30T08:00:00.000Z'
  expect(await record(monthly, { day: '2026-11-30', at })).toMatchObject({ period: '2026-11', post: 'principal' })
  const named = { district, shopId, control: 'monthlyMeeting', period: '2026-11', to: '2026-11-30' }
  await checks.workers['self-check-paper']?.(named)
  expect(
    await checks.ask('office', 'showControlRecord', { shopId, control: 'monthlyMeeting', period: '2026-11' }),
  ).toMatchObject({
    answer: { document: 'ready', content: monthly },
  })
})

describe('the shop’s own list', () => {
  const save = async (version: number, items: object[], who: 'merchant' | 'neighbour' = 'merchant') =>
    await checks.ask(who, 'saveControlList', { shopId, version, items })
  const own = [{ key: 'own.1', text: '油烟管道着火', measure: '每月清洗' }]

  it('is edited in versions, each on top of the one that was seen', async () => {
    expect(await save(0, own, 'neighbour')).toMatchObject({ refused: { code: 'access.denied' } })
    expect(await save(0, own)).toEqual({ answer: { version: 1 } })
    expect(await save(0, own)).toMatchObject({ refused: { code: 'selfCheck.listChanged', detail: ['贺青禾'] } })
    expect(await save(1, [...own, ...own])).toMatchObject({ refused: { code: 'selfCheck.answerUnknown' } })
    expect(await save(1, [...own, { key: 'own.2', text: '断电' }])).toEqual({ answer: { version: 2 } })
  })

  it('leaves records with the version that they were made by', async () => {
    const at = '2026-12-08T01:00:00.000Z'
    const content = {
      control: 'dailyControl' as const,
      listVersion: 1,
      answers: { 'own.1': { result: 'ok' as const } },
    }
    expect(await record(content, asOfficer({ day: '2026-12-08', at }))).toMatchObject({ findings: 0 })
    const shown = await checks.ask('merchant', 'showControlRecord', {
      ...{ shopId, control: 'dailyControl', period: '2026-12-08' },
    })
    expect(shown).toMatchObject({ answer: { list: own } })
  })
})

it('says what is due, and whose it is', async () => {
  const shop = await checks.deps.shops.shop(district, shopId)
  if (!shop) throw new Error('no shop')
  const of = async (today: string, creditCode?: string) =>
    (await askSelfChecks(checks.deps).dueOf({ shop: { ...shop, ...(creditCode && { creditCode }) }, today })).map(
      ({ kind, standing, dueDay }) => `${kind} ${standing} ${dueDay}`,
    )
  expect(await of('2026-12-08')).toEqual(['selfCheck due 2026-12-08'])
  expect(await of('2026-12-09', '91330100MA00000000')).toEqual([
    'selfCheck due 2026-12-09',
    'dailyControl due 2026-12-09',
    'weeklyReview due 2026-12-13',
    'monthlyMeeting due 2026-12-31',
  ])
  checks.house.setTime('2026-12-10T00:00:00.000Z')
  await checks.morning()
  expect(await of('2026-12-10')).toContain('selfCheck missed 2026-12-09')
})

it.each([
  ['dailyControl', '2026-11-24', '2026-11-24'],
  ['weeklyReview', '2026-W48', '2026-11-29'],
  ['weeklyReview', '2026-W01', '2026-01-04'],
  ['monthlyMeeting', '2026-02', '2026-02-28'],
  ['monthlyMeeting', '2026-11-24', undefined],
  ['dailyControl', '2026-02-31', undefined],
  ['weeklyReview', '2026-W60', undefined],
] as const)('%s %s ends on %s', (control, period, to) => expect(periodNamed(control, period)?.to).toBe(to))
