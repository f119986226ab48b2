import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identityStore } from '../../../identity/store'
import { applicationListing } from '../../joining/listing'
import { addGrid, changeStation } from '../../places/places'
import { stationsPk } from '../../places/store'
import { registerShop } from '../../register/register-shop'
import { printSigns } from '../../signs/print-signs'
import type { StoredStation } from '../../store'
import { type Death, deathsIn, dyingWorkers } from '../../testing/dying-workers'
import { importFile, registerOf, shopsOf, show, takeBack } from '../../testing/import-file'
import { district, openRegister, type Register } from '../../testing/open-register'
import { transferShops } from '../../transfers/transfer-shops'
import { undoImport } from './undo-import'

const header = '商户名称,许可证,监管所,业态,网格,经营地址\n'
const rowOf = (n: number, station: string, grid: string) =>
  `面馆${n},JY215990414365${n + 10},${station},餐饮服务单位,${grid},建设路${n}号\n`
const sheet = new TextEncoder().encode(
  `${header}${rowOf(1, '先锋道所', '一网格')}${rowOf(2, '先锋道所', '二网格')}${rowOf(3, '河东所', '')}`,
)

let register: Register
beforeEach(async () => {
  register = await openRegister()
})
afterEach(() => register.close())

const undo = (importId: string, confirm: boolean) => takeBack(register, importId, confirm)
const stations = async (): Promise<readonly StoredStation[]> =>
  await register.deps.store.stations.within(stationsPk(district), '')
const stationNamed = async (name: string): Promise<StoredStation> => {
  const found = (await stations()).find((one) => one.name === name)
  if (!found) throw new Error(`no station ${name}`)
  return found
}
const gridsOf = async (name: string) => (await stationNamed(name)).grids.map((grid) => grid.gridId)
const since = '2026-03-18T02:00:00.000Z'

type Built = { readonly stationId: string; readonly first: string; readonly second: string }
type Way = { readonly what: string; readonly build: (at: Built) => Promise<unknown>; readonly named: object }

const person = (stationId: string, gridIds: string[]) => ({
  revision: 1,
  district,
  personId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB',
  name: '乔木',
  openid: 'oTest',
  state: 'active' as const,
  since,
  among: 'staff' as const,
  grants: [
    {
      role: 'inspector' as const,
      certificateNumber: 'A1234',
      certificateValidUntil: '2027-01-01',
      stationId,
      gridIds,
    },
  ],
})
const identity = () => identityStore(register.base.records)
const commit = async (...writes: Parameters<Register['deps']['kernel']['commit']>[0]) =>
  await register.deps.kernel.commit(writes)
const square = { type: 'Polygon' as const, coordinates: [[[106.5, 30] as [number, number]]] }

const stationAndFirst = (reason: string) => ({ 先锋道所: [reason, 'otherGrids'], '先锋道所 一网格': [reason] })

const ways: readonly Way[] = [
  {
    what: 'a shop that somebody registered there',
    build: ({ first }) =>
      register.change(registerShop(register.deps), {
        name: '后来的店',
        businessTypes: ['catering'],
        operator: '乔木',
        address: '建设路99号',
        gridId: first,
      }),
    named: { 先锋道所: ['otherGrids'], '先锋道所 一网格': ['shops'] },
  },
  {
    what: "somebody's grant",
    build: ({ stationId, first }) => commit(identity().people.insert(person(stationId, [first]))),
    named: stationAndFirst('granted'),
  },
  {
    what: 'an open invitation',
    build: ({ stationId }) =>
      commit(
        identity().invitations.insert({
          revision: 1,
          district,
          invitationId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAC',
          name: '乔木',
          grant: { role: 'stationHead', stationId },
          state: 'open',
          createdAt: since,
          createdBy: '01KOFFICE',
          expiresAt: since,
        }),
      ),
    named: { 先锋道所: ['granted'] },
  },
  {
    what: 'a boundary',
    build: ({ first }) =>
      commit(
        register.deps.store.boundaries.insert({
          revision: 1,
          district,
          placeId: first,
          boundary: square,
          setAt: since,
        }),
      ),
    named: { 先锋道所: ['otherGrids'], '先锋道所 一网格': ['boundary'] },
  },
  {
    what: 'somebody who answers for a grid',
    build: async ({ first }) => {
      const station = await stationNamed('先锋道所')
      const responsible = { personId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB', name: '乔木', since }
      const grids = station.grids.map((grid) => (grid.gridId === first ? { ...grid, responsible } : grid))
      await commit(register.deps.store.stations.replace({ ...station, grids } as never))
    },
    named: { 先锋道所: ['otherGrids'], '先锋道所 一网格': ['held'] },
  },
  {
    what: 'an application that nobody decided',
    build: ({ stationId }) =>
      register.base.tail.append(
        { district, listing: applicationListing.name },
        {
          at: `${since}#1`,
          versions: [
            {
              id: '01KBFMN7A2XQ4R8V5T3W6Y9ZAD',
              revision: 1,
              from: Date.parse(since),
              cells: { name: '乔木面馆', state: 'submitted', aim: 'register', stationId, submittedAt: since },
            },
          ],
        },
      ),
    named: { 先锋道所: ['applied'] },
  },
  {
    what: 'a transfer that led there',
    build: ({ first, second }) =>
      register.change(transferShops(register.deps), { what: { gridId: second }, toGridId: first, reason: '合并' }),
    named: {
      先锋道所: ['transferred', 'otherGrids'],
      '先锋道所 一网格': ['shops', 'transferred'],
      '先锋道所 二网格': ['transferred'],
    },
  },
  {
    what: 'a telephone that somebody gave the station',
    build: ({ stationId }) =>
      register.change(changeStation(register.deps), { stationId, name: '先锋道所', phone: '023-60000001' }),
    named: { 先锋道所: ['changed'] },
  },
  {
    what: 'a grid that somebody added',
    build: ({ stationId }) => register.change(addGrid(register.deps), { stationId, name: '三网格' }),
    named: { 先锋道所: ['otherGrids'] },
  },
]

describe('the stations and grids that an import made', () => {
  it('go with it when nothing else stands on them', async () => {
    const { importId } = await importFile(register, sheet)
    expect((await stations()).map(({ name, grids }) => [name, grids.length]).sort()).toEqual([
      ['先锋道所', 2],
      ['河东所', 0],
    ])
    expect(await undo(importId, false)).toMatchObject({ places: { removed: 4, kept: 0, named: [] } })
    expect(await stations()).toHaveLength(2)
    expect(await undo(importId, true)).toMatchObject({ step: 'undone', places: { removed: 4, kept: 0, named: [] } })
    expect(await stations()).toEqual([])
    expect((await importFile(register, sheet)).stored).toMatchObject({ created: 3 })
  })

  it('leave a station that was there before as it was', async () => {
    await commit(
      register.deps.store.stations.insert({
        revision: 1,
        district,
        stationId: 'S1',
        name: '先锋道所',
        phone: '1',
        grids: [{ gridId: 'G1', name: '一网格' }],
      }),
    )
    const before = await stations()
    const { importId } = await importFile(register, sheet)
    await undo(importId, false)
    expect(await undo(importId, true)).toMatchObject({ places: { removed: 2, kept: 0 } })
    expect(await stations()).toEqual(before.map((one) => ({ ...one, revision: expect.any(Number) })))
  })

  it.each(ways)('stay, and say so, with $what', async ({ build, named }) => {
    const { importId } = await importFile(register, sheet)
    const [first = '', second = ''] = await gridsOf('先锋道所')
    await build({ stationId: (await stationNamed('先锋道所')).stationId, first, second })
    await register.workAll()
    const seen = await undo(importId, false)
    const done = await undo(importId, true)
    for (const { places } of [seen, done].filter((one) => one !== undefined)) {
      expect(Object.fromEntries(places?.named.map(({ name, reasons }) => [name, reasons]) ?? [])).toEqual(named)
    }
    expect(done?.places).toEqual(seen?.places)
    const left = await stations()
    const names = left.flatMap(({ name, grids }) => [name, ...grids.map((grid) => `${name} ${grid.name}`)])
    expect(names.filter((name) => name !== '先锋道所 三网格').sort()).toEqual(Object.keys(named).sort())
  })

  it('can be taken back later, once nothing stands on them any more', async () => {
    const { importId } = await importFile(register, sheet)
    const { stationId } = await stationNamed('河东所')
    const invited = {
      revision: 1,
      district,
      invitationId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAC',
      name: '乔木',
      createdBy: '',
      expiresAt: since,
    }
    const grant = { role: 'stationHead' as const, stationId }
    const open = { ...invited, grant, state: 'open' as const, createdAt: since }
    await commit(identity().invitations.insert(open))
    await undo(importId, false)
    expect(await undo(importId, true)).toMatchObject({ removed: 3, kept: 0, places: { removed: 3, kept: 1 } })
    await commit(identity().invitations.replace({ ...open, state: 'revoked' }))
    await undo(importId, false)
    expect(await undo(importId, true)).toMatchObject({ places: { removed: 1, kept: 0 } })
    expect(await stations()).toEqual([])
    const again = register.change(undoImport(register.deps), { importId, confirm: false })
    await expect(again).rejects.toThrow('import.nothingToUndo')
  })
})

describe('shops that an import made', () => {
  it('stay while an application under their code waits or signs of them are ordered', async () => {
    const { importId } = await importFile(register, sheet)
    const { deps } = register
    const [applied, ordered] = await Promise.all(
      ['面馆1', '面馆2'].map(async (name) => (await shopsOf(register)).get(name)),
    )
    const { subjectKey = '' } = applied ?? {}
    const open = [{ applicationId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAD', openid: 'oTest' }]
    await commit(deps.store.openUnderCodes.insert({ revision: 1, district, subjectKey, open }))
    const { stationId } = await stationNamed('先锋道所')
    await register.change(changeStation(deps), { stationId, name: '先锋道所', phone: '023-60000001' })
    const job = await register.change(printSigns(deps), { target: { shopId: ordered?.shopId ?? '' }, image: 'qr' })
    await register.database.feed.idle()
    register.pending.splice(0)
    const expected = { removed: 1, kept: 2, reasons: { appliedFor: 1, signsOrdered: 1 } }
    expect(await undo(importId, false)).toMatchObject(expected)
    expect(await undo(importId, true)).toMatchObject(expected)
    const stored = await deps.store.signJobs.get({ district, signJobId: job.signJobId })
    if (stored) await commit(deps.store.signJobs.replace({ ...stored, state: 'failed' }))
    await commit(deps.store.openUnderCodes.remove({ revision: 1, district, subjectKey, open }))
    expect(await undo(importId, false)).toMatchObject({ removed: 2, kept: 0 })
  })
})

describe('taking back an import with its places, killed once', () => {
  const undone = async (death?: Death) => {
    register = await openRegister()
    const { importId } = await importFile(register, sheet)
    await commit(identity().people.insert(person((await stationNamed('先锋道所')).stationId, [])))
    const { work, commits } = dyingWorkers(register, death)
    for (const confirm of [false, true]) {
      await register.change(undoImport(register.deps), { importId, confirm })
      await work()
    }
    const left = [[...(await registerOf(register)).values()], (await show(register, importId)).undo]
    await register.close()
    return { commits: commits(), left: JSON.stringify(left).replace(/01[0-9A-HJKMNP-TV-Z]{24}/g, 'id') }
  }

  it('comes to the same, whichever step it was killed in', async () => {
    await register.close()
    const whole = await undone()
    expect(whole.left).toContain('"places":{"removed":3,"kept":1')
    expect(whole.commits).toBeGreaterThan(2)
    for (const death of deathsIn(whole.commits)) {
      expect({ death, left: (await undone(death)).left }).toEqual({ death, left: whole.left })
    }
    register = await openRegister()
  }, 120_000)
})
