import { businessTypes } from '@app/types/shop/values'
import { describe, expect, it } from 'vitest'
import { allItems, type Checklist, checklistFor, checklistsFor, shippedChecklists } from './checklist'
import { catering2016 } from './tables/catering-2016'

const items = allItems(catering2016)

describe('the catering table of 2016', () => {
  it('has 30 items, 7 of them key, with the key numbers of the form', () => {
    expect(items).toHaveLength(30)
    expect(items.filter((item) => item.keyItem).map((item) => item.number)).toEqual([
      '3.1',
      '3.2',
      '4.1',
      '4.2',
      '6.1',
      '8.4',
      '9.3',
    ])
  })

  it('has the key items at the places of a 2019 record: 5, 6, 7, 8, 15, 27, 30', () => {
    expect(items.flatMap((item, index) => (item.keyItem ? [index + 1] : []))).toEqual([5, 6, 7, 8, 15, 27, 30])
  })

  it('numbers its items within their groups, in order', () => {
    for (const group of catering2016.groups) {
      expect(group.items.map((item) => item.number)).toEqual(group.items.map((_, index) => `${group.key}.${index + 1}`))
    }
  })

  it('gives each item a stable key, a hint and a source', () => {
    expect(new Set(items.map((item) => item.key)).size).toBe(30)
    for (const item of items) {
      expect(item.key).toBe(`cy.${item.number}`)
      expect(item.hint).toMatch(/。$/)
      expect(item.basis).not.toBe('')
    }
  })

  it('lets no key item be missing', () => {
    expect(items.filter((item) => item.keyItem && item.naAllowed)).toEqual([])
    expect(items.find((item) => item.key === 'cy.7.4')?.naAllowed).toBe(true)
  })

  it('tells people that the bureau has still to confirm it', () => expect(catering2016.standing).toBe('待本局确认'))
})

describe('the table of the day', () => {
  const next: Checklist = { ...catering2016, id: 'T-CY-2027', version: 1, effectiveFrom: '2027-01-01' }
  const mended: Checklist = { ...catering2016, version: 3 }

  it.each([
    ['foodProduction', '2026-11-22', 'T-SC-2016'],
    ['workshop', '2026-11-22', 'T-XZF'],
    ['foodSales', '2026-11-22', 'T-XS-2016'],
    ['smallGrocery', '2026-11-22', 'T-XSZ'],
    ['farmMarket', '2026-11-22', 'T-NP'],
    ['catering', '2026-11-22', 'T-CY-2016'],
    ['smallCatering', '2026-11-30', 'T-CY-2016'],
    ['smallCatering', '2026-12-01', 'T-XCY'],
    ['canteen', '2026-11-30', 'T-CY-2016'],
    ['canteen', '2026-12-01', 'T-ST'],
    ['stall', '2026-11-22', 'T-TF'],
    ['drugRetail', '2026-11-22', 'T-YD'],
    ['medicalUse', '2026-11-22', 'T-YL'],
  ] as const)('for %s on %s is %s', (type, day, id) => {
    expect(checklistFor(type, day)?.id).toBe(id)
  })

  it.each(businessTypes)('is there for every kind of business that is supervised today: %s', (type) => {
    expect(checklistFor(type, '2026-11-22')?.businessTypes).toContain(type)
  })

  it('is none before the first came into force', () => {
    expect(checklistFor('catering', '2016-04-30')).toBeUndefined()
    expect(checklistFor('catering', '2016-05-01')).toBe(catering2016)
  })

  it('changes on the day that the next comes into force, whatever the order they are kept in', () => {
    for (const tables of [
      [catering2016, next],
      [next, catering2016],
    ]) {
      expect(checklistFor('catering', '2026-12-31', tables)).toBe(catering2016)
      expect(checklistFor('catering', '2027-01-01', tables)).toBe(next)
    }
  })

  it('is the newer version of two from the same day', () => {
    expect(checklistFor('catering', '2026-11-22', [mended, catering2016])).toBe(mended)
  })

  it('comes once for a shop of two kinds that share it', () => {
    expect(checklistsFor(['catering', 'canteen'], '2026-11-22')).toEqual([catering2016])
  })

  it('is one beside the other where a topic has a table of its own', () => {
    const idsFor = (...asked: Parameters<typeof checklistsFor>) => checklistsFor(...asked).map(({ id }) => id)
    expect(idsFor(['medicalUse'], '2026-11-22')).toEqual(['T-YL', 'T-QS'])
    expect(idsFor(['drugRetail'], '2026-11-22')).toEqual(['T-YD'])
    expect(idsFor(['drugRetail'], '2026-11-22', shippedChecklists, ['sellsCosmetics'])).toEqual(['T-YD'])
    expect(idsFor(['drugRetail', 'foodSales'], '2026-11-22', shippedChecklists, ['sellsDevices'])).toEqual([
      'T-YD',
      'T-QX',
      'T-XS-2016',
    ])
  })

  it('on a topic is the newest of the topic, and is gone where the newest is not for this shop', () => {
    const device = shippedChecklists.find(({ id }) => id === 'T-QX') as Checklist
    const narrowed: Checklist = { ...device, version: 2, traits: ['sellsHealthFood'] }
    expect(checklistsFor(['drugRetail'], '2026-11-22', [device, narrowed], ['sellsDevices'])).toEqual([])
    expect(checklistsFor(['drugRetail'], '2026-11-22', [device, narrowed], ['sellsHealthFood'])).toEqual([narrowed])
  })
})
