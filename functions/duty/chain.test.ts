import type { Duty, Store } from '@app/types/duty/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Answer, got } from '../guards/testing/ask'
import { newEmployee } from '../guards/testing/make-employees'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

const ask = async (who: string, name: Parameters<TestWorld['ask']>[1], input?: object): Promise<Answer> =>
  await world.ask(world.home.speak(who), name, input)
const own = () => world.home.shops.own
/** The rival runs another shop: here it is the head office of the chain. */
const headOffice = async (): Promise<string> => {
  const me = got<{ person: { grants: { role: string; shopIds: string[] }[] } }>(await ask('rival', 'identity.me'))
  return me.person.grants.find(({ role }) => role === 'merchant')?.shopIds[0] ?? expect.fail('no shop')
}
const stores = async () => {
  const shopId = await headOffice()
  const asked = await ask('rival', 'duty.listChain', { shopId })
  return got<{ stores: Store[] }>(asked).stores
}
type Today = { as: string; duties: Duty[]; changes: object[]; isHeadOffice: boolean }

it('a head office sees its shops once they agreed, without anybody’s name, and acts in none', async () => {
  const headOfficeId = await headOffice()
  await newEmployee(world.ask, world.home.speak, own(), '范大有')
  const since = '2026-01-01T00:00:00.000Z'
  got(await ask('office', 'shop.setChain', { shopId: own(), headOfficeId, reason: '总部申请' }))
  expect(await stores()).toEqual([])
  expect((await ask('rival', 'duty.showToday', { shopId: own() })).code).toBe('access.denied')
  const asked = got<Today>(await ask('merchant', 'duty.showToday', { shopId: own(), since }))
  expect(asked.changes).toContainEqual(expect.objectContaining({ kind: 'chain' }))

  got(await ask('merchant', 'shop.answerChain', { shopId: own(), agrees: true }))
  const [store] = await stores()
  expect(store).toMatchObject({ shopId: own() })
  expect(store?.kinds.map(({ kind }) => kind)).toContain('healthCertificate')
  const seen = await ask('rival', 'duty.showToday', { shopId: own(), since })
  const { as, changes } = got<Today>(seen)
  expect([as, changes]).toEqual(['headOffice', []])
  const mine = got<Today>(await ask('merchant', 'duty.showToday', { shopId: own() })).duties
  const overdue = (all: readonly Duty[]) => all.filter(({ standing }) => standing === 'missed')
  expect(store?.overdue).toBe(overdue(mine).length)
  expect(store?.overdue).toBeGreaterThan(1)
  const people = mine.flatMap(({ employeeId }) => employeeId ?? [])
  expect(people.length).toBeGreaterThan(0)
  for (const name of ['范大有', ...people]) expect(seen.text).not.toContain(name)
  expect(got<Today>(await ask('rival', 'duty.showToday', { shopId: headOfficeId })).isHeadOffice).toBe(true)

  for (const [name, input] of [
    ['shop.showShop', { shopId: own() }],
    ['employee.listEmployees', { shopId: own() }],
    ['selfCheck.setOpenDays', { shopId: own(), closedWeekdays: [], closures: [] }],
    ['shop.answerChain', { shopId: own(), agrees: true }],
  ] as const)
    expect((await ask('rival', name, input)).code).toBe('access.denied')
})

it('ends at once: by the shop, by the office, by another head office', async () => {
  const headOfficeId = await headOffice()
  const denied = async () => (await ask('rival', 'duty.showToday', { shopId: own() })).code
  const link = async () => {
    got(await ask('office', 'shop.setChain', { shopId: own(), headOfficeId, reason: '总部申请' }))
    got(await ask('merchant', 'shop.answerChain', { shopId: own(), agrees: true }))
    expect(await denied()).toBeUndefined()
  }
  await link()
  got(await ask('merchant', 'shop.answerChain', { shopId: own(), agrees: false }))
  expect(await denied()).toBe('access.denied')
  await link()
  got(await ask('office', 'shop.setChain', { shopId: own(), reason: '退出连锁' }))
  expect([await denied(), await stores()]).toEqual(['access.denied', []])
  await link()
  got(
    await ask('office', 'shop.setChain', { shopId: own(), headOfficeId: world.home.shops.otherGrid, reason: '换总部' }),
  )
  expect(await denied()).toBe('access.denied')
  const self = { shopId: own(), headOfficeId: own(), reason: '填错' }
  expect((await ask('office', 'shop.setChain', self)).code).toBe('chain.self')
})

it('is closed to whoever left the head office', async () => {
  const headOfficeId = await headOffice()
  got(await ask('office', 'shop.setChain', { shopId: own(), headOfficeId, reason: '总部申请' }))
  got(await ask('merchant', 'shop.answerChain', { shopId: own(), agrees: true }))
  const me = got<{ person: { personId: string } }>(await ask('rival', 'identity.me')).person
  got(await ask('office', 'identity.endMembership', { personId: me.personId, shopId: headOfficeId, reason: '离职' }))
  expect((await ask('rival', 'duty.showToday', { shopId: own() })).code).toBe('access.denied')
  expect((await ask('rival', 'duty.listChain', { shopId: headOfficeId })).code).toBe('access.denied')
})
