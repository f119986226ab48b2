import type { BusinessType, SizeClass } from '@app/types/shop/values'
import { describe, expect, it } from 'vitest'
import { type Checklist, checklistsFor, shippedChecklists } from '../../checklist'
import { inForceAnywhere, selfChecksInForce } from '../../in-force'
import { catering2016 } from '../catering-2016'

const day = '2026-11-24'
const ids = (tables: readonly Checklist[]) => tables.map(({ id }) => id).join(' ')
const owed = (types: readonly BusinessType[], sizeClass?: SizeClass, tables = shippedChecklists) =>
  ids(selfChecksInForce({ businessTypes: types, sizeClass }, day, tables))

describe('by which tables a shop checks itself', () => {
  it.each<readonly [BusinessType, SizeClass | undefined, string]>([
    ['catering', 'extraLarge', 'Z-CY-D Z-CY-ZH'],
    ['catering', 'large', 'Z-CY-D Z-CY-ZH'],
    ['catering', 'medium', 'Z-CY-Z Z-CY-ZH'],
    ['catering', 'small', 'Z-CY-X'],
    ['catering', undefined, 'Z-CY-X'],
    ['smallCatering', undefined, 'Z-XCY'],
    ['smallCatering', 'large', 'Z-XCY'],
    ['canteen', 'large', 'Z-ST Z-ST-ZH'],
    ['canteen', undefined, 'Z-ST Z-ST-ZH'],
    ['foodSales', 'large', 'Z-XS-D Z-XS-J'],
    ['foodSales', undefined, 'Z-XS-X Z-XS-J'],
    ['smallGrocery', 'small', 'Z-XSZ'],
    ['drugRetail', undefined, 'Z-YD Z-YD-Y'],
    ['farmMarket', 'large', ''],
    ['medicalUse', undefined, ''],
  ])('%s of size %s: %s', (type, size, expected) => expect(owed([type], size)).toBe(expected))

  it('asks a shop of two kinds what each of them is asked', () => {
    expect(owed(['catering', 'canteen'], 'large')).toBe('Z-CY-D Z-ST Z-CY-ZH Z-ST-ZH')
  })

  it('asks nothing before the first day', () => {
    expect(selfChecksInForce({ businessTypes: ['canteen'] }, '2025-12-31', shippedChecklists)).toEqual([])
  })
})

const own = (change: Partial<Checklist>): Checklist => ({ ...catering2016, effectiveFrom: '2026-11-10', ...change })
const forAll = own({ id: 'B-1', selfCheck: { period: 'daily' } })
const forLarge = own({ id: 'B-2', selfCheck: { period: 'daily', sizes: ['large'] } })
const forSchools = own({ id: 'B-3', selfCheck: { period: 'daily' }, traits: ['school'] })

describe('of several tables', () => {
  it('the one for its size goes before the one for all, and the one for its trait before both', () => {
    const tables = [forLarge, forAll, forSchools]
    expect(owed(['catering'], 'large', tables)).toBe('B-2')
    expect(owed(['catering'], 'medium', tables)).toBe('B-1')
    const school = { businessTypes: ['catering'], sizeClass: 'large', traits: ['school'] } as const
    expect(ids(selfChecksInForce(school, day, tables))).toBe('B-3')
  })

  it('a bureau’s own for all goes before one for a size that ships', () => {
    const published = { ...forAll, publishedAt: '2026-11-09T00:00:00.000Z' }
    expect(owed(['catering'], 'large', [...shippedChecklists, published])).toBe('B-1 Z-CY-ZH')
  })

  it('each period has its own', () => {
    const weekly = own({ id: 'B-4', selfCheck: { period: 'weekly' } })
    expect(owed(['catering'], 'small', [forAll, weekly])).toBe('B-1 B-4')
  })
})

it('never asks for a table of inspections, and no inspection for one of these', () => {
  expect(owed(['catering'], 'large', [catering2016])).toBe('')
  const asked = checklistsFor(['catering', 'canteen', 'drugRetail'], day, shippedChecklists, ['sellsDevices'])
  expect(asked.filter(({ selfCheck }) => selfCheck)).toEqual([])
  expect(checklistsFor(['catering'], day, [...shippedChecklists, forAll]).map(({ id }) => id)).toEqual(['T-CY-2016'])
})

it('counts every one of them as holding for some shop', () => {
  const held = new Set(inForceAnywhere(day, shippedChecklists))
  expect(shippedChecklists.filter(({ selfCheck }) => selfCheck).every((one) => held.has(one))).toBe(true)
})
