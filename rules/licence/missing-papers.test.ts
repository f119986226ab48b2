import type { LicenceKind } from '@app/types/licence/values'
import type { BusinessTrait, BusinessType } from '@app/types/shop/values'
import { describe, expect, it } from 'vitest'
import { missingPapers, paperNeeds } from './missing-papers'

type Row = {
  readonly types: readonly BusinessType[]
  readonly traits?: readonly BusinessTrait[]
  readonly held: readonly LicenceKind[]
  readonly missing: readonly LicenceKind[]
}

const rows: readonly Row[] = [
  { types: ['catering'], held: [], missing: ['foodOperation'] },
  { types: ['catering'], held: ['foodOperation'], missing: [] },
  { types: ['smallCatering'], held: ['foodOperation'], missing: [] },
  { types: ['smallCatering'], held: ['workshop'], missing: ['smallCatering'] },
  { types: ['foodSales'], held: ['prepackagedFiling'], missing: [] },
  { types: ['foodSales'], held: ['business'], missing: ['foodOperation'] },
  { types: ['smallGrocery'], held: ['prepackagedFiling'], missing: [] },
  { types: ['farmMarket'], held: [], missing: [] },
  { types: ['stall'], held: [], missing: ['stall'] },
  { types: ['canteen'], held: [], missing: ['foodOperation'] },
  { types: ['foodProduction', 'catering'], held: ['foodOperation'], missing: ['foodProduction'] },
  { types: ['catering', 'canteen'], held: [], missing: ['foodOperation'] },
  { types: ['workshop'], held: ['workshop'], missing: [] },
  { types: ['drugRetail'], held: ['drugOperation'], missing: [] },
  { types: ['drugRetail'], traits: ['sellsDevices'], held: ['drugOperation'], missing: ['deviceFiling'] },
  {
    types: ['drugRetail'],
    traits: ['sellsDevices', 'sellsHealthFood', 'sellsCosmetics'],
    held: ['drugOperation', 'deviceOperation', 'prepackagedFiling'],
    missing: [],
  },
  { types: ['medicalUse'], held: [], missing: ['medicalInstitution'] },
]

describe('papers that a shop lacks', () => {
  it.each(rows)('$types with $held lacks $missing', ({ types, traits, held, missing }) => {
    expect(missingPapers({ businessTypes: types, traits }, { held, hasSubjectNumber: true })).toEqual(missing)
  })

  it.each<[BusinessType, boolean]>([
    ['catering', true],
    ['foodProduction', true],
    ['stall', false],
    ['canteen', false],
    ['medicalUse', false],
    ['farmMarket', false],
  ])('%s without a credit code lacks a business licence: %s', (type, lacks) => {
    const missing = missingPapers({ businessTypes: [type] }, { held: [], hasSubjectNumber: false })
    expect(missing.includes('business')).toBe(lacks)
  })

  it('asks for a paper once, however many kinds of business want it', () => {
    expect(paperNeeds({ businessTypes: ['catering', 'canteen', 'catering'] })).toEqual([
      ['business'],
      ['foodOperation'],
    ])
  })
})
