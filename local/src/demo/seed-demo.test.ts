import { describe, expect, it } from 'vitest'
import { apiAs } from './api-as'
import { demoDistrict } from './district'
import { officeOpenid } from './seed-people'
import { inCloud, seedIn } from './testing/in-cloud'

/** Enough to tell two districts apart; the whole one has a test of its own. */
const shops = 8

/** What a district is, seen by its office: shops with their papers, and what was found in them. */
const districtOf = (seed: number) =>
  inCloud(async (cloud) => {
    await seedIn(cloud, { seed, shops })
    const office = apiAs(cloud.world, demoDistrict.districtId)(officeOpenid)
    const listed = (await office.shop.listShops({})).shops
    const { inspections } = await office.inspection.listInspections({})
    return {
      shops: listed.map(({ shopId, name, address }) => ({ shopId, name, address })),
      papers: await Promise.all(
        listed.map(async ({ shopId }) =>
          (await office.shop.showShop({ shopId })).licences.map(({ number, state }) => [number, state]),
        ),
      ),
      found: inspections.map(({ shopName, inspectors, verdict }) => [shopName, inspectors, verdict]),
    }
  })

describe('the demo district', () => {
  it('is the same from the same number, and another from another', { timeout: 120_000 }, async () => {
    const [one, again, other] = [await districtOf(1), await districtOf(1), await districtOf(2)]
    expect(one.shops).toHaveLength(8)
    expect(one.found.length).toBeGreaterThan(0)
    expect(again).toEqual(one)
    expect(other.shops.map(({ name }) => name)).not.toEqual(one.shops.map(({ name }) => name))
    expect(other.found).not.toEqual(one.found)
  })

  it('is filled once: a second start changes nothing', { timeout: 60_000 }, async () => {
    await inCloud(async (cloud) => {
      await seedIn(cloud, { seed: 1, shops })
      const count = async () =>
        (await apiAs(cloud.world, demoDistrict.districtId)(officeOpenid).shop.listShops({})).total
      const before = await count()
      expect(await seedIn(cloud, { seed: 1, shops })).toEqual([])
      expect(await count()).toBe(before)
    })
  })

  it('without a demo leaves three invitations, shown again until they are taken', async () => {
    await inCloud(async (cloud) => {
      const first = await seedIn(cloud, { seed: 1, demo: false })
      expect(first.map(({ role }) => role).sort()).toEqual(['audit', 'office', 'security'])
      const again = await seedIn(cloud, { seed: 1, demo: false })
      expect(again.map(({ token }) => token).sort()).toEqual(first.map(({ token }) => token).sort())
      const office = first.find(({ role }) => role === 'office')
      await apiAs(
        cloud.world,
        demoDistrict.districtId,
      )('oSomeone').identity.acceptInvitation({
        token: office?.token ?? '',
        name: '林一',
      })
      expect((await seedIn(cloud, { seed: 1, demo: false })).map(({ role }) => role).sort()).toEqual([
        'audit',
        'security',
      ])
    })
  })
})
