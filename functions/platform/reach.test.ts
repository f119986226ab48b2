import type { Grant } from '@app/types/identity/contract'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonActor } from './actor'
import { keepsAt, placeWords, scopeWords, seesAt, seesDistrict, type Whereabouts } from './reach'

const person = (...grants: readonly Grant[]): PersonActor => ({
  kind: 'person',
  district: 'YX1',
  personId: 'P1',
  name: '温知秋',
  grants,
})

const inspector: Grant = {
  role: 'inspector',
  certificateNumber: 'YX-070012',
  certificateValidUntil: '2028-12-31',
  stationId: 'S1',
  gridIds: ['G1'],
}
const head: Grant = { role: 'stationHead', stationId: 'S1' }
const leader: Grant = { role: 'leader' }
const leaderOfTwo: Grant = { role: 'leader', stationIds: ['S2', 'S3'] }

const ownGrid = { stationId: 'S1', gridId: 'G1' }
const nextGrid = { stationId: 'S1', gridId: 'G2' }
const noGrid = { stationId: 'S1' }
const elsewhere = { stationId: 'S2', gridId: 'G9' }
const nowhere = {}

describe('what is supervised from a grid or a station', () => {
  const rows: readonly (readonly [string, readonly Grant[], readonly Whereabouts[], readonly Whereabouts[]])[] = [
    [
      'the office',
      [{ role: 'office' }],
      [ownGrid, nextGrid, noGrid, elsewhere, nowhere],
      [ownGrid, elsewhere, nowhere],
    ],
    ['a leader', [leader], [ownGrid, nextGrid, noGrid, elsewhere, nowhere], []],
    ['a leader of two stations', [leaderOfTwo], [elsewhere], []],
    ['a head', [head], [ownGrid, nextGrid, noGrid], [ownGrid, nextGrid, noGrid]],
    ['an inspector', [inspector], [ownGrid, noGrid], []],
    ['a head who inspects', [head, inspector], [ownGrid, nextGrid, noGrid], [ownGrid, nextGrid, noGrid]],
    ['a head who leads two other stations', [head, leaderOfTwo], [ownGrid, nextGrid, noGrid, elsewhere], [ownGrid]],
    ['the security administrator', [{ role: 'security' }], [], []],
    ['a merchant', [{ role: 'merchant', shopIds: ['YX1A0001'] }], [], []],
  ]
  it.each(rows)('is seen, and kept, by %s where it is theirs', (_, grants, seen, kept) => {
    const actor = person(...grants)
    const all = [ownGrid, nextGrid, noGrid, elsewhere, nowhere]
    expect(all.filter((place) => seesAt(actor, place))).toEqual(seen)
    for (const place of kept) expect([place, keepsAt(actor, place)]).toEqual([place, true])
    for (const place of all) if (!seen.includes(place)) expect([place, keepsAt(actor, place)]).toEqual([place, false])
  })

  it('is never kept by whoever only reads it', () => {
    for (const grant of [leader, leaderOfTwo, inspector]) expect(keepsAt(person(grant), elsewhere)).toBe(false)
  })

  it('is listed to exactly those who may open it', () => {
    const station = fc.constantFrom('S1', 'S2', 'S3')
    const place = fc.record({ stationId: station, gridId: fc.constantFrom('G1', 'G2', 'G9') }, { requiredKeys: [] })
    const settled = place.map((one) => (one.gridId && !one.stationId ? {} : one))
    const grants = fc.subarray<Grant>([inspector, head, leaderOfTwo, leader, { role: 'office' }, { role: 'audit' }])
    fc.assert(
      fc.property(settled, grants, (where, held) => {
        const actor = person(...held)
        const words = scopeWords(actor)
        const isListed = seesDistrict(actor) || placeWords(where).some((word) => words.includes(word))
        expect(isListed).toBe(seesAt(actor, where))
      }),
    )
  })
})
