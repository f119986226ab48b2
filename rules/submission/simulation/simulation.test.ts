import { describe, expect, it } from 'vitest'
import { faults, noFaults } from './faults'
import { runHistory } from './history'
import { simulate } from './simulate'

const chunks = 4
const histories = 25_000

describe('a hundred thousand histories of phones, networks and servers that fail', () => {
  it.each(Array.from({ length: chunks }, (_, chunk) => chunk * histories + 1))(
    'from seed %i on: nothing acknowledged is lost, nothing is there twice, everything comes to rest',
    (first) => {
      const { found, counts, histories: done } = simulate(first, histories)
      expect(found).toBeUndefined()
      expect(done).toBe(histories)
      expect(faults.filter((fault) => counts[fault] < 10)).toEqual([])
    },
    300_000,
  )
})

describe('one seed', () => {
  it('is one history: the same trace, the same events, twice', () => {
    for (const seed of [7, 1_064, 3_506, 2_147_483_000])
      expect(runHistory(seed, noFaults())).toEqual(runHistory(seed, noFaults()))
  })

  it('is not another history', () => {
    const hashes = Array.from({ length: 500 }, (_, seed) => runHistory(seed, noFaults()).traceHash)
    expect(new Set(hashes).size).toBe(500)
  })
})
