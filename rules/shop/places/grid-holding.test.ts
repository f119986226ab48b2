import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Holding, handedOver, heldBy, holdersOf, holdsGrid, joined, left } from './grid-holding'

const person = (personId: string) => ({ personId, name: personId })
const [lu, ding, lin] = [person('陆'), person('丁'), person('林')]
const ids = (holding: Holding) => [
  holding.responsible?.personId,
  ...(holding.deputies ?? []).map(({ personId }) => personId),
]

describe('a grid', () => {
  it.each([
    ['a vacant one gets the newcomer as responsible person', joined({}, lu), ['陆']],
    ['another one gets a deputy', joined(heldBy(lu, []), ding), ['陆', '丁']],
    ['whoever is there already stays what they are', joined(heldBy(lu, [ding]), ding), ['陆', '丁']],
    ['a vacant one keeps its deputies', joined(heldBy(undefined, [ding]), lu), ['陆', '丁']],
    [
      'a deputy who becomes responsible is no deputy any more',
      joined(heldBy(undefined, [ding]), ding),
      [undefined, '丁'],
    ],
    ['is vacant when the responsible person goes', left(heldBy(lu, [ding]), '陆'), [undefined, '丁']],
    ['loses a deputy', left(heldBy(lu, [ding, lin]), '丁'), ['陆', '林']],
    ['passes to the successor', handedOver(heldBy(lu, [lin]), '陆', ding), ['丁', '林']],
    ['passes to a deputy, who moves up', handedOver(heldBy(lu, [lin, ding]), '陆', ding), ['丁', '林']],
    ['gets another deputy', handedOver(heldBy(lu, [ding]), '丁', lin), ['陆', '林']],
    ['gets none who is responsible already', handedOver(heldBy(lu, [ding]), '丁', lu), ['陆']],
    ['of somebody else stays as it is', handedOver(heldBy(lu, []), '丁', lin), ['陆']],
  ])('%s', (_, holding, expected) => {
    expect(ids(holding)).toEqual(expected)
  })
})

const someone = fc.constantFrom(lu, ding, lin)
const someHolding = fc
  .record({ responsible: fc.option(someone, { nil: undefined }), deputies: fc.array(someone, { maxLength: 5 }) })
  .map(({ responsible, deputies }) => heldBy(responsible, deputies))

it('whatever happens, nobody holds a grid twice, and whoever left or handed over holds it no more', () => {
  fc.assert(
    fc.property(someHolding, someone, someone, (holding, leaver, successor) => {
      for (const next of [joined(holding, leaver), left(holding, leaver.personId)]) {
        expect(new Set(holdersOf(next).map((one) => one.personId)).size).toBe(holdersOf(next).length)
      }
      expect(holdsGrid(left(holding, leaver.personId), leaver.personId)).toBe(false)
      fc.pre(leaver !== successor)
      const after = handedOver(holding, leaver.personId, successor)
      expect(holdsGrid(after, leaver.personId)).toBe(false)
      expect(after.responsible !== undefined).toBe(holding.responsible !== undefined)
    }),
  )
})
