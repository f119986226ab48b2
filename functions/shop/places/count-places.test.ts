import { afterAll, beforeAll, expect, it } from 'vitest'
import { versionOf } from '../../platform/lists/follow-stream'
import { shopListing } from '../listing'
import type { StoredShop } from '../store'
import { district, openRegister, type Register } from '../testing/open-register'
import { storedShop } from '../testing/stored-shop'
import { countPlaces } from './count-places'
import { addGrid, addStation } from './places'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const list = async (shops: readonly StoredShop[]) => {
  const versions = shops.map((after) => {
    const found = versionOf(shopListing, { kind: 'Shop', pk: '', after, at: register.deps.clock(), changeId: '' })
    return found?.version ?? expect.fail('no row')
  })
  const at = `${register.deps.clock().toISOString()}#1`
  await register.base.tail.append({ district, listing: shopListing.name }, { at, versions })
}

it('counts the shops of each grid once: none that is closed, and no entry that was merged into another', async () => {
  const { stationId } = await register.change(addStation(register.deps), { name: '青石监管所' })
  const { gridId } = await register.change(addGrid(register.deps), { stationId, name: '一网格' })
  const here = { stationId, gridId }
  await list([
    storedShop({ shopId: 'YX1A0001', ...here }),
    storedShop({ shopId: 'YX1A0002', ...here, status: 'suspended' }),
    storedShop({ shopId: 'YX1A0003', ...here, status: 'closed' }),
    storedShop({ shopId: 'YX1A0004', ...here, status: 'merged', mergedInto: 'YX1A0001' }),
    storedShop({ shopId: 'YX1A0005' }),
    storedShop({ shopId: 'YX1A0006', status: 'merged', mergedInto: 'YX1A0001' }),
  ])
  expect(await register.read(countPlaces(register.deps), {})).toEqual({ grids: [{ gridId, shops: 2 }], none: 1 })
})
