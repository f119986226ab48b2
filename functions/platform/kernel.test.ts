import { isEmbedded } from '@app/local/database/testing/open-backend'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type House, openHouse } from '../guards/testing/open-house'
import { type Difference, differences, kindsOf } from '../guards/testing/scan-records'
import type { Actor } from './actor'
import { collection } from './adapters/collection'
import { type Call, runChange, runRead } from './kernel'
import { type Change, type Changed, isRefused, refuse } from './verb'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const Tally = z.object({ revision: z.number(), id: z.string(), count: z.number() })
const tallies = () =>
  collection(house.base.records, {
    name: 'Tally',
    schema: Tally,
    key: ({ id }: { id: string }) => ({ pk: `D#YX1#TALLY#${id}`, sk: 'TALLY' }),
  })

/** Adds to a count; answers what it is then. */
const add: Change<{ id: string; add: number }, { count: number }> = async ({ input: { id, add: more } }) => {
  const known = await tallies().get({ id })
  const count = (known?.count ?? 0) + more
  const write = known ? tallies().replace({ ...known, count }) : tallies().insert({ revision: 1, id, count })
  return { answer: { count }, writes: [write], subject: `tally:${id}` }
}

const person = (personId: string): Actor => ({ kind: 'person', district: 'YX1', personId, name: '某人', grants: [] })
const someone = person('P1')

let lastId = 0
const newTally = () => `t${++lastId}`
const newKey = () => `key-${String(++lastId).padStart(16, '0')}`

type Asking = { readonly actor?: Actor; readonly key?: string | undefined; readonly body?: string }
const change = (verb: Change<{ id: string; add: number }, unknown>, id: string, asking: Asking = {}) => {
  const { actor = someone, body = '1' } = asking
  const call: Call = { operation: 'tally.add', key: 'key' in asking ? asking.key : newKey(), body }
  return runChange(house.base.kernel)(call, verb, { actor, input: { id, add: 1 }, at: house.clock.now(), browser: '' })
}
const countOf = async (id: string) => (await tallies().get({ id }))?.count ?? 0

/** What a call changed in `records`. */
const changesOf = async (run: () => Promise<unknown>): Promise<readonly Difference[]> => {
  const before = await house.scan()
  await run()
  return differences(before, await house.scan())
}

describe('a change', () => {
  it('writes its effect, its audit event and its answer together', async () => {
    const found = await changesOf(() => change(add, newTally()))
    expect(kindsOf(found)).toEqual(['AuditEvent', 'Key', 'Tally'])
    const event = found.find(({ after }) => after?._et === 'AuditEvent')?.after
    expect(event).toMatchObject({ operation: 'tally.add', outcome: 'done', actor: { personId: 'P1' } })
    expect(event).toMatchObject({ subject: expect.stringMatching(/^tally:t/) })
  })

  it('writes none of the three when one of them cannot be written', async () => {
    const id = newTally()
    const impossible: typeof add = async () => ({
      answer: { count: 0 },
      writes: [tallies().insert({ revision: 1, id, count: 1 }), tallies().replace({ revision: 9, id: 'no', count: 1 })],
      subject: 'tally',
    })
    const found = await changesOf(async () => {
      expect(await change(impossible, id)).toMatchObject({ refused: { code: 'request.busy' } })
    })
    expect(found).toEqual([])
  })

  it('keeps the reason that was given in the audit event', async () => {
    const withReason: typeof add = async (asked) => ({ ...((await add(asked)) as object), reason: '改错字' }) as never
    const [event] = (await changesOf(() => change(withReason, newTally()))).filter(
      ({ after }) => after?._et === 'AuditEvent',
    )
    expect(event?.after).toMatchObject({ reason: '改错字' })
  })

  it('is asked again when somebody else was faster, and then sees what they did', async () => {
    const id = newTally()
    let asked = 0
    const overtaken: typeof add = async (question) => {
      const decided = await add(question)
      if (++asked === 1) await change(add, id, { actor: person('P2') })
      return decided
    }
    expect(await change(overtaken, id)).toEqual({ answer: { count: 2 } })
    expect(asked).toBe(2)
    expect(await countOf(id)).toBe(2)
  })

  it('loses nobody’s count when four people are at it at once', async () => {
    const id = newTally()
    const outcomes = await Promise.all(['A', 'B', 'C', 'D'].map((one) => change(add, id, { actor: person(one) })))
    expect(outcomes.filter(isRefused)).toEqual([])
    expect(await countOf(id)).toBe(4)
  })
})

describe('a stranger’s first step', () => {
  const step: typeof add = async (asked) => ({ ...((await add(asked)) as Changed<{ count: number }>), unheard: true })
  const stranger: Actor = { kind: 'anonymous', district: 'YX1' }

  it('leaves its effect and its answer, and nothing for the auditor', async () => {
    const found = await changesOf(() => change(step, newTally(), { actor: stranger }))
    expect(kindsOf(found)).toEqual(['Key', 'Tally'])
  })

  const others: Actor[] = [
    someone,
    { kind: 'consumer', district: 'YX1', openid: 'o-1' },
    { kind: 'gateway', district: 'YX1' },
    { kind: 'system', district: 'YX1', job: 'tally' },
  ]
  it.each(others)('is no step that the $kind could take: the event is there whatever the verb says', async (actor) => {
    const found = await changesOf(() => change(step, newTally(), { actor }))
    expect(kindsOf(found)).toEqual(['AuditEvent', 'Key', 'Tally'])
  })
})

describe('a change that finds nothing to do', () => {
  const nothing: typeof add = async () => ({ answer: { count: 0 }, writes: [], subject: 'tally', idle: true })

  it('leaves no event and keeps no key', async () => {
    const [id, key] = [newTally(), newKey()]
    expect(await changesOf(() => change(nothing, id, { key }))).toEqual([])
    expect(await change(add, id, { key })).toEqual({ answer: { count: 1 } })
  })

  it('answers as its twin did that found something', async () => {
    const [id, key] = [newTally(), newKey()]
    const slow: typeof add = async (asked) => {
      await change(add, id, { key })
      return await nothing(asked)
    }
    expect(await change(slow, id, { key })).toEqual({ answer: { count: 1 } })
  })
})

describe('a key', () => {
  const body = fc.string({ maxLength: 40 })

  it('gives the same answer to the same body, however often, and nothing to another body', async () => {
    await fc.assert(
      fc.asyncProperty(body, body, fc.integer({ min: 1, max: 4 }), async (one, other, times) => {
        const [id, key] = [newTally(), newKey()]
        const first = await change(add, id, { key, body: one })
        for (let n = 0; n < times; n++) expect(await change(add, id, { key, body: one })).toEqual(first)
        if (one !== other) {
          const refused = await change(add, id, { key, body: other })
          expect(refused).toMatchObject({ refused: { code: 'request.keyReused' } })
        }
        expect(await countOf(id)).toBe(1)
      }),
      { numRuns: 25 },
    )
  })

  it('of one operation is no key of another', async () => {
    const [id, key] = [newTally(), newKey()]
    await change(add, id, { key })
    const call = { operation: 'tally.other', key, body: '1' }
    const asked = { actor: someone, input: { id, add: 1 }, at: house.clock.now(), browser: '' }
    expect(await runChange(house.base.kernel)(call, add, asked)).toMatchObject({
      refused: { code: 'request.keyReused' },
    })
  })

  it('used twenty times at once has one effect and twenty equal answers', async () => {
    const [id, key] = [newTally(), newKey()]
    let outcomes: unknown[] = []
    const found = await changesOf(async () => {
      outcomes = await Promise.all(Array.from({ length: 20 }, () => change(add, id, { key })))
    })
    expect(outcomes).toEqual(Array.from({ length: 20 }, () => ({ answer: { count: 1 } })))
    expect(kindsOf(found)).toEqual(['AuditEvent', 'Key', 'Tally'])
  })

  it('of another person has an answer of its own', async () => {
    const [id, key] = [newTally(), newKey()]
    await change(add, id, { key })
    expect(await change(add, id, { key, actor: person('P2') })).toEqual({ answer: { count: 2 } })
    expect(await change(add, id, { key, actor: { ...someone, district: 'YX2' } })).toEqual({ answer: { count: 3 } })
  })

  it.runIf(isEmbedded)('still answers after 30 days offline', async () => {
    const [id, key] = [newTally(), newKey()]
    const first = await change(add, id, { key })
    house.clock.set({ plusSeconds: 30 * 86_400 })
    await house.database.sweepExpired()
    expect(await change(add, id, { key })).toEqual(first)
    house.clock.set('real')
  })

  it('of a refused call is free: the mended call goes through', async () => {
    const [id, key] = [newTally(), newKey()]
    const refusing: typeof add = async () => refuse('shop.closed')
    await change(refusing, id, { key })
    expect(await change(add, id, { key })).toEqual({ answer: { count: 1 } })
  })

  it.each([undefined, '', 'short', 'with spaces in it 123', 'x'.repeat(65)])('cannot be %j', async (key) => {
    const found = await changesOf(async () => {
      expect(await change(add, newTally(), { key })).toMatchObject({ refused: { code: 'request.keyMissing' } })
    })
    expect(found).toEqual([])
  })
})

describe('a refusal', () => {
  it('changes nothing', async () => {
    const closed: typeof add = async () => refuse('shop.closed')
    expect(await changesOf(() => change(closed, newTally()))).toEqual([])
  })

  const denied: typeof add = async () => refuse('access.denied', undefined, 'shop:YX100001')

  it('for want of permission leaves one event about a person, which says what it was about', async () => {
    const found = await changesOf(() => change(denied, newTally()))
    expect(found.map(({ after }) => after)).toMatchObject([
      { _et: 'AuditEvent', outcome: 'denied', operation: 'tally.add', subject: 'shop:YX100001' },
    ])
  })

  it('of a read for want of permission leaves one event too', async () => {
    const asked = { actor: someone, input: {}, at: house.clock.now(), browser: '' }
    const found = await changesOf(() =>
      runRead(house.base.kernel)('tally.show', async () => refuse('access.denied'), asked),
    )
    expect(kindsOf(found)).toEqual(['AuditEvent'])
  })

  it('leaves no event about somebody who is nobody’s account', async () => {
    const consumer: Actor = { kind: 'consumer', district: 'YX1', openid: 'o-1' }
    const actors: Actor[] = [consumer, { kind: 'anonymous', district: 'YX1' }, { kind: 'gateway', district: 'YX1' }]
    for (const actor of actors) expect(await changesOf(() => change(denied, newTally(), { actor }))).toEqual([])
  })

  it('leaves sixty events an hour about one person, phone and console together, and then no more', async () => {
    const onPhone: Actor = { ...(person('P9') as Extract<Actor, { kind: 'person' }>), openid: 'o-9' }
    const knock = async (times: number) => {
      for (let n = 0; n < times; n++) await change(denied, newTally(), { actor: n % 2 ? person('P9') : onPhone })
    }
    expect(await changesOf(() => knock(70))).toHaveLength(60)
    expect(await changesOf(() => change(denied, newTally(), { actor: person('P8') }))).toHaveLength(1)
    house.clock.set({ plusSeconds: 3600 })
    expect(await changesOf(() => knock(3))).toHaveLength(3)
    house.clock.set('real')
  })
})
