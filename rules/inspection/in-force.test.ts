import { type BusinessTrait, businessTraits, businessTypes, sizeClasses } from '@app/types/shop/values'
import { describe, expect, it } from 'vitest'
import { type Checklist, shippedChecklists } from './checklist'
import { inForce, inForceAnywhere, selfChecksInForce } from './in-force'
import { catering2016 } from './tables/catering-2016'

const topicsOf = (traits?: readonly ['sellsDevices']) =>
  inForce(['drugRetail'], '2027-01-05', shippedChecklists, traits).flatMap(({ traits: of = [] }) => of)

it('asks a pharmacy that sells devices the table on devices besides, and no other pharmacy', () => {
  expect(topicsOf(['sellsDevices'])).toContain('sellsDevices')
  expect(topicsOf()).toEqual([])
})

const dated = (change: Partial<Checklist>): Checklist => ({ ...catering2016, ...change })
const canteens = dated({ id: 'B-ST', businessTypes: ['canteen'], effectiveFrom: '2026-11-01' })
const schools = dated({ id: 'B-XX', businessTypes: ['canteen'], traits: ['school'], effectiveFrom: '2026-11-10' })
const asked = (tables: readonly Checklist[], ...traits: readonly BusinessTrait[]) =>
  inForce(['canteen'], '2026-12-31', tables, traits).map(({ id, version }) => `${id} ${version}`)

describe('a main table for shops with a trait', () => {
  it('leaves all others of the kind with theirs', () => {
    expect(asked([canteens, schools])).toEqual(['B-ST 2'])
    expect(asked([canteens, schools], 'nursing')).toEqual(['B-ST 2'])
    expect(asked([canteens, schools], 'school', 'nursing')).toEqual(['B-XX 2'])
  })

  it('stays theirs when the table for all is published anew: the special goes before the general', () => {
    const anew = { ...canteens, version: 3, effectiveFrom: '2026-12-01' }
    expect(asked([canteens, schools, anew])).toEqual(['B-ST 3'])
    expect(asked([canteens, schools, anew], 'school')).toEqual(['B-XX 2'])
  })

  it('gives way to what the bureau published where it only ships', () => {
    const own = { ...canteens, publishedAt: '2026-11-20T02:00:00.000Z' }
    expect(asked([own, schools], 'school')).toEqual(['B-ST 2'])
  })

  it('leaves those that its next version does not name with the version before', () => {
    const narrowed = dated({ ...canteens, version: 3, traits: ['school'], effectiveFrom: '2026-12-01' })
    expect(asked([canteens, narrowed])).toEqual(['B-ST 2'])
    expect(asked([canteens, narrowed], 'school')).toEqual(['B-ST 3'])
    expect(inForceAnywhere('2026-12-31', [canteens, narrowed])).toEqual([canteens, narrowed])
  })
})

it('keeps a topic’s table where another is for shops with another trait', () => {
  const topical = (id: string, trait: BusinessTrait) =>
    dated({ id, topic: 'devices', businessTypes: ['drugRetail'], traits: [trait] })
  const tables = [topical('B-1', 'sellsDevices'), topical('B-2', 'sellsHealthFood')]
  const idsFor = (trait: BusinessTrait) => inForce(['drugRetail'], '2026-12-31', tables, [trait]).map(({ id }) => id)
  expect([idsFor('sellsDevices'), idsFor('sellsHealthFood')]).toEqual([['B-1'], ['B-2']])
  expect(inForceAnywhere('2026-12-31', tables)).toEqual(tables)
})

it('holds for somebody where any shop at all is asked it, and only there', () => {
  const tables = [...shippedChecklists, canteens, schools]
  const all = businessTraits.flatMap((a) => businessTraits.map((b) => [a, b] as const))
  for (const day of ['2026-11-24', '2026-12-31']) {
    const held = new Set(
      [[], ...all].flatMap((traits) => [
        ...inForce(businessTypes, day, tables, traits),
        ...sizeClasses.flatMap((sizeClass) => selfChecksInForce({ businessTypes, traits, sizeClass }, day, tables)),
      ]),
    )
    expect(new Set(inForceAnywhere(day, tables))).toEqual(held)
  }
})
