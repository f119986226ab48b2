import { receivedIn, rightTime } from '@app/rules/submission/right-times'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseOddTimes } from './check-times'

const minute = 60_000
const day = 24 * 60 * minute
const began = Date.parse('2026-11-24T02:00:00.000Z')
const iso = (ms: number) => new Date(ms).toISOString()

/** How far (ms) the phone's clock is off at each moment, and how long after the end the delivery arrives. */
type Visit = {
  readonly atDoor: number
  readonly atStart: number
  readonly atEnd: number
  readonly arrivesAfter: number
  readonly lasts?: number
}
type Times = { readonly answeredAt: string; readonly startedAt: string; readonly finishedAt: string }

const timedOf = ({ answeredAt, startedAt, finishedAt }: Times): Parameters<typeof refuseOddTimes>[0] => {
  const notice = { version: 1, hash: '0'.repeat(64) }
  const signed = { name: '顾清和', image: '0'.repeat(64), contentHash: '0'.repeat(64), signedAt: finishedAt }
  return {
    content: {
      ...{ startedAt, finishedAt },
      beginning: { told: { notice, recusalRequested: false, answeredBy: '贺青禾', answeredAt } },
    },
    signatures: [{ role: 'inspector', ...signed }],
  }
}

/** The visit by the phone's clock, and the server's answer; refused, done anew ten minutes later by a clock that is right. */
const carriedThrough = ({ atDoor, atStart, atEnd, arrivesAfter, lasts = 60 * minute }: Visit) => {
  const ended = began + lasts
  const said: Times = {
    answeredAt: iso(began - minute + atDoor),
    startedAt: iso(began + atStart),
    finishedAt: iso(ended + atEnd),
  }
  const received = ended + arrivesAfter
  const first = refuseOddTimes(timedOf(said), new Date(received))
  if (!first) return { first, times: said, again: undefined }
  const receivedAt = receivedIn(first.refused.detail) ?? ''
  const right = (time: string) => rightTime(time, { finishedAt: said.finishedAt, receivedAt })
  const signedAnew = received + 10 * minute
  const times: Times = {
    answeredAt: right(said.answeredAt),
    startedAt: right(said.startedAt),
    finishedAt: iso(signedAnew),
  }
  return { first, times, again: refuseOddTimes(timedOf(times), new Date(signedAnew + minute)) }
}

const all = (off: number) => ({ atDoor: off, atStart: off, atEnd: off })
const correctedMid = (off: number) => ({ atDoor: off, atStart: off, atEnd: 0 })
const at0 = { arrivesAfter: 0 }

describe('an inspection by a phone whose clock is wrong', () => {
  it.each<[string, Visit, 'taken' | 'refused', number]>([
    ['right', { ...all(0), ...at0 }, 'taken', began],
    ['two days ahead', { ...all(2 * day), ...at0 }, 'refused', began],
    [
      'two days ahead, delivered a quarter later',
      { ...all(2 * day), arrivesAfter: 15 * minute },
      'refused',
      began + 15 * minute,
    ],
    [
      'two days ahead, set right before delivery',
      { ...all(2 * day), arrivesAfter: 3 * minute },
      'refused',
      began + 3 * minute,
    ],
    [
      'two days ahead, delivered three days later',
      { ...all(2 * day), arrivesAfter: 3 * day },
      'taken',
      began + 2 * day,
    ],
    ['two years ahead', { ...all(730 * day), ...at0 }, 'refused', began],
    ['half a day ahead', { ...all(day / 2), ...at0 }, 'taken', began + day / 2],
    ['a day ahead, set right in between', { ...correctedMid(day), ...at0 }, 'refused', began + 60 * minute],
    ['two days ahead, set right in between', { ...correctedMid(2 * day), ...at0 }, 'refused', began + 60 * minute],
    ['two days ahead, set right at the door', { atDoor: 2 * day, atStart: 0, atEnd: 0, ...at0 }, 'refused', began],
    ['two days behind', { ...all(-2 * day), ...at0 }, 'taken', began - 2 * day],
    ['two days behind, set right in between', { ...correctedMid(-2 * day), ...at0 }, 'taken', began - 2 * day],
    ['right, two days behind in between', { atDoor: 0, atStart: 0, atEnd: -2 * day, ...at0 }, 'refused', began],
    ['right, two days ahead in between', { atDoor: 0, atStart: 0, atEnd: 2 * day, ...at0 }, 'refused', began],
    ['fallen back to 1970', { ...all(-began), ...at0 }, 'refused', began],
    ['in 1970, set right in between', { ...correctedMid(-began), ...at0 }, 'refused', began + 60 * minute],
  ])('%s', (_, visit, at, startedAt) => {
    const { first, times, again } = carriedThrough(visit)
    expect(first ? 'refused' : 'taken').toBe(at)
    expect(again).toBeUndefined()
    expect(times.startedAt).toBe(iso(startedAt))
  })

  it('is taken at the second try at the latest, however wrong and however often it was set', () => {
    const off = fc.oneof(fc.integer({ min: -4 * day, max: 4 * day }), fc.integer({ min: -began, max: 4000 * day }))
    const visit = fc.record({
      ...{ atDoor: off, atStart: off, atEnd: off },
      lasts: fc.integer({ min: 0, max: day / 2 }),
      arrivesAfter: fc.integer({ min: 0, max: 20 * day }),
    })
    fc.assert(fc.property(visit, (one) => carriedThrough(one).again === undefined))
  })

  it('names the fields, and last the time by our own clock', () => {
    const { first } = carriedThrough({ ...correctedMid(day), ...at0 })
    expect(first?.refused.detail).toEqual(['finishedAt', 'signatures.0.signedAt', iso(began + 60 * minute)])
  })
})
