import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCloud } from '../open-cloud'
import { apiAs } from './api-as'
import { demoDistrict } from './district'
import { seedDemo } from './seed-demo'
import { officeOpenid } from './seed-people'

const today = new Date('2026-11-24T02:00:00.000Z')

type Opened = Awaited<ReturnType<typeof openCloud>>

const inCloud = async <T>(use: (cloud: Opened) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  const failures: unknown[] = []
  const onError = (where: string, error: unknown) => failures.push([where, error])
  const cloud = await openCloud({ folder, url: 'http://demo.local', onError })
  try {
    cloud.clock.set(today)
    const result = await use(cloud)
    await cloud.idle()
    expect(failures).toEqual([])
    return result
  } finally {
    await cloud.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const seeded = (cloud: Opened, seed: number, demo = true) =>
  seedDemo({
    cloud,
    wechat: { addUser: async () => undefined },
    seed,
    demo,
    shops: 8,
    onProgress: () => undefined,
  })

/** What a district is, seen by its office: shops with their papers, and what was found in them. */
const districtOf = (seed: number) =>
  inCloud(async (cloud) => {
    await seeded(cloud, seed)
    const office = apiAs(cloud.world, demoDistrict.districtId)(officeOpenid)
    const { shops } = await office.shop.listShops({})
    const { inspections } = await office.inspection.listInspections({})
    return {
      shops: shops.map(({ shopId, name, address }) => ({ shopId, name, address })),
      papers: await Promise.all(
        shops.map(async ({ shopId }) =>
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
      await seeded(cloud, 1)
      const count = async () =>
        (await apiAs(cloud.world, demoDistrict.districtId)(officeOpenid).shop.listShops({})).total
      const before = await count()
      expect(await seeded(cloud, 1)).toEqual([])
      expect(await count()).toBe(before)
    })
  })

  it('without a demo leaves three invitations, shown again until they are taken', async () => {
    await inCloud(async (cloud) => {
      const first = await seeded(cloud, 1, false)
      expect(first.map(({ role }) => role).sort()).toEqual(['audit', 'office', 'security'])
      const again = await seeded(cloud, 1, false)
      expect(again.map(({ token }) => token).sort()).toEqual(first.map(({ token }) => token).sort())
      const office = first.find(({ role }) => role === 'office')
      await apiAs(
        cloud.world,
        demoDistrict.districtId,
      )('oSomeone').identity.acceptInvitation({
        token: office?.token ?? '',
        name: '林一',
      })
      expect((await seeded(cloud, 1, false)).map(({ role }) => role).sort()).toEqual(['audit', 'security'])
    })
  })
})
