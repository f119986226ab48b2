import { ulid } from 'ulid'
import { beginOn, closeAfter, type KeptEvent, type Seal, sealAfter, startOf } from '../chain'

export const place = { district: 'YX1', day: '2026-03-18' }
export const noon = new Date('2026-03-18T04:00:00Z')
export const closed = new Date('2026-03-18T17:30:00Z')
export const later = new Date('2026-03-19T04:00:00Z')

export const rowOf = (eventId: string, n: number) => ({
  pk: { S: 'D#YX1#AUDIT#2026-03-18' },
  sk: { S: eventId },
  operation: { S: `shop.change${n}` },
  at: { S: new Date(noon.getTime() + n).toISOString() },
  reason: { S: `店主更正 ${n} “𠮷”` },
  actor: { M: { kind: { S: 'person' }, personId: { S: `P${n}` } } },
})

const eventsOf = (count: number): readonly KeptEvent[] =>
  Array.from({ length: count }, (_, n) => {
    const eventId = ulid(noon.getTime() + n, () => 0.5)
    return { eventId, row: rowOf(eventId, n) }
  })

/** A closed day between two others, as the sequencer leaves it. */
export const sealedDay = (count: number) => {
  const events = eventsOf(count)
  const seals = sealAfter(place, startOf(place), events, noon)
  const beginning = beginOn('YX1', '2026-03-17', new Date('2026-03-16T16:01:00Z'))
  const dayBefore = closeAfter({ ...place, day: '2026-03-17' }, startOf(place), beginning.hash, noon)
  const daySeal = closeAfter(place, seals.at(-1) ?? startOf(place), dayBefore.hash, closed)
  const dayAfter = closeAfter({ ...place, day: '2026-03-19' }, startOf(place), daySeal.hash, later)
  return { events, seals: seals as readonly Seal[], daySeal, dayBefore, dayAfter, beginning }
}
export type Sealed = ReturnType<typeof sealedDay>
