import { dayOf } from '@app/rules/time/day'
import type { Duty } from '@app/types/duty/contract'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
type Today = { as: string; employee?: { name: string; posts: string[] }; duties: Duty[]; changes: { kind: string }[] }
const today = async (who: string, more: object = {}) =>
  got<Today>(await ask(who, 'duty.showToday', { shopId: world.home.shops.own, ...more }))

describe('what is due today', () => {
  it('is everything of the shop for whoever runs it, and the own for whoever works there', async () => {
    const { shopId, employeeId } = await newEmployee(world.ask, world.home.speak, world.home.shops.own, '范大有')
    const [owner, employee] = [await today('merchant'), await today('employee')]
    expect(owner.as).toBe('owner')
    expect(owner.duties).toContainEqual(
      expect.objectContaining({ kind: 'healthCertificate', subjectId: employeeId, standing: 'missed' }),
    )
    expect(new Set(owner.duties.map(({ kind }) => kind))).toEqual(
      new Set(['rectification', 'healthCertificate', 'training', 'exam', 'ledger', 'task']),
    )
    expect(employee).toMatchObject({ as: 'employee', employee: { posts: ['worker'] } })
    const own = world.home.employees.bound.employeeId
    const named = employee.duties.filter(({ kind }) => kind !== 'ledger')
    expect(new Set(named.map(({ kind, employeeId: whose }) => `${kind} ${whose}`))).toEqual(
      new Set([`healthCertificate ${own}`, `exam ${own}`, `training ${own}`]),
    )
    got(
      await ask('merchant', 'employee.recordHealthCertificate', {
        ...{ shopId, employeeId, fit: true, issuedOn: '2026-02-01', validUntil: '2027-01-31' },
      }),
    )
    const papers = (await today('merchant')).duties.filter(({ kind }) => kind === 'healthCertificate')
    expect(papers.map(({ subjectId }) => subjectId)).not.toContain(employeeId)
  })

  it('names a daily ledger to everybody who works there, until somebody has kept it', async () => {
    const daily = ['disinfection', 'morningCheck', 'temperature']
    const ledgers = async (who: string) =>
      (await today(who)).duties.map(({ subjectId }) => subjectId).filter((kind) => daily.includes(kind))
    expect((await ledgers('merchant')).toSorted()).toEqual(daily)
    expect((await ledgers('employee')).toSorted()).toEqual(daily)
    got(
      await ask('employee', 'ledger.addLedgerEntry', {
        ...{ shopId: world.home.shops.own, entryId: ulid(), day: dayOf(world.clock.now().toISOString()) },
        ...{ content: { kind: 'temperature', point: 'chilled', what: '一号冰箱', celsius: '4' }, note: '', photos: [] },
      }),
    )
    expect((await ledgers('merchant')).toSorted()).toEqual(['disinfection', 'morningCheck'])
  })

  it('is in the order in which it presses', async () => {
    const { duties } = await today('merchant')
    const rank = duties.map(({ standing }) => ['missed', 'due', 'upcoming'].indexOf(standing))
    expect(rank).toEqual(rank.toSorted())
    expect(rank.every((one) => one >= 0)).toBe(true)
  })

  it('names what happened since somebody looked, and nothing from before', async () => {
    const all = (await today('merchant', { since: '2026-01-01T00:00:00.000Z' })).changes
    expect(all.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['inspection', 'joined']))
    const now = world.clock.now().toISOString()
    expect((await today('merchant', { since: now })).changes).toEqual([])
    expect((await today('merchant')).changes).toEqual([])
  })

  it('is of nobody who works elsewhere, or left', async () => {
    expect((await ask('rival', 'duty.showToday', { shopId: world.home.shops.own })).code).toBe('access.denied')
    expect((await ask('employee', 'duty.showToday', { shopId: world.home.shops.revoked })).code).toBe('access.denied')
  })
})

describe('where somebody works', () => {
  it('is every shop that they run, with what is due there, and each once', async () => {
    type Listed = { workplaces: { shopId: string; as: string; overdue: number }[]; next?: number }
    const listed = async (who: string) => got<Listed>(await ask(who, 'duty.listWorkplaces', {})).workplaces
    const { own, closed, revoked } = world.home.shops
    const mine = await listed('merchant')
    expect(mine.map(({ shopId }) => shopId).toSorted()).toEqual([own, closed, revoked].toSorted())
    const { duties } = await today('merchant')
    expect(mine.find(({ shopId }) => shopId === own)?.overdue).toBe(
      duties.filter(({ standing }) => standing === 'missed').length,
    )
    expect(await listed('employee')).toMatchObject([{ shopId: own, as: 'employee' }])
  })

  it('comes in pages', async () => {
    const shopIds: string[] = []
    for (let n = 0; n < 10; n += 1) {
      const asked = await world.ask(world.home.office, 'shop.registerShop', {
        ...{ name: `连锁${ulid()}`, businessTypes: ['catering'], address: '青石路', operator: '贺青禾' },
      })
      shopIds.push(got<{ shopId: string }>(asked).shopId)
    }
    const { token } = await world.home.invite('连锁店主', { role: 'merchant', shopIds })
    got(await ask('chain', 'identity.acceptInvitation', { token }))
    type Listed = { workplaces: { shopId: string }[]; next?: number }
    const first = got<Listed>(await ask('chain', 'duty.listWorkplaces', {}))
    const second = got<Listed>(await ask('chain', 'duty.listWorkplaces', { from: first.next }))
    expect(second.next).toBeUndefined()
    expect([...first.workplaces, ...second.workplaces].map(({ shopId }) => shopId)).toEqual(shopIds)
  })
})
