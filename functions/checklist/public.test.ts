import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import { catering2016First } from '@app/rules/inspection/tables/catering-2016-first'
import type { BusinessTrait } from '@app/types/shop/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from './hash-table'
import { askChecklists } from './public'
import { type House, openHouse } from './testing/house'
import { district, localTable, published } from './testing/tables'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  const narrow = localTable({ version: 9, businessTypes: ['canteen'], effectiveFrom: '2027-03-01' })
  for (const table of [localTable(), narrow]) await house.kernel.commit(published(house.store, table))
})
afterAll(async () => await house.close())

const ask = () => askChecklists(house.store)

describe('the tables of a district', () => {
  it('are the shipped ones until the day that its own come into force', async () => {
    expect(await ask().inForce(district, ['catering'], '2026-11-30')).toEqual([catering2016])
    expect(await ask().inForce(district, ['catering'], '2026-12-01')).toEqual([localTable()])
  })

  it('stay the shipped ones in a district that published nothing', async () => {
    expect(await ask().inForce('QA2', ['catering'], '2027-06-01')).toEqual([catering2016])
    expect(await ask().madeWith('QA2', { id: 'T-CY-2016', version: 3 })).toBeUndefined()
  })

  it('come once for each kind of business, in the order of the kinds', async () => {
    const found = await ask().inForce(district, ['canteen', 'catering', 'smallCatering'], '2027-03-01')
    expect(found.map(({ version }) => version)).toEqual([9, localTable().version])
  })

  it('are found for ever by what an inspection was made with, word for word', async () => {
    expect(await ask().madeWith(district, { id: 'T-CY-2016', version: 1 })).toEqual(catering2016First)
    expect(await ask().madeWith(district, { id: 'T-CY-2016', version: 2 })).toEqual(catering2016)
    const found = await ask().madeWith(district, localTable())
    expect(found && hashOf(found)).toBe(hashOf(localTable()))
    expect(await ask().madeWith(district, { id: 'T-CY-2016', version: 8 })).toBeUndefined()
  })

  it('are two for a kind of business with a topic of its own, where the shop has the trait', async () => {
    const idsFor = async (traits: readonly BusinessTrait[]) =>
      (await ask().inForce(district, ['drugRetail'], '2026-11-24', traits)).map(({ id }) => id)
    expect(await idsFor([])).toEqual(['T-YD'])
    expect(await idsFor(['sellsDevices'])).toEqual(['T-YD', 'T-QX'])
  })

  it('stay what the bureau published, whatever ships for a later day', async () => {
    const own = localTable({ id: 'B-XCY', businessTypes: ['smallCatering'], effectiveFrom: '2026-11-24' })
    await house.kernel.commit(published(house.store, own, 'QA4'))
    const idsOn = async (day: string) =>
      (await ask().inForce('QA4', ['smallCatering', 'canteen'], day)).map(({ id }) => id)
    expect(await idsOn('2026-11-23')).toEqual(['T-CY-2016'])
    expect(await idsOn('2026-12-01')).toEqual(['B-XCY', 'T-ST'])
  })

  it('are their own where the product ships the same number later', async () => {
    await house.kernel.commit(published(house.store, { ...catering2016, title: '先有的' }, 'QA3'))
    const [table] = await ask().inForce('QA3', ['catering'], '2026-11-24')
    expect(table?.title).toBe('先有的')
    expect((await ask().madeWith('QA3', catering2016))?.title).toBe('先有的')
  })
})
