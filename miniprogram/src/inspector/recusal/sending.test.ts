import { describe, expect, it } from 'vitest'
import { both, missingIn, nothingPicked, pairOf, type Sending, setAside, toggle } from './sending'

const person = (personId: string) => ({
  personId,
  name: personId,
  certificateNumber: '',
  shows: 'certificate' as const,
})
const recused = { inspectors: [person('A'), person('B')] }
const taps = (aside: string, ...people: readonly string[]): Sending =>
  people.reduce(toggle, setAside(nothingPicked, aside))

describe('what the head picks when a shop asks for others', () => {
  it.each<[string, Sending, readonly string[] | undefined, string | undefined]>([
    ['nothing yet', nothingPicked, undefined, '先选谁回避'],
    ['A steps aside', taps('A'), undefined, '选一名另派的人'],
    ['A steps aside, C comes', taps('A', 'C'), ['B', 'C'], undefined],
    ['B steps aside, C comes', taps('B', 'C'), ['A', 'C'], undefined],
    ['another instead of C', taps('A', 'C', 'D'), ['B', 'D'], undefined],
    ['C, and not C after all', taps('A', 'C', 'C'), undefined, '选一名另派的人'],
    ['both step aside', taps(both), undefined, '选两名另派的人'],
    ['both, one comes', taps(both, 'C'), undefined, '选一名另派的人'],
    ['both, two come', taps(both, 'C', 'D'), ['C', 'D'], undefined],
    ['both, a third in the place of the second', taps(both, 'C', 'D', 'E'), ['C', 'E'], undefined],
    ['both first, then only A', setAside(taps(both, 'C', 'D'), 'A'), ['B', 'C'], undefined],
  ])('%s', (_, sending, pair, missing) => {
    expect(pairOf(sending, recused)).toEqual(pair)
    expect(missingIn(sending)).toBe(missing)
  })
})
