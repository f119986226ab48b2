import { describe, expect, it } from 'vitest'
import { forbiddenOf, keptAwayBy, type StandingRecusal } from './recusal'

const none: readonly StandingRecusal[] = []
const waiting = [{ recused: ['a', 'b'] }]
const othersSent = [{ recused: ['a', 'b'], sent: ['c', 'd'] }]
const oneStays = [{ recused: ['a', 'b'], sent: ['a', 'c'] }]

describe('whom a recusal forbids to come', () => {
  it.each<[string, readonly StandingRecusal[], string, string]>([
    ['nobody asked', none, 'ab', ''],
    ['undecided', waiting, 'ab', 'ab'],
    ['undecided', waiting, 'ac', 'a'],
    ['undecided', waiting, 'cd', ''],
    ['others sent', othersSent, 'cd', ''],
    ['others sent', othersSent, 'ac', 'a'],
    ['others sent', othersSent, 'ce', ''],
    ['one stays', oneStays, 'ac', ''],
    ['one stays', oneStays, 'ca', ''],
    ['one stays', oneStays, 'ad', 'a'],
    ['one stays', oneStays, 'bc', 'b'],
    ['one stays', oneStays, 'ab', 'ab'],
    ['one stays, and is asked to step aside again', [...oneStays, { recused: ['a', 'c'] }], 'ac', 'ac'],
    ['one stays twice, with different others', [...oneStays, { recused: ['a', 'e'], sent: ['a', 'd'] }], 'ac', 'a'],
  ])('%s, %j: of %s it is %s', (_, recusals, pair, forbidden) => {
    expect(forbiddenOf(keptAwayBy(recusals), [...pair])).toEqual([...forbidden])
  })
})
