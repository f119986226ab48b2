import { describe, expect, it } from 'vitest'
import { tokenBucket } from './token-bucket'

const at = (second: number) => new Date(Date.UTC(2026, 10, 26) + second * 1_000)

describe('a caller with a share', () => {
  it('may call as often as the bucket holds, then once a refill', () => {
    const take = tokenBucket({ burst: 2, refillSeconds: 30, mostCallers: 10 })
    expect([0, 0, 0, 29, 30, 31].map((second) => take('a', at(second)))).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ])
  })

  it('never saves up more than the bucket holds', () => {
    const take = tokenBucket({ burst: 2, refillSeconds: 1, mostCallers: 10 })
    expect([0, 9_000, 9_000, 9_000].map((second) => take('a', at(second)))).toEqual([true, true, true, false])
  })

  it('does not spend the share of another', () => {
    const take = tokenBucket({ burst: 1, refillSeconds: 60, mostCallers: 10 })
    expect([take('a', at(0)), take('a', at(0)), take('b', at(0))]).toEqual([true, false, true])
  })

  it('gains nothing from a clock that is set back', () => {
    const take = tokenBucket({ burst: 1, refillSeconds: 60, mostCallers: 10 })
    expect([take('a', at(100)), take('a', at(0)), take('a', at(59))]).toEqual([true, false, false])
  })

  it('is forgotten when too many others came after', () => {
    const take = tokenBucket({ burst: 1, refillSeconds: 60, mostCallers: 2 })
    expect(['a', 'b', 'c', 'b', 'a'].map((caller) => take(caller, at(0)))).toEqual([true, true, true, false, true])
  })
})
