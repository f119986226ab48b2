import type { Grant, InvitedGrant } from '@app/types/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { makeTwins, mergeOf } from '../guards/testing/make-duplicates'
import { caterer } from '../guards/testing/make-register'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'
import { type Difference, differences } from '../guards/testing/scan-records'
import { askIdentity } from './public'
import { identityStore, type StoredSession } from './store'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

type Me = { person?: { personId: string; grants: Grant[] } }
const meOf = async (who: string) => got<Me>(await world.ask(world.home.speak(who), 'identity.me')).person
const merchant = (...shopIds: string[]): InvitedGrant => ({ role: 'merchant', shopIds })
const newShop = async (name: string) => {
  const { ask, home } = world
  return got<{ shopId: string }>(await ask(home.office, 'shop.registerShop', caterer(name, {}))).shopId
}
const accept = async (who: string, token: string, key?: string) =>
  await world.ask(world.home.speak(who), 'identity.acceptInvitation', { token }, key ? { key } : {})
const seat = async (who: string, grant: InvitedGrant) => {
  const { token } = await world.home.invite(who, grant)
  return got<{ personId: string }>(await accept(who, token)).personId
}
const end = (personId: string, shopId: string) =>
  world.ask(world.home.office, 'identity.endMembership', { personId, shopId, reason: '不再经营' })
const endAccount = async (personId: string) =>
  got(await world.ask(world.home.speak('security'), 'identity.endAccount', { personId, reason: '离职' }))
const merchantsOf = async (shopId: string) =>
  (await askIdentity(identityStore(world.base.records)).merchantsOf(world.home.districtId, shopId)).map(
    ({ personId }) => personId,
  )
const eventsIn = (found: readonly Difference[]) =>
  found.flatMap(({ after }) => (after?._et === 'AuditEvent' ? [after] : []))

it('is listed at the shop by name, until taken off', async () => {
  const shopId = await newShop('两个人的店')
  const [kept, gone] = [await seat('co-owner-1', merchant(shopId)), await seat('co-owner-2', merchant(shopId))]
  const members = async () =>
    got<{ members: { personId: string }[] }>(await world.ask(world.home.office, 'identity.listMembers', { shopId }))
      .members.map(({ personId }) => personId)
      .toSorted()
  expect(await members()).toEqual([kept, gone].toSorted())
  await end(gone, shopId)
  expect(await members()).toEqual([kept])
})

it('is listed at the shop that the entry was merged into, by the entry that binds, and taken off there', async () => {
  const { ask, home } = world
  const twins = await makeTwins({ ask, office: home.office })
  const { shopId, otherId } = twins
  const [here, there] = [await seat('twin-1', merchant(shopId)), await seat('twin-2', merchant(otherId))]
  got(await ask(home.office, 'shop.mergeShops', mergeOf(twins)))
  type Listed = { members: { personId: string; shopId: string; through?: string }[] }
  const members = async () =>
    got<Listed>(await ask(home.office, 'identity.listMembers', { shopId })).members.map((one) => [
      one.personId,
      one.shopId,
      one.through?.includes('双桥面馆'),
    ])
  expect((await members()).toSorted()).toEqual(
    [
      [here, shopId, undefined],
      [there, otherId, true],
    ].toSorted(),
  )
  got(await end(there, otherId))
  expect(await members()).toEqual([[here, shopId, undefined]])
})

describe('a merchant who gives a shop up', () => {
  it('keeps the other shops and hears no more of this one', async () => {
    const [kept, given] = [await newShop('留下的店'), await newShop('转让的店')]
    const personId = await seat('seller', merchant(kept, given))
    const before = await world.scan()
    expect(got(await end(personId, given))).toEqual({ personId, shopIds: [kept] })
    expect(eventsIn(differences(before, await world.scan()))).toMatchObject([
      { operation: 'identity.endMembership', subject: `person:${personId}:${given}`, reason: '不再经营' },
    ])
    expect((await meOf('seller'))?.grants).toEqual([merchant(kept)])
    expect([await merchantsOf(kept), await merchantsOf(given)]).toEqual([[personId], []])
    const seen = await world.ask(world.home.speak('seller'), 'shop.showShop', { shopId: given })
    expect(seen.code).toBe('access.denied')
  })

  it('is no merchant without a shop, and is one again by another invitation', async () => {
    const only = await newShop('唯一的店')
    const personId = await seat('retired', merchant(only))
    await end(personId, only)
    expect(await meOf('retired')).toMatchObject({ personId, grants: [] })
    expect((await world.ask(world.home.speak('retired'), 'shop.listMyShops')).code).toBe('access.denied')
    expect(await seat('retired', merchant(only))).toBe(personId)
    expect(await merchantsOf(only)).toEqual([personId])
  })

  it('keeps what else one is', async () => {
    const shop = await newShop('家里的店')
    const personId = await seat('clerk', { role: 'office' })
    await seat('clerk', merchant(shop))
    await end(personId, shop)
    expect((await meOf('clerk'))?.grants).toEqual([{ role: 'office' }])
  })

  it('gives nothing up that is not there', async () => {
    const shop = await newShop('别人的店')
    const personId = await seat('owner', merchant(shop))
    expect((await end(world.home.personIds.rival, shop)).code).toBe('membership.unknown')
    expect((await end('0'.repeat(26), shop)).code).toBe('person.unknown')
    await endAccount(personId)
    expect((await end(personId, shop)).code).toBe('membership.unknown')
  })

  it('and takes another at the same moment loses neither change', async () => {
    const [given, taken] = [await newShop('交出的店'), await newShop('接手的店')]
    const personId = await seat('trader', merchant(given))
    const { token } = await world.home.invite('trader', merchant(taken))
    const [ended, accepted] = await Promise.all([end(personId, given), accept('trader', token)])
    expect([ended.status, accepted.status]).toEqual([200, 200])
    expect((await meOf('trader'))?.grants).toEqual([merchant(taken)])
    expect([await merchantsOf(given), await merchantsOf(taken)]).toEqual([[], [personId]])
  })
})

describe('a person whose account was ended', () => {
  it('comes back by a new invitation, as nothing but what it says', async () => {
    const shop = await newShop('回来的店')
    const personId = await seat('returning', { role: 'office' })
    await seat('returning', merchant(await newShop('从前的店')))
    const old = await world.atConsole('returning')
    await endAccount(personId)
    world.clock.set({ plusSeconds: 60 })
    expect(await seat('returning', merchant(shop))).toBe(personId)
    expect(await meOf('returning')).toMatchObject({ personId, grants: [merchant(shop)] })
    expect(await merchantsOf(shop)).toEqual([personId])
    expect((await world.ask(old, 'identity.me')).code).toBe('district.unknown')
    await world.idle()
    const listed = got<{ people: { personId: string; state: string; endedAt?: string }[] }>(
      await world.ask(world.home.office, 'identity.listStaff', { role: 'merchant' }),
    ).people.find((one) => one.personId === personId)
    expect([listed?.state, listed?.endedAt]).toEqual(['active', undefined])
  })

  it('does not by an invitation from before', async () => {
    const personId = await seat('sly', { role: 'office' })
    const { token } = await world.home.invite('sly', { role: 'office' })
    world.clock.set({ plusSeconds: 60 })
    await endAccount(personId)
    expect((await accept('sly', token)).code).toBe('account.ended')
  })

  it('may hold another of the three offices then', async () => {
    const personId = await seat('moved', { role: 'office' })
    await endAccount(personId)
    await seat('moved', { role: 'audit' })
    expect((await meOf('moved'))?.grants).toEqual([{ role: 'audit' }])
  })

  it('hears the same again when the phone asks again, and leaves one event', async () => {
    const personId = await seat('flaky', { role: 'office' })
    await endAccount(personId)
    const { token } = await world.home.invite('flaky', { role: 'office' })
    const before = await world.scan()
    const first = await accept('flaky', token, 'retry-return-0000001')
    expect(first.status).toBe(200)
    expect(await accept('flaky', token, 'retry-return-0000001')).toEqual(first)
    expect(eventsIn(differences(before, await world.scan()))).toHaveLength(1)
    await endAccount(personId)
    expect((await accept('flaky', token)).code).toBe('invitation.used')
  })

  it('has no session left that the end did not reach', async () => {
    const personId = await seat('busy', { role: 'office' })
    const console = await world.atConsole('busy')
    const before = await world.scan()
    await endAccount(personId)
    world.clock.set({ plusSeconds: 60 })
    await seat('busy', { role: 'office' })
    // put back: one that was not removed with the others
    const { sessions } = identityStore(world.base.records)
    const own = [...before.values()]
      .filter(({ _et }) => _et === 'Session')
      .map(({ doc }) => doc as StoredSession)
      .filter((session) => session.personId === personId)
    expect(own).toHaveLength(1)
    expect(await world.base.commit(own.map(sessions.insert))).toEqual({})
    expect((await world.ask(console, 'identity.me')).code).toBe('district.unknown')
  })
})
