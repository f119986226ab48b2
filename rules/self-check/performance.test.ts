import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { performanceScore } from './performance'

describe('the score of a post', () => {
  it.each([
    [0, 0, 0, undefined],
    [4, 4, 0, 100],
    [4, 0, 4, 50],
    [4, 0, 0, 0],
    [30, 28, 0, 93],
    [31, 30, 1, 98],
    [1_000, 999, 1, 99],
  ])('owed %i, in time %i, late %i: %s', (owed, done, late, score) => {
    expect(performanceScore({ owed, done, late })).toBe(score)
  })

  it('is worth more in time than late, and late than not at all, and full only when all came in time', () => {
    const counts = fc
      .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
      .filter(([done, late, missed]) => done + late + missed > 0)
    fc.assert(
      fc.property(counts, ([done, late, missed]) => {
        const owed = done + late + missed
        const score = performanceScore({ owed, done, late }) ?? Number.NaN
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score === 100).toBe(done === owed)
        if (late > 0) expect(performanceScore({ owed, done: done + 1, late: late - 1 })).toBeGreaterThanOrEqual(score)
        if (missed > 0) expect(performanceScore({ owed, done, late: late + 1 })).toBeGreaterThanOrEqual(score)
      }),
    )
  })
})
