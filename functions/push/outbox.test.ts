import type { OutboxEntry, OutboxOutcome } from '@app/types/push/contract'
import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { openPeople, type People } from '../guards/testing/open-people'
import { differences } from '../guards/testing/scan-records'
import type { Voice } from '../guards/testing/voices'
import { enqueuer, pushStore } from './public'
import { reportOutbox } from './report-outbox'
import type { StoredOutboxEntry } from './store'

let people: People
let gateway: Voice
let keys: string[] = []
beforeAll(async () => {
  people = await openPeople()
  gateway = people.voices.gateway('YX1')
})
afterAll(() => people.close())
// what earlier tests left waiting is leased and reported, so that every test begins with an empty outbox
beforeEach(async () => {
  people.clock.set({ plusSeconds: 86_400 })
  // what was under way is given up first, and due again after a while
  await lease()
  seconds(3_600)
  for (let { leaseId, entries } = await lease(); entries.length > 0; { leaseId, entries } = await lease()) {
    for (const { id } of entries) await report(leaseId, id, { state: 'unknown', errMsg: '' })
  }
  keys = []
})

const store = () => pushStore(people.base.records)
const seconds = (count: number) => people.clock.set({ plusSeconds: count })

const enqueue = async (kind: 'message' | 'picture', key: string = ulid()) => {
  const { message, codeImage } = enqueuer({ store: store(), newId: people.base.newId })
  const order = { district: 'YX1', key, at: people.clock.now(), page: 'pages/shop/index' }
  const writes =
    kind === 'message'
      ? message({
          ...order,
          recipientOpenid: 'o-1',
          templateId: 'inspection-result',
          data: { thing1: { value: '符合' } },
        })
      : codeImage({ ...order, scene: 'a-scene', objectKey: `D/YX1/wxacode/${key}.png` })
  keys.push(key)
  return (await people.base.commit(writes)).refused
}

type Lease = { leaseId: string; entries: OutboxEntry[] }
const lease = async (most = 20) => got<Lease>(await people.ask(gateway, 'push.leaseOutbox', { most }))
const report = (leaseId: string, id: string, outcome: OutboxOutcome) =>
  people.ask(gateway, 'push.reportOutbox', { leaseId, id, outcome })
const stored = async (key = keys[0] ?? ''): Promise<StoredOutboxEntry | undefined> =>
  store().outbox.get({ district: 'YX1', key })

const leaseOne = async () => {
  const { leaseId, entries } = await lease()
  return { leaseId, id: entries[0]?.id ?? 'nothing was due' }
}

describe('the outbox', () => {
  it('takes the same message once', async () => {
    expect(await enqueue('message', 'o-1#result#shop-1')).toBeUndefined()
    expect(await enqueue('message', 'o-1#result#shop-1')).toEqual([0])
    expect((await lease()).entries).toHaveLength(1)
  })

  it('hands out what is due, says nothing of where pictures go, and hands it out once', async () => {
    await enqueue('picture')
    const { entries } = await lease()
    expect(entries).toEqual([
      { id: entries[0]?.id, kind: 'mini-program-code', scene: 'a-scene', page: 'pages/shop/index' },
    ])
    expect((await lease()).entries).toEqual([])
  })

  it('stores that it is sending before anybody sends', async () => {
    await enqueue('message')
    const { leaseId } = await lease()
    expect(await stored()).toMatchObject({ state: 'sending', leaseId, attempts: 1 })
  })

  it('leaves no trace when nothing is due: it is asked every five seconds', async () => {
    const before = await people.scan()
    expect((await lease()).entries).toEqual([])
    expect(differences(before, await people.scan())).toEqual([])
  })

  it('gives each entry to one of several gateways that ask at once', async () => {
    for (let n = 0; n < 5; n++) await enqueue('message')
    const leases = await Promise.all(Array.from({ length: 4 }, () => lease(2)))
    const ids = leases.flatMap(({ entries }) => entries.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('an attempt that died between call and answer', () => {
  it('of a message is never made again', async () => {
    await enqueue('message')
    await lease()
    seconds(61)
    expect((await lease()).entries).toEqual([])
    expect(await stored()).toMatchObject({ state: 'unknown' })
  })

  it('of a picture is made again, and the late answer of the first counts for nothing', async () => {
    await enqueue('picture')
    const first = await leaseOne()
    seconds(61)
    await lease()
    seconds(10)
    const second = await leaseOne()
    expect(second.id).toBe(first.id)
    expect((await report(first.leaseId, first.id, { state: 'sent' })).code).toBe('lease.unknown')
    expect((await report(second.leaseId, second.id, { state: 'sent' })).status).toBe(200)
  })

  it('of a picture is made again later each time, and after eight attempts set aside', async () => {
    await enqueue('picture')
    const waits: number[] = []
    for (let attempt = 1; attempt <= 8; attempt++) {
      await leaseOne()
      seconds(61)
      expect((await lease()).entries).toEqual([])
      const { state, dueAt = '' } = (await stored()) ?? {}
      if (state !== 'due') break
      waits.push((Date.parse(dueAt) - people.clock.now().getTime()) / 1000)
      expect((await lease()).entries).toEqual([])
      people.clock.set(new Date(dueAt))
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640])
    expect(await stored()).toMatchObject({ state: 'setAside', attempts: 8 })
    seconds(86_400)
    expect((await lease()).entries).toEqual([])
  })

  it('is not given up while it may still be under way', async () => {
    await enqueue('message')
    await lease()
    seconds(60)
    await lease()
    expect(await stored()).toMatchObject({ state: 'sending' })
  })
})

describe('a report', () => {
  it('of a picture puts it where it was ordered to', async () => {
    await enqueue('picture')
    const { leaseId, id } = await leaseOne()
    const png = Buffer.from('a picture').toString('base64')
    await report(leaseId, id, { state: 'sent', png })
    const kept = await people.base.objects.get(`D/YX1/wxacode/${keys[0]}.png`)
    expect(Buffer.from(kept?.body ?? []).toString()).toBe('a picture')
    expect(await stored()).toMatchObject({ state: 'sent' })
  })

  it.each([
    ['sent', { state: 'sent', msgid: '77' }, '77'],
    ['refused', { state: 'refused', errCode: 43101, errMsg: 'user refuse to accept the msg' }, /refuse/],
    ['unknown', { state: 'unknown', errMsg: 'timeout' }, 'timeout'],
  ] as const)('that it was %s is the end of it', async (state, outcome, words) => {
    await enqueue('message')
    const { leaseId, id } = await leaseOne()
    expect((await report(leaseId, id, outcome)).status).toBe(200)
    expect(await stored()).toMatchObject({ state, outcome: expect.stringMatching(words) })
    seconds(86_400)
    expect((await lease()).entries).toEqual([])
    expect((await report(leaseId, id, { state: 'sent' })).code).toBe('lease.unknown')
  })

  it('counts although the list does not show yet what was leased', async () => {
    await enqueue('message')
    const { leaseId, id } = await leaseOne()
    const known = store()
    const lagging = { ...known, outbox: { ...known.outbox, list: async () => ({ items: [] }) } }
    const deps = { store: lagging, objects: people.base.objects, newId: people.base.newId }
    const input = { leaseId, id, outcome: { state: 'sent' as const } }
    const actor = { kind: 'gateway' as const, district: 'YX1' }
    const outcome = await reportOutbox(deps)({ actor, input, at: people.clock.now(), browser: '' })
    expect(outcome).toMatchObject({ answer: { id } })
  })

  it('that WeChat was not reached puts it back, later each time, and after eight attempts aside', async () => {
    await enqueue('message')
    const waits: number[] = []
    for (let attempt = 1; attempt <= 8; attempt++) {
      const { leaseId, id } = await leaseOne()
      await report(leaseId, id, { state: 'retry', errMsg: '45009' })
      const { state, dueAt = '' } = (await stored()) ?? {}
      if (state !== 'due') break
      waits.push((Date.parse(dueAt) - people.clock.now().getTime()) / 1000)
      expect((await lease()).entries).toEqual([])
      people.clock.set(new Date(dueAt))
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640])
    expect(await stored()).toMatchObject({ state: 'setAside', attempts: 8 })
  })

  it('by a lease that does not hold the entry changes nothing', async () => {
    await enqueue('message')
    const { id } = await leaseOne()
    const before = await people.scan()
    expect((await report(ulid(), id, { state: 'sent' })).code).toBe('lease.unknown')
    expect(differences(before, await people.scan())).toEqual([])
  })
})
