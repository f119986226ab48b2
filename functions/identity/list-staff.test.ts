import type { Person } from '@app/types/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputOf } from '../guards/operations'
import { got } from '../guards/testing/ask'
import { connectWorkers } from '../guards/testing/connect-workers'
import { inspectorOf } from '../guards/testing/make-people'
import { home, openPeople, type People } from '../guards/testing/open-people'
import { personWrites } from './person-writes'
import { identityStore } from './store'

const numberOf = (n: number) => n.toString(16).toUpperCase().padStart(26, '0')
const [near, far] = [{ stationId: numberOf(0) }, { stationId: numberOf(1) }]
const grids = [numberOf(9), numberOf(8)]
const merchants = 45
const since = '2026-03-01T00:00:00.000Z'

const certified = (certificateValidUntil: string, n: number) => ({ ...inspectorOf(far, [], n), certificateValidUntil })

const joining: readonly Pick<Person, 'name' | 'grants' | 'state'>[] = [
  {
    name: '陆闻溪',
    state: 'active',
    grants: [inspectorOf(near, grids, 1), { role: 'merchant', shopIds: ['YX1A0009'] }],
  },
  { name: '宋雨眠', state: 'active', grants: [certified('2026-03-17', 3)] },
  { name: '孟长庚', state: 'active', grants: [certified('2026-03-18', 4)] },
  { name: '丁望舒', state: 'ended', grants: [inspectorOf(far, [], 2)] },
  ...Array.from({ length: merchants }, (_, n) => ({
    name: `阿${n}`,
    state: 'active' as const,
    grants: [{ role: 'merchant' as const, shopIds: ['YX1A0002', 'YX1A0001'] }],
  })),
]

let people: People
let workers: ReturnType<typeof connectWorkers>
beforeAll(async () => {
  people = await openPeople()
  workers = connectWorkers(people)
  const store = identityStore(people.base.records)
  for (const [n, { name, grants, state }] of joining.entries()) {
    const facts = { revision: 1, district: home.districtId, personId: numberOf(n + 1), openid: `secret-${n}`, since }
    expect(await people.base.commit(personWrites(store, undefined, { ...facts, name, grants, state }))).toEqual({})
  }
  await workers.idle()
})
afterAll(async () => {
  await workers.stop()
  await people.close()
})

type Listed = { people: Person[]; total: number; pages: number; isBehind: boolean }
const listed = async (input: InputOf<'identity.listStaff'> = {}) =>
  got<Listed>(await people.ask(people.voice('office'), 'identity.listStaff', input))
const names = async (input: InputOf<'identity.listStaff'>) => (await listed(input)).people.map(({ name }) => name)

describe('the list of people', () => {
  it('has staff first, then merchants, each by name and once', async () => {
    const { total, pages, people: first } = await listed()
    expect([total, pages]).toEqual([3 + joining.length, 2])
    const all = [...first, ...(await listed({ page: 1 })).people].map(({ name }) => name)
    const staff = ['安全管理员', '丁望舒', '陆闻溪', '孟长庚', '审计管理员', '宋雨眠', '业务管理员']
    expect(all.slice(0, staff.length)).toEqual(staff)
    expect(all.slice(staff.length)).toEqual(Array.from({ length: merchants }, (_, n) => `阿${n}`))
  })

  it('shows a person as stored, grants and all', async () => {
    const { people: found } = await listed({ q: '陆闻溪' })
    expect(found).toEqual([{ personId: numberOf(1), since, ...joining[0] }])
    expect((await listed({ q: '阿7' })).people[0]?.grants).toEqual(joining[9]?.grants)
  })

  it.each<[string, InputOf<'identity.listStaff'>, string[]]>([
    ['a role', { role: 'inspector' }, ['丁望舒', '陆闻溪', '孟长庚', '宋雨眠']],
    ['ended accounts', { state: 'ended' }, ['丁望舒']],
    ['a station', { stationId: near.stationId }, ['陆闻溪']],
    ['initials', { q: 'lwx' }, ['陆闻溪']],
    ['a certificate', { q: 'yx-070002' }, ['丁望舒']],
    ['a certificate that is good for long', { certificate: 'valid' }, ['丁望舒', '陆闻溪']],
    ['a certificate that is over', { certificate: 'expired' }, ['宋雨眠']],
    ['a certificate that ends soon', { certificate: 'expiring' }, ['孟长庚']],
    [
      'staff, turned round',
      { kind: 'staff', role: 'inspector', sort: '-name' },
      ['宋雨眠', '孟长庚', '陆闻溪', '丁望舒'],
    ],
  ])('is asked for by %s', async (_, input, found) => {
    expect(await names(input)).toEqual(found)
  })

  it('holds neither the WeChat user nor what the contract does not name', async () => {
    const { text } = await people.ask(people.voice('office'), 'identity.listStaff', { q: '阿' })
    expect(text).toContain('阿1')
    for (const secret of ['openid', 'secret-', 'revision']) expect(text).not.toContain(secret)
    const entries = await people.base.tail.since({ district: home.districtId, listing: 'people' })
    expect(JSON.stringify(entries)).toContain('阿1')
    for (const secret of ['openid', 'secret-']) expect(JSON.stringify(entries)).not.toContain(secret)
  })

  it('waits for an account that the asker has ended', async () => {
    const security = people.voice('security')
    const ended = await people.ask(security, 'identity.endAccount', { personId: numberOf(5), reason: '离职' })
    const { revision } = got<{ revision: number }>(ended)
    const { people: found, isBehind } = await listed({ known: `${numberOf(5)}:${revision}`, state: 'ended' })
    expect(isBehind).toBe(false)
    expect(found.map(({ personId }) => personId)).toContain(numberOf(5))
  })
})
