import type { LedgerContent } from '@app/types/ledger/content'
import type { LedgerEntryShown, LedgerLine } from '@app/types/ledger/contract'
import sharp from 'sharp'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, got } from '../guards/testing/ask'
import { sampleOf } from '../guards/testing/make-ledgers'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'
import { type StoredShop, shopStore } from '../shop/store'
import { ledgerDuties } from './public'
import { ledgerStore } from './store'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

const own = () => world.home.shops.own
const today = () => world.clock.now().toISOString().slice(0, 10)
const daysAgo = (days: number) => new Date(world.clock.now().getTime() - days * 86_400_000).toISOString().slice(0, 10)
const ask = async (who: string, name: Parameters<TestWorld['ask']>[1], input?: object): Promise<Answer> =>
  await world.ask(who === 'office' ? world.home.office : world.home.speak(who), name, input)

const fridge = (celsius: string): LedgerContent => ({
  kind: 'temperature',
  point: 'chilled',
  what: '一号冰箱',
  celsius,
})
const entry = (over: object = {}) => ({
  ...{ shopId: own(), entryId: ulid(), day: today(), content: fridge('4'), note: '', photos: [] },
  ...over,
})
const add = async (over: object = {}, who = 'merchant') => {
  const input = entry(over)
  const kept = got<{ faults: string[]; late: boolean }>(await ask(who, 'ledger.addLedgerEntry', input))
  const { shopId, entryId, day, content } = input as ReturnType<typeof entry>
  return { kept, place: { shopId, entryId, day, kind: content.kind } }
}
const show = async (place: object, who = 'merchant') =>
  got<LedgerEntryShown>(await ask(who, 'ledger.showLedgerEntry', place))

type Month = { days: { day: string; standing: string; entries: number }[]; entries: LedgerLine[] }
const month = async (kind: string, of = today()) =>
  got<Month>(await ask('merchant', 'ledger.showLedger', { shopId: own(), kind, month: of.slice(0, 7) }))

describe('an entry of a ledger', () => {
  it('is kept with what is outside the limits of the law, and stands in its month', async () => {
    const { kept, place } = await add({ content: fridge('9.5') })
    expect(kept).toMatchObject({ faults: ['tooWarm'], late: false })
    const { days, entries } = await month('temperature')
    expect(days.find(({ day }) => day === today())).toEqual({ day: today(), standing: 'done', entries: 1 })
    expect(entries).toMatchObject([{ entryId: place.entryId, title: '一号冰箱 · 冷藏 9.5 ℃', faults: ['tooWarm'] }])
  })

  it('of a day that is over is late, with both times', async () => {
    const { kept, place } = await add({ day: daysAgo(3) })
    expect(kept.late).toBe(true)
    const shown = await show(place, 'inspector')
    expect(shown).toMatchObject({ day: daysAgo(3), late: true })
    expect(shown.cameAt.slice(0, 10)).toBe(today())
    const { days } = await month('temperature', daysAgo(3))
    expect(days.find(({ day }) => day === daysAgo(3))?.standing).toBe('late')
  })

  it('is kept by whoever works there, under the own name', async () => {
    const { place } = await add({ content: sampleOf('红烧肉') }, 'employee')
    expect((await show(place)).by).not.toBe((await show((await add()).place)).by)
  })

  it.each<[string, object, string]>([
    ['tomorrow', { day: '2099-01-01' }, 'ledger.dayAhead'],
    ['a day long past', { day: '2020-01-01' }, 'ledger.dayTooFar'],
    ['no number', { content: fridge('大概五度') }, 'ledger.figureUnreadable'],
    [
      'a sample that will be taken',
      { content: { ...sampleOf('鱼'), takenAt: '2099-01-01T00:00:00.000Z' } },
      'ledger.sampleTimes',
    ],
    ['a photo that never came', { photos: ['a'.repeat(64)] }, 'upload.unknown'],
  ])('is refused with %s', async (_, over, code) => {
    expect((await ask('merchant', 'ledger.addLedgerEntry', entry(over))).code).toBe(code)
  })

  it('is one, however often the phone sends it under another key', async () => {
    const input = entry()
    got(await ask('merchant', 'ledger.addLedgerEntry', input))
    expect((await ask('merchant', 'ledger.addLedgerEntry', input)).code).toBe('ledger.entryKnown')
  })

  it('has its photo, drawn anew', async () => {
    const body = new Uint8Array(
      await sharp({ create: { width: 320, height: 240, channels: 3, background: '#784' } })
        .jpeg()
        .toBuffer(),
    )
    const { createHash } = await import('node:crypto')
    const facts = { sha256: createHash('sha256').update(body).digest('hex'), bytes: body.byteLength }
    const input = entry()
    const picture = { shopId: own(), entryId: input.entryId, contentType: 'image/jpeg', ...facts }
    const form = got<{ state: string }>(await ask('merchant', 'ledger.prepareLedgerPhoto', picture))
    expect(form.state).toBe('wanted')
    const key = `Q/${world.home.districtId}/pictures/ledger/${input.entryId}/${facts.sha256}`
    await world.base.objects.put({ key, body, contentType: 'image/jpeg' })
    const { place } = await add({ ...input, photos: [facts.sha256] })
    expect((await show(place)).versions[0]?.photos).toMatchObject([
      { sha256: facts.sha256, url: expect.stringContaining('http') },
    ])
  })
})

describe('a correction', () => {
  it('is a new version with its reason, and what it corrects stays to be seen', async () => {
    const { place } = await add({ content: fridge('40') })
    const change = { content: fridge('4.0'), note: '', photos: [], reason: '少打了小数点' }
    expect(got(await ask('merchant', 'ledger.correctLedgerEntry', { ...place, ...change }))).toMatchObject({
      faults: [],
    })
    expect((await show(place, 'office')).versions).toMatchObject([
      { content: { celsius: '40' }, faults: ['tooWarm'] },
      { content: { celsius: '4.0' }, reason: '少打了小数点', faults: [] },
    ])
  })

  it('does not make it another ledger’s', async () => {
    const { place } = await add()
    const change = { content: sampleOf('鱼'), note: '', photos: [], reason: '记错了' }
    expect((await ask('merchant', 'ledger.correctLedgerEntry', { ...place, ...change })).code).toBe('ledger.otherKind')
  })
})

describe('an objection', () => {
  it('is answered by the shop, reviewed by an officer, and listed as long as somebody has to act', async () => {
    const { place } = await add()
    const words = '照片上看不清温度'
    const { objectionId } = got<{ objectionId: string }>(
      await ask('inspector', 'ledger.objectToEntry', { ...place, words }),
    )
    expect((await ask('office', 'ledger.objectToEntry', { ...place, words })).code).toBe('ledger.objectionPending')
    const of = { ...place, objectionId }
    expect((await ask('inspector', 'ledger.reviewObjection', { ...of, accepted: true, words: '' })).code).toBe(
      'ledger.objectionOpen',
    )
    got(await ask('merchant', 'ledger.answerObjection', { ...of, words: '屏幕反光，已重拍', photos: [] }))
    const waiting = async () =>
      got<{ entries: { entryId: string }[] }>(await ask('inspector', 'ledger.listObjections')).entries.map(
        ({ entryId }) => entryId,
      )
    expect(await waiting()).toContain(place.entryId)
    expect((await ask('inspector', 'ledger.reviewObjection', { ...of, accepted: false, words: '' })).code).toBe(
      'ledger.reviewReasonNeeded',
    )
    got(await ask('inspector', 'ledger.reviewObjection', { ...of, accepted: false, words: '还是看不清' }))
    expect(await waiting()).not.toContain(place.entryId)
    expect((await show(place)).objections).toMatchObject([
      { state: 'upheld', answer: { words: '屏幕反光，已重拍', photos: [] }, review: { accepted: false } },
    ])
  })

  it('is answered by whoever runs the shop, and by nobody who only works there', async () => {
    const { place } = await add()
    const asked = await ask('inspector', 'ledger.objectToEntry', { ...place, words: '没有照片' })
    const { objectionId } = got<{ objectionId: string }>(asked)
    const answer = { ...place, objectionId, words: '补拍了', photos: [] }
    expect((await ask('employee', 'ledger.answerObjection', answer)).code).toBe('access.denied')
    got(await ask('merchant', 'ledger.answerObjection', answer))
    expect((await ask('merchant', 'ledger.answerObjection', answer)).code).toBe('ledger.objectionAnswered')
  })
})

describe('the label of a sample', () => {
  it('says what, when, who, and until when it is kept', async () => {
    const content = { ...sampleOf('宫保鸡丁'), takenAt: `${daysAgo(1)}T04:00:00.000Z` }
    const { place } = await add({ content, day: daysAgo(1) })
    const { kind: _, ...of } = place
    const label = got<{ lines: { name: string; value: string }[]; missing: string[]; bytes: string }>(
      await ask('merchant', 'ledger.printSampleLabel', of),
    )
    expect(label.lines.map(({ name }) => name)).toEqual(['品名', '餐次', '留样量', '留样时间', '保存到', '留样人'])
    expect(label.missing).toEqual([])
    expect(label.bytes.length).toBeGreaterThan(100)
  })
})

describe('the ledgers of a shop', () => {
  it('follow from its kind of business, with where it stands today', async () => {
    const { ledgers } = got<{ ledgers: { kind: string; standing: string }[] }>(
      await ask('merchant', 'ledger.listLedgers', { shopId: own() }),
    )
    expect(ledgers.map(({ kind }) => kind)).toEqual([
      'morningCheck',
      'goodsReceived',
      'temperature',
      'additive',
      'disinfection',
      'kitchenWaste',
    ])
    expect(ledgers.find(({ kind }) => kind === 'temperature')?.standing).toBe('done')
    expect(ledgers.find(({ kind }) => kind === 'morningCheck')?.standing).toBe('due')
  })

  it('names everybody who works there to whoever writes the morning check, and to nobody else', async () => {
    const inService = async (who: string) =>
      got<{ inService: string[] }>(await ask(who, 'ledger.listLedgers', { shopId: own() })).inService
    const { employees } = got<{ employees: { name: string }[] }>(
      await ask('merchant', 'employee.listEmployees', { shopId: own() }),
    )
    expect(employees.length).toBeGreaterThan(0)
    const names = employees.map(({ name }) => name).sort()
    for (const who of ['merchant', 'employee']) expect((await inService(who)).sort()).toEqual(names)
    for (const who of ['inspector', 'stationHead', 'leader']) expect(await inService(who)).toEqual([])
  })
})

describe('what is due today', () => {
  it('are daily ledgers without anything of today, and objections until the shop answers', async () => {
    const store = ledgerStore(world.base.records)
    const shop = (await shopStore(world.base.records).shops.get({
      district: world.home.districtId,
      shopId: own(),
    })) as StoredShop
    const due = async () => await ledgerDuties(store)({ shop, today: today() })
    const titles = async () => (await due()).map(({ title }) => title)
    expect(await titles()).toContain('清洗消毒台账')
    expect(await titles()).not.toContain('温度记录台账')
    const content = { kind: 'disinfection', what: '餐具', method: 'steamOrBoil', minutes: '15', celsius: '100' }
    await add({ day: daysAgo(1), content })
    expect(await titles()).toContain('清洗消毒台账')
    const { place } = await add({ content })
    expect(await titles()).not.toContain('清洗消毒台账')
    const asked = await ask('inspector', 'ledger.objectToEntry', { ...place, words: '没有照片' })
    const { objectionId } = got<{ objectionId: string }>(asked)
    expect(await due()).toContainEqual(expect.objectContaining({ subjectId: place.entryId, standing: 'due' }))
    got(await ask('merchant', 'ledger.answerObjection', { ...place, objectionId, words: '补拍了', photos: [] }))
    expect((await due()).map(({ subjectId }) => subjectId)).not.toContain(place.entryId)
  })
})

describe('a month as a paper', () => {
  it('is drawn as it stands, with what was corrected, late and objected to', async () => {
    const { place } = await add({ content: { ...sampleOf('清蒸𬶨鱼'), grams: '100' }, day: daysAgo(2) })
    const change = { content: sampleOf('清蒸鱼'), note: '', photos: [], reason: '秤没有归零' }
    got(await ask('merchant', 'ledger.correctLedgerEntry', { ...place, ...change }))
    const of = { shopId: own(), kind: 'sampleRetention', month: daysAgo(2).slice(0, 7) }
    expect(got(await ask('merchant', 'ledger.openLedgerPaper', of))).toEqual({ state: 'none' })
    expect(got(await ask('merchant', 'ledger.requestLedgerPaper', of))).toEqual({ state: 'requested' })
    await world.idle()
    const opened = got<{ state: string; url: string }>(await ask('inspector', 'ledger.openLedgerPaper', of))
    expect(opened).toMatchObject({ state: 'ready', url: expect.stringContaining('http') })
    const key = `D/${world.home.districtId}/ledgers/${own()}/sampleRetention-${of.month}.pdf`
    const file = await world.base.objects.get(key)
    expect(Buffer.from(file!.body.subarray(0, 5)).toString()).toBe('%PDF-')
  })
})
