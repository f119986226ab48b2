import type { Grant } from '@app/types/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPeople } from '../guards/testing/open-people'
import { isRefused } from '../platform/verb'
import { shopsIn } from './grants'
import { askIdentity, askShopPeople } from './public'
import { identityStore } from './store'

let people: Awaited<ReturnType<typeof openPeople>>
beforeAll(async () => {
  people = await openPeople()
}, 120_000)
afterAll(() => people.close())

const district = 'YX1'
const at = new Date('2026-11-23T08:00:00+08:00')
const [noodles, bakery] = ['YX100001', 'YX100002'] as const
const store = () => identityStore(people.base.records)
const seats = () => askShopPeople(store(), people.base.newId)
const seat = async (openid: string, shopId: string, role: 'merchant' | 'employee') => {
  const seated = await seats().seat({ district, openid, name: openid, at, shopId, role })
  if (seated === 'isOne' || isRefused(seated)) return seated
  expect(await people.base.commit(seated.writes)).toEqual({})
  return seated.personId
}
const grantsOf = async (personId: unknown): Promise<readonly Grant[]> =>
  (await askIdentity(store()).person(district, String(personId)))?.grants ?? []
const leaving = async (personId: unknown, shopId: string) =>
  await seats().unseat({ district, personId: String(personId), shopId, role: 'employee' })

describe('an employee of a shop', () => {
  it('has the shop as a place of work and runs nothing: the shop’s messages go to others', async () => {
    const personId = await seat('employee-1', noodles, 'employee')
    expect(await grantsOf(personId)).toEqual([{ role: 'employee', shopIds: [noodles] }])
    expect(shopsIn(await grantsOf(personId))).toEqual([])
    expect(await askIdentity(store()).merchantsOf(district, noodles)).toEqual([])
  })

  it('may work in two shops, and run one of them', async () => {
    const personId = await seat('employee-2', noodles, 'employee')
    expect(await seat('employee-2', bakery, 'employee')).toBe(personId)
    expect(await seat('employee-2', noodles, 'merchant')).toBe(personId)
    expect(await seat('employee-2', noodles, 'employee')).toBe('isOne')
    expect(await grantsOf(personId)).toEqual([
      { role: 'employee', shopIds: [noodles, bakery] },
      { role: 'merchant', shopIds: [noodles] },
    ])
  })

  it('is none any more once left, keeps what else there is, and leaves once', async () => {
    const personId = await seat('employee-3', noodles, 'employee')
    await seat('employee-3', bakery, 'merchant')
    expect(await people.base.commit(await leaving(personId, noodles))).toEqual({})
    expect(await grantsOf(personId)).toEqual([{ role: 'merchant', shopIds: [bakery] }])
    expect(await leaving(personId, noodles)).toEqual([])
  })
})
