import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapAtMost } from './map-at-most'

it('works through everything in order, so many at once and no more', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 30 }),
      async (most, turns) => {
        let [running, peak] = [0, 0]
        const done = await mapAtMost(most, turns, async (turn) => {
          running += 1
          peak = Math.max(peak, running)
          for (let n = 0; n < turn; n++) await Promise.resolve()
          running -= 1
          return turn * 2
        })
        expect(done).toEqual(turns.map((turn) => turn * 2))
        expect(peak).toBe(Math.min(most, turns.length))
      },
    ),
  )
})

it('fails with what failed', async () => {
  const work = async (n: number) => {
    if (n === 2) throw new Error('two')
    return n
  }
  await expect(mapAtMost(2, [1, 2, 3], work)).rejects.toThrow('two')
})
