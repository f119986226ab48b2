import type { Licence } from '@app/types/licence/contract'
import type { BusinessType } from '@app/types/shop/values'
import { describe, expect, it } from 'vitest'
import { mainLicence } from './main-licence'

const paper = (number: string, other: Partial<Licence> = {}): Licence => ({
  licenceId: '01K00000000000000000000002',
  kind: 'foodOperation',
  number,
  cancelled: false,
  flags: [],
  state: 'valid',
  ...other,
})
const [catering, cateringToo, sales] = ['JY29901070013262', 'JY29901070013270', 'JY19901070013264']
const drugs = paper('蒙DA4710001', { kind: 'drugOperation' })
const devices = paper('蒙药监械经营许20260001号', { kind: 'deviceOperation' })

describe('the licence that the document prints', () => {
  it.each<[string, readonly BusinessType[], readonly Licence[], string | undefined]>([
    ['is none where the shop has none', ['catering'], [], undefined],
    ['is none of another business', ['drugRetail'], [paper(catering)], undefined],
    [
      'is never one that was cancelled',
      ['catering'],
      [paper(catering, { cancelled: true, state: 'cancelled' })],
      undefined,
    ],
    [
      'is in force rather than expired',
      ['catering'],
      [paper(catering, { state: 'expired' }), paper(cateringToo)],
      cateringToo,
    ],
    ['may be renewed and is in force', ['catering'], [paper(catering, { state: 'renewable' }), paper(sales)], catering],
    [
      'is in force rather than of unknown term',
      ['catering'],
      [paper(catering, { state: 'unknownTerm' }), paper(cateringToo)],
      cateringToo,
    ],
    [
      'is of unknown term rather than expired',
      ['catering'],
      [paper(catering, { state: 'expired' }), paper(cateringToo, { state: 'unknownTerm' })],
      cateringToo,
    ],
    ['is for this kind of business', ['catering'], [paper(sales), paper(catering)], catering],
    ['is for this kind of business, however new another is', ['catering'], [paper(catering), paper(sales)], catering],
    ['is the newest of its like', ['catering'], [paper(catering), paper(cateringToo)], cateringToo],
    ['is the usual one, however new another is', ['drugRetail'], [drugs, devices], drugs.number],
    [
      'follows the first of the shop’s businesses',
      ['catering', 'foodSales'],
      [paper(catering), paper(sales)],
      catering,
    ],
    ['is expired where there is no other', ['catering'], [paper(catering, { state: 'expired' })], catering],
    [
      'is never one that an import could not read',
      ['catering'],
      [paper('办理中', { flags: ['licenceUnknownForm'] })],
      undefined,
    ],
  ])('%s', (_, businessTypes, licences, number) => expect(mainLicence(businessTypes, licences)).toBe(number))
})
