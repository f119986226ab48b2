import { describe, expect, it } from 'vitest'
import { mustHaveDirector, owesControl, type ShopFacts } from './responsible'

const firm = '91150103MA0NXXXXX1'
const household = '92150103MA0NXXXXX2'

describe('who owes daily control, weekly review and monthly meeting', () => {
  it.each<[string, ShopFacts, string]>([
    ['a catering firm', { businessTypes: ['catering'], creditCode: firm }, 'required'],
    ['a household’s noodle shop', { businessTypes: ['smallCatering'], creditCode: household }, 'encouraged'],
    ['a shop whose code nobody noted', { businessTypes: ['foodSales'] }, 'unknown'],
    ['a canteen, whosever it is', { businessTypes: ['canteen'] }, 'required'],
    ['a pharmacy', { businessTypes: ['drugRetail'], creditCode: firm }, 'notRequired'],
    ['a clinic with a canteen', { businessTypes: ['medicalUse', 'canteen'], creditCode: firm }, 'required'],
    ['a stall', { businessTypes: ['stall'], creditCode: household }, 'notRequired'],
    ['a workshop', { businessTypes: ['workshop'], creditCode: firm }, 'notRequired'],
  ])('%s: %s', (_, shop, owes) => {
    expect(owesControl(shop).owes).toBe(owes)
  })
})

describe('who has to have a food safety director', () => {
  const restaurant: ShopFacts = { businessTypes: ['catering'], creditCode: firm }
  const canteen: ShopFacts = { businessTypes: ['canteen'], creditCode: firm }
  it.each<[string, ShopFacts, string]>([
    ['a small restaurant', { ...restaurant, sizeClass: 'small' }, 'notRequired'],
    ['a medium one', { ...restaurant, sizeClass: 'medium' }, 'required'],
    ['a large one', { ...restaurant, sizeClass: 'large' }, 'required'],
    ['a very large one', { ...restaurant, sizeClass: 'extraLarge' }, 'required'],
    ['one whose size nobody noted', restaurant, 'unknown'],
    ['a large one of a household', { ...restaurant, creditCode: household, sizeClass: 'large' }, 'notRequired'],
    ['a small head office of a chain', { ...restaurant, sizeClass: 'small', isChainHeadOffice: true }, 'required'],
    [
      'a small maker of special food',
      { businessTypes: ['foodProduction'], creditCode: firm, sizeClass: 'small', makesSpecialFood: true },
      'required',
    ],
    ['a kindergarten of 299', { ...canteen, traits: ['kindergarten'], dinersPerMeal: 299 }, 'notRequired'],
    ['a kindergarten of 300', { ...canteen, traits: ['kindergarten'], dinersPerMeal: 300 }, 'required'],
    ['a nursing home of 300', { ...canteen, traits: ['nursing'], dinersPerMeal: 300 }, 'required'],
    ['a school of 499', { ...canteen, traits: ['school'], dinersPerMeal: 499 }, 'notRequired'],
    ['a school of 500', { ...canteen, traits: ['school'], dinersPerMeal: 500 }, 'required'],
    [
      'a school with a kindergarten, 300',
      { ...canteen, traits: ['school', 'kindergarten'], dinersPerMeal: 300 },
      'required',
    ],
    ['an office canteen of 999', { ...canteen, dinersPerMeal: 999 }, 'notRequired'],
    ['an office canteen of 1,000', { ...canteen, dinersPerMeal: 1_000 }, 'required'],
    ['a canteen nobody counted', canteen, 'unknown'],
    [
      'a canteen nobody counted in a large restaurant',
      { businessTypes: ['canteen', 'catering'], creditCode: firm, sizeClass: 'large' },
      'required',
    ],
    [
      'a small restaurant with a canteen nobody counted',
      { businessTypes: ['canteen', 'catering'], creditCode: firm, sizeClass: 'small' },
      'unknown',
    ],
    ['a pharmacy', { businessTypes: ['drugRetail'], creditCode: firm, sizeClass: 'large' }, 'notRequired'],
  ])('%s', (_, shop, owes) => {
    expect(mustHaveDirector(shop).owes).toBe(owes)
  })

  it('says what would have to be known, and what the bureau has still to settle', () => {
    expect(mustHaveDirector(canteen)).toMatchObject({ asks: 'dinersPerMeal' })
    expect(mustHaveDirector(restaurant)).toMatchObject({ asks: 'sizeClass' })
    expect(mustHaveDirector({ ...restaurant, sizeClass: 'large' })).toMatchObject({ standing: '待本局确认' })
  })
})
