import type { Grant } from '@app/types/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countStoreCalls, type StoreCalls } from '../guards/testing/count-store-calls'
import { inspectorOf } from '../guards/testing/make-people'
import { home, openPeople, type People } from '../guards/testing/open-people'
import { personWrites } from './person-writes'
import { askIdentity } from './public'
import { identityStore } from './store'

const shopId = 'YX1A0001'
const numberOf = (n: number) => n.toString(16).toUpperCase().padStart(26, '0')
const station = { stationId: numberOf(0) }

let people: People
let count: ReturnType<typeof countStoreCalls>
beforeAll(async () => {
  people = await openPeople()
  count = countStoreCalls(people.world.clients.dynamo)
  await join('inspector', inspectorOf(station, [], 1))
  await join('partner', inspectorOf(station, [], 2))
  await join('owner', { role: 'merchant', shopIds: [shopId, 'YX1A0002'] })
  await join('manager', { role: 'merchant', shopIds: [shopId] })
})
afterAll(() => people.close())

const store = () => identityStore(people.base.records)
let joined = 0
const writesFor = (name: string, grant: Grant) =>
  personWrites(store(), undefined, {
    revision: 1,
    district: home.districtId,
    personId: numberOf(++joined),
    name,
    openid: `o-${home.districtId}-${name}`,
    grants: [grant],
    state: 'active',
    since: people.clock.now().toISOString(),
  })
const join = async (name: string, grant: Grant) => {
  expect(await people.base.commit(writesFor(name, grant))).toEqual({})
}

/** Merchants of other shops, thirty to a transaction. */
const crowd = async (from: number, to: number) => {
  for (let first = from; first < to; first += 30) {
    const some = Array.from({ length: Math.min(30, to - first) }, (_, n) => `商户${first + n}`)
    expect(
      await people.base.commit(
        some.flatMap((name) => [...writesFor(name, { role: 'merchant', shopIds: ['YX1A0003'] })]),
      ),
    ).toEqual({})
  }
}

const questions: Readonly<Record<string, () => Promise<unknown>>> = {
  'who runs a shop': () => askIdentity(store()).merchantsOf(home.districtId, shopId),
  'whom an inspector may go with': () => people.ask(people.voice('inspector'), 'identity.listColleagues'),
}

describe('among five merchants and among five hundred', () => {
  it('costs the same to say', async () => {
    const costs = async () => {
      const found: Record<string, StoreCalls> = {}
      for (const [question, ask] of Object.entries(questions)) found[question] = await count(ask)
      return found
    }
    await crowd(0, 3)
    const small = await costs()
    await crowd(3, 498)
    expect(await costs()).toEqual(small)
    expect(small['who runs a shop']).toEqual({ requests: { Query: 1 }, items: 2 })
  })

  it('a shop’s merchants are those who are bound to it', async () => {
    const found = await askIdentity(store()).merchantsOf(home.districtId, shopId)
    expect(found.map(({ openid }) => openid).sort()).toEqual(['o-YX1-manager', 'o-YX1-owner'])
  })
})
