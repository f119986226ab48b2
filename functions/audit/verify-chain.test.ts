import * as fc from 'fast-check'
import { ulid } from 'ulid'
import { describe, expect, it } from 'vitest'
import { closeAfter, type DaySeal, daySealHashOf, type KeptEvent, sealAfter, startOf } from './chain'
import { closed, later, noon, place, rowOf, type Sealed, sealedDay } from './testing/sealed-day'
import { type DayLog, verifyChain } from './verify-chain'

const kindsFound = (log: DayLog, now = later) => verifyChain(place, log, now).faults.map(({ kind }) => kind)

const without = <T>(list: readonly T[], at: number) => list.toSpliced(at, 1)
const twice = <T>(list: readonly T[], at: number) => list.toSpliced(at, 0, list[at] as T)
const changed = <T extends object>(list: readonly T[], at: number, change: (one: T) => object) =>
  list.with(at, change(list[at] as T) as T)

/** Another value in the field that `which` falls on, or one field more. */
const touch =
  (which: number, value: string | number) =>
  (one: object): object => {
    const names = [...Object.keys(one), 'added']
    const name = names[which % names.length] ?? 'added'
    const before = (one as Record<string, unknown>)[name]
    return { ...one, [name]: before === value ? `${value}!` : value }
  }
const dropField = (which: number) => (one: object) =>
  Object.fromEntries(Object.entries(one).filter((_, n, all) => n !== which % all.length))

type Deed = (log: Sealed, at: number, which: number, value: string | number) => DayLog

const deeds: Readonly<Record<string, Deed>> = {
  'an event is gone': (log, at) => ({ ...log, events: without(log.events, at) }),
  'an event is there twice': (log, at) => ({ ...log, events: twice(log.events, at) }),
  'an event was changed': (log, at, which, value) => ({
    ...log,
    events: changed(log.events, at, ({ eventId, row }) => ({ eventId, row: touch(which, value)(row as object) })),
  }),
  'an event lost a field': (log, at, which) => ({
    ...log,
    events: changed(log.events, at, ({ eventId, row }) => ({ eventId, row: dropField(which)(row as object) })),
  }),
  'an event was moved to another number': (log, at) => ({
    ...log,
    events: changed(log.events, at, ({ row }) => ({ eventId: ulid(noon.getTime() - 1), row })),
  }),
  'an event was slipped in': (log) => {
    const eventId = ulid(noon.getTime())
    return { ...log, events: [...log.events, { eventId, row: rowOf(eventId, 99) }] }
  },
  'a seal is gone': (log, at) => ({ ...log, seals: without(log.seals, at) }),
  'a seal is there twice': (log, at) => ({ ...log, seals: twice(log.seals, at) }),
  'a seal was changed': (log, at, which, value) => ({ ...log, seals: changed(log.seals, at, touch(which, value)) }),
  'a seal lost a field': (log, at, which) => ({ ...log, seals: changed(log.seals, at, dropField(which)) }),
  'an event went with its seal, and the rest was numbered anew': (log, at) => ({
    ...log,
    events: without(log.events, at),
    seals: without(log.seals, at).map((seal, n) => ({ ...seal, sequence: n + 1 })),
  }),
  'an event was changed and the whole day sealed again': (log, at, which, value) => {
    const events = changed(log.events, at, ({ eventId, row }) => ({ eventId, row: touch(which, value)(row as object) }))
    const seals = sealAfter(place, startOf(place), events as readonly KeptEvent[], noon)
    return { ...log, events, seals, daySeal: closeAfter(place, seals.at(-1)!, log.dayBefore.hash, closed) }
  },
  'the last events went with their seals': (log, at) => ({
    ...log,
    events: log.events.slice(0, at),
    seals: log.seals.slice(0, at),
  }),
  'the day seal is gone': (log) => ({ ...log, daySeal: undefined }),
  'the day seal was changed': (log, _, which, value) => ({ ...log, daySeal: touch(which, value)(log.daySeal) }),
  'the day seal lost a field': (log, _, which) => ({ ...log, daySeal: dropField(which)(log.daySeal) }),
  'the day before is gone': (log) => ({ ...log, dayBefore: undefined }),
  'the day before was sealed anew': (log) => ({
    ...log,
    dayBefore: closeAfter({ ...place, day: '2026-03-17' }, startOf(place), log.beginning.hash, later),
  }),
}

describe('a sealed day', () => {
  it('is clean when nobody touched it, however much happened', () => {
    fc.assert(fc.property(fc.nat({ max: 30 }), (count) => void expect(kindsFound(sealedDay(count))).toEqual([])))
  })

  it.each(Object.entries(deeds))('shows that %s', (_, deed) => {
    const value = fc.oneof(fc.string(), fc.integer())
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), value, (count, at, which, given) => {
        expect(kindsFound(deed(sealedDay(count), at % count, which, given))).not.toEqual([])
      }),
    )
  })

  it.each([
    ['an event is gone', 'eventMissing'],
    ['an event is there twice', 'eventDoubled'],
    ['an event lost a field', 'eventAltered'],
    ['an event was slipped in', 'eventUnsealed'],
    ['a seal is gone', 'sealMissing'],
    ['a seal is there twice', 'sealDoubled'],
    ['a seal lost a field', 'sealAltered'],
    ['the day seal is gone', 'dayMissing'],
    ['the day seal lost a field', 'dayAltered'],
    ['the day before is gone', 'dayUnlinked'],
  ])('calls it by its name: %s', (name, kind) => {
    expect(kindsFound(deeds[name]!(sealedDay(6), 2, 1, 'x'))).toContain(kind)
  })

  it('is not saved by a day seal that was made to fit', () => {
    const log = sealedDay(4)
    const count = 3
    const fitted: DaySeal = { ...log.daySeal, count, last: log.seals[2]!.hash }
    const daySeal = { ...fitted, hash: daySealHashOf('YX1', fitted) }
    const cut = { ...log, daySeal, events: log.events.slice(0, count), seals: log.seals.slice(0, count) }
    expect(kindsFound(cut)).toEqual(['dayUnlinked'])
  })
})

describe('a day that is not over', () => {
  const open = (count: number) => {
    const log = sealedDay(count)
    return { ...log, daySeal: undefined, dayAfter: undefined }
  }

  it('waits for what is young, and tells what was passed over', () => {
    const log = { ...open(3), seals: sealedDay(3).seals.slice(0, 2) }
    const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
    expect(verifyChain(place, log, after(5))).toEqual({ faults: [], waiting: 1 })
    expect(kindsFound(log, after(20))).toEqual(['eventUnsealed'])
  })

  it('is missed once it should have been closed', () => {
    expect(kindsFound(open(2), new Date('2026-03-18T17:30:00Z'))).toEqual([])
    expect(kindsFound(open(2), new Date('2026-03-18T18:00:01Z'))).toEqual(['dayMissing'])
  })
})
