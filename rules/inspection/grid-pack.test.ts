import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shopNumberAt } from '../shop/shop-code'
import { bucketOf, differingBuckets, digestLength, digestsOf, type PackMark, packBuckets } from './grid-pack'

/** What a phone does with an answer: whole buckets take the place of the old ones. */
const taken = (had: readonly PackMark[], buckets: ReturnType<typeof differingBuckets>): PackMark[] => {
  const changed = new Set(buckets.map(({ bucket }) => bucket))
  return [...had.filter(({ shopId }) => !changed.has(bucketOf(shopId))), ...buckets.flatMap(({ shops }) => [...shops])]
}
const inOrder = (marks: readonly PackMark[]) => marks.toSorted((a, b) => a.shopId.localeCompare(b.shopId))
const register = fc.uniqueArray(
  fc.record({ n: fc.integer({ min: 0, max: 60 }), revision: fc.integer({ min: 1, max: 3 }) }),
  { selector: ({ n }) => n, maxLength: 60 },
)
const marksOf = (shops: readonly { n: number; revision: number }[]): PackMark[] =>
  shops.map(({ n, revision }) => ({ shopId: shopNumberAt('YX1', n), revision }))
const grid = marksOf(Array.from({ length: 1_500 }, (_, n) => ({ n, revision: 1 })))

describe('a pack that is refreshed by difference', () => {
  it('is the grid after one exchange, whatever lay on the phone before: changed, new and gone', () => {
    fc.assert(
      fc.property(register, register, (before, now) => {
        const had = marksOf(before)
        const here = marksOf(now)
        expect(inOrder(taken(had, differingBuckets(here, digestsOf(had))))).toEqual(inOrder(here))
      }),
    )
  })

  it('costs nothing when nothing changed, in whatever order the shops lie', () => {
    expect(differingBuckets(grid, digestsOf(grid.toReversed()))).toEqual([])
  })

  it('comes whole to a phone that has nothing, or nothing readable', () => {
    expect(differingBuckets(grid).flatMap(({ shops }) => shops)).toHaveLength(1_500)
    expect(differingBuckets(grid, 'x').flatMap(({ shops }) => shops)).toHaveLength(1_500)
  })

  it('sends the few shops of one bucket when one shop of 1,500 changed', () => {
    const [first, ...rest] = grid as [PackMark, ...PackMark[]]
    const [sent, ...more] = differingBuckets([{ ...first, revision: 2 }, ...rest], digestsOf(grid))
    expect(more).toEqual([])
    expect(sent?.shops.length).toBeLessThan(25)
  })

  it('fits into an address that WeChat’s cloud relays', () => {
    expect(digestsOf(grid)).toMatch(/^[\w-]+$/)
    expect(digestsOf(grid)).toHaveLength(packBuckets * digestLength)
    expect(`/api/my/grid-pack?have=${digestsOf(grid)}&from=255`.length).toBeLessThan(2_000)
  })
})
