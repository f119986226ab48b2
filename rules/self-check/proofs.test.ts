import type { ProofMark } from '@app/types/self-check/values'
import { describe, expect, it } from 'vitest'
import { isClockOff, marksOf, metresFromShop, type ProvedPhoto, photoFault, takenWords } from './proofs'

const times = {
  startedAt: '2026-11-24T01:00:00.000Z',
  finishedAt: '2026-11-24T01:06:00.000Z',
  sentAt: '2026-11-24T01:06:30.000Z',
  receivedAt: '2026-11-24T01:06:31.000Z',
}
const shop = { latitude: 30.25, longitude: 120.15 }
const near = { latitude: 30.2505, longitude: 120.1505 }
const far = { latitude: 30.26, longitude: 120.15 }
const photo: ProvedPhoto = { takenAt: '2026-11-24T01:03:00.000Z', source: 'camera', place: near }

it.each([
  ['while it was filled in', '2026-11-24T01:03:00.000Z', undefined],
  ['just before the table was opened', '2026-11-24T00:40:00.000Z', undefined],
  ['an hour before', '2026-11-24T00:00:00.000Z', 'old'],
  ['yesterday', '2026-11-23T01:03:00.000Z', 'old'],
  ['after it was sent', '2026-11-24T01:07:00.000Z', 'ahead'],
] as const)('a photo taken %s: %s', (_, takenAt, fault) => expect(photoFault({ takenAt }, times)).toBe(fault))

it('says when an old one was taken, in Shanghai', () => {
  expect(takenWords('2026-11-23T10:20:00.000Z')).toBe('2026-11-23 18:20')
})

it('does not refuse for a clock that is wrong as a whole, and says that it is', () => {
  const slow = { ...times, receivedAt: '2026-11-25T01:06:31.000Z' }
  expect(photoFault(photo, slow)).toBeUndefined()
  expect(isClockOff(slow)).toBe(true)
  expect(isClockOff(times)).toBe(false)
})

it('counts metres from the shop where both places are known', () => {
  expect(metresFromShop(near, shop)).toBeLessThan(100)
  expect(metresFromShop(far, shop)).toBeGreaterThan(1_000)
  expect(metresFromShop(undefined, shop)).toBeUndefined()
})

describe('what a photo lacks', () => {
  const around = { shop, times }
  it.each<readonly [string, Partial<ProvedPhoto>, Partial<typeof around>, readonly ProofMark[]]>([
    ['nothing', {}, {}, []],
    ['from the album', { source: 'album' }, {}, ['fromAlbum']],
    ['no place', { place: undefined }, {}, ['noPlace']],
    ['elsewhere', { place: far }, {}, ['farAway']],
    ['a wrong clock', {}, { times: { ...times, sentAt: '2026-11-24T03:00:00.000Z' } }, ['clockOff']],
  ])('%s', (_, change, others, marks) => {
    expect(marksOf({ ...photo, ...change }, { ...around, ...others })).toEqual(marks)
  })

  it('says that a shop whose place nobody registered cannot be compared with', () => {
    expect(marksOf(photo, { times })).toEqual(['shopNotPlaced'])
  })
})
