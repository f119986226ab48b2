import type { BusinessTypesVersion } from '@app/types/shop/business-types'
import { describe, expect, it } from 'vitest'
import { offeredTraits, offeredTypes, shippedTypes, switchedOff, typesOn } from './business-types'

const version = (number: number, effectiveFrom: string, off: readonly string[] = []): BusinessTypesVersion => ({
  version: number,
  effectiveFrom,
  types: shippedTypes.types.map((one) => ({ ...one, enabled: !off.includes(one.businessType) })),
})

describe('which version of the kinds of business holds', () => {
  const versions = [
    version(1, '2026-03-01'),
    version(2, '2026-09-01'),
    version(3, '2026-06-01'),
    version(4, '2026-06-01'),
  ]
  it.each([
    ['2026-02-28', 0],
    ['2026-03-01', 1],
    ['2026-06-01', 4],
    ['2026-08-31', 4],
    ['2026-09-01', 2],
  ])('on %s: %i', (day, held) => {
    expect(typesOn(versions, day).version).toBe(held)
  })
})

describe('a kind that is off', () => {
  const off = version(1, '2026-01-01', ['stall'])

  it('is offered to no shop but those that have it', () => {
    expect(offeredTypes(off)).not.toContain('stall')
    expect(offeredTypes(off)).toHaveLength(10)
    expect(offeredTypes(off, ['stall'])).toContain('stall')
  })

  it.each([
    [undefined, ['stall'], ['stall']],
    [['stall'], ['stall', 'catering'], []],
    [['catering'], ['catering', 'stall'], ['stall']],
  ] as const)('from %o to %o gives anew %o', (before, after, wrong) => {
    expect(switchedOff(off, before && { businessTypes: before }, { businessTypes: after })).toEqual(wrong)
  })
})

it('a trait is offered with its kind, where the district has it on', () => {
  const types = shippedTypes.types.map((one) => ({ ...one, traits: one.traits.filter((trait) => trait !== 'nursing') }))
  const some = { ...shippedTypes, types }
  expect(offeredTraits(some, ['canteen', 'catering'])).toEqual(['school', 'kindergarten', 'medical', 'buildingSite'])
  expect(offeredTraits(some, ['canteen'], ['nursing'])).toContain('nursing')
  expect(offeredTraits(some, ['catering'])).toEqual([])
})
