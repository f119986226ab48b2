import type { ChangeableGrant, Grant, InvitedGrant, Person } from '@app/types/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { connectWorkers } from '../guards/testing/connect-workers'
import { inspectorOf } from '../guards/testing/make-people'
import { home, openPeople, type People } from '../guards/testing/open-people'
import { shopStore } from '../shop/store'

const numberOf = (n: number) => n.toString(16).toUpperCase().padStart(26, '0')
const near = { stationId: numberOf(1), gridIds: [numberOf(11), numberOf(12)] }
const far = { stationId: numberOf(2), gridIds: [numberOf(21)] }

let people: People
let workers: ReturnType<typeof connectWorkers>
beforeAll(async () => {
  people = await openPeople()
  workers = connectWorkers(people)
  const { stations } = shopStore(people.base.records)
  for (const { stationId, gridIds } of [near, far]) {
    const grids = gridIds.map((gridId) => ({ gridId, name: gridId }))
    const station = { revision: 1, district: home.districtId, stationId, name: stationId, grids }
    expect(await people.base.commit([stations.insert(station)])).toEqual({})
  }
})
afterAll(async () => {
  await workers.stop()
  await people.close()
})

const join = async (who: string, grant: InvitedGrant) => {
  const { token } = await people.invite(who, grant)
  return got<{ personId: string }>(await people.ask(people.voice(who), 'identity.acceptInvitation', { token })).personId
}
const grantsOf = async (who: string) =>
  got<{ person: { grants: Grant[] } }>(await people.ask(people.voice(who), 'identity.me')).person.grants
const office = () => people.voice('office')
type Changed = { readonly personId: string; readonly revision: number }

describe('the office', () => {
  it('enters a renewed certificate and other grids, and the list says so at once', async () => {
    const personId = await join('陆闻溪', inspectorOf(near, near.gridIds, 1))
    const renewed = { ...inspectorOf(near, [near.gridIds[0] ?? ''], 2), certificateValidUntil: '2031-06-30' }
    const changed = await people.ask(office(), 'identity.changeGrant', { personId, grant: renewed, reason: '换证' })
    expect(await grantsOf('陆闻溪')).toEqual([renewed])
    const { revision } = got<Changed>(changed)
    const listed = await people.ask(office(), 'identity.listStaff', { q: '陆闻溪', known: `${personId}:${revision}` })
    expect(got<{ people: Person[] }>(listed).people[0]?.grants).toEqual([renewed])
  })

  it('leaves the other roles of the person as they are', async () => {
    const head: Grant = { role: 'stationHead', stationId: near.stationId }
    const personId = await join('贺青禾', head)
    await join('贺青禾', inspectorOf(near, near.gridIds, 3))
    const moved = { role: 'stationHead', stationId: far.stationId } as const
    got(await people.ask(office(), 'identity.changeGrant', { personId, grant: moved, reason: '调任' }))
    expect(await grantsOf('贺青禾')).toEqual([moved, inspectorOf(near, near.gridIds, 3)])
    got(await people.ask(office(), 'identity.endGrant', { personId, role: 'stationHead', reason: '免职' }))
    expect(await grantsOf('贺青禾')).toEqual([inspectorOf(near, near.gridIds, 3)])
  })

  it('limits a leader to some stations and frees the leader again', async () => {
    const personId = await join('沈听雨', { role: 'leader' })
    const limited = { role: 'leader', stationIds: [far.stationId] } as const
    const change = (grant: { role: 'leader'; stationIds?: string[] }) =>
      people.ask(office(), 'identity.changeGrant', { personId, grant, reason: '分工调整' })
    got(await change({ role: 'leader', stationIds: [far.stationId] }))
    expect(await grantsOf('沈听雨')).toEqual([limited])
    got(await change({ role: 'leader' }))
    expect(await grantsOf('沈听雨')).toEqual([{ role: 'leader' }])
  })

  const refusals: readonly (readonly [string, ChangeableGrant, string])[] = [
    ['a role that the person does not hold', { role: 'leader' }, 'grant.unknown'],
    ['a grid of another station', inspectorOf(near, far.gridIds, 5), 'place.unknown'],
    ['a station that is not there', inspectorOf({ stationId: numberOf(9) }, [], 5), 'place.unknown'],
  ]
  it.each(refusals)('is refused %s', async (what, grant, code) => {
    const personId = await join(what, inspectorOf(near, near.gridIds, 5))
    const asked = await people.ask(office(), 'identity.changeGrant', { personId, grant, reason: '改' })
    expect(asked.code).toBe(code)
    expect(await grantsOf(what)).toEqual([inspectorOf(near, near.gridIds, 5)])
  })

  it('does not change an account that was ended', async () => {
    const personId = await join('顾清和', inspectorOf(near, near.gridIds, 6))
    got(await people.ask(people.voice('security'), 'identity.endAccount', { personId, reason: '离职' }))
    const asked = { personId, grant: inspectorOf(near, [], 7), reason: '换证' }
    expect((await people.ask(office(), 'identity.changeGrant', asked)).code).toBe('person.unknown')
  })

  it('makes nobody an administrator so', async () => {
    const personId = await join('韩砚秋', inspectorOf(near, near.gridIds, 8))
    const asked = await people.ask(office(), 'identity.changeGrant', {
      personId,
      grant: { role: 'security' },
      reason: '改',
    } as never)
    expect(asked.code).toBe('request.invalid')
  })
})
