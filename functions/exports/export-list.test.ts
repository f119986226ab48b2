import { PutObjectCommand } from '@aws-sdk/client-s3'
import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { InputOf } from '../guards/operations'
import { got } from '../guards/testing/ask'
import { caterer } from '../guards/testing/make-register'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'
import type { Voice } from '../guards/testing/voices'
import { timerLambda } from '../lambdas/timer'
import { keyOfFile } from './sheet-file'
import { asWritten, type Place, rowAsSaid, saidFields } from './testing/rows-as-said'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

type Asked = InputOf<'exports.exportList'>['asked']
type Job = {
  state: string
  total: number
  written: number
  filters: string[]
  asOf: string
  startedAt: string
  url?: string
}
type Rows = readonly (readonly unknown[])[]

const order = async (voice: Voice, asked: Asked) => {
  const { exportId, total } = got<{ exportId: string; total: number }>(
    await world.ask(voice, 'exports.exportList', { asked }),
  )
  await world.idle()
  return { exportId, total }
}
const shown = async (voice: Voice, exportId: string) =>
  got<Job>(await world.ask(voice, 'exports.showExport', { exportId }))
const fileOf = async (exportId: string) =>
  await world.base.objects.get(keyOfFile({ district: world.home.districtId, exportId }))
const read = async (exportId: string) => {
  const file = await fileOf(exportId)
  if (!file) throw new Error('there is no file')
  const [list, about] = await readExcel(Buffer.from(file.body))
  return { list: (list?.data ?? []) as Rows, about: (about?.data ?? []) as Rows }
}
const column = ([titles = [], ...rows]: Rows, title: string) => rows.map((row) => row[titles.indexOf(title)])

/** Every row of a list, page after page. */
const listed = async (
  voice: Voice,
  operation: 'shop.listShops' | 'inspection.listInspections' | 'identity.listStaff',
) => {
  const all: Record<string, unknown>[] = []
  for (let page = 0; ; page++) {
    const answer = got<Record<string, unknown>>(await world.ask(voice, operation, { page }))
    all.push(...(Object.values(answer).find(Array.isArray) as Record<string, unknown>[]))
    if (page + 1 >= Number(answer['pages'])) return all
  }
}

const lists = [
  ['shops', 'shop.listShops'],
  ['inspections', 'inspection.listInspections'],
  ['people', 'identity.listStaff'],
] as const

describe.each(['office', 'stationHead'] as const)('the %s', (role) => {
  it.each(lists)('gets of %s every row that the list shows, whole and in its order', async (list, operation) => {
    const voice = world.home.speak(role)
    const expected = await listed(voice, operation)
    const { exportId, total } = await order(voice, { list })
    const job = await shown(voice, exportId)
    expect(job).toMatchObject({ state: 'done', total: expected.length, written: expected.length, filters: [] })
    expect(job.url).toContain(exportId)
    const { list: rows, about } = await read(exportId)
    const { stations } = got<{ stations: Place[] }>(await world.ask(voice, 'shop.listPlaces', {}))
    const [titles = [], ...written] = rows
    expect(written.map((row) => Object.fromEntries(titles.map((title, n) => [title, row[n] ?? null])))).toEqual(
      expected.map((one) => asWritten(rowAsSaid[list](one as never, stations))),
    )
    expect(new Set(expected.flatMap(Object.keys).filter((field) => !saidFields[list].includes(field)))).toEqual(
      new Set(),
    )
    expect(total).toBe(expected.length)
    expect(about).toContainEqual(['行数', expected.length])
    expect(about).toContainEqual(['条件', '没有，全部'])
  })
})

it('gives a station head fewer shops than the office', async () => {
  const [whole, own] = [world.home.office, world.home.speak('stationHead')]
  expect((await order(own, { list: 'shops' })).total).toBeLessThan((await order(whole, { list: 'shops' })).total)
})

it('says what was asked, and writes what answers to it', async () => {
  const { office, places } = world.home
  const { exportId } = await order(office, {
    list: 'shops',
    q: '面馆',
    stationId: places.near.stationId,
    sort: '-name',
  })
  const { list, about } = await read(exportId)
  const names = column(list, '商户').map(String)
  expect(names.length).toBeGreaterThan(0)
  expect(names.every((name) => name.includes('面馆'))).toBe(true)
  const said = about.filter(([what]) => what === '条件').map(([, words]) => String(words))
  expect(said[0]).toBe('搜索：面馆')
  expect(said[1]).toMatch(/^监管所：.+所$/)
})

it('is never of a day to come: what it holds is fixed when it is ordered', async () => {
  const { exportId } = await order(world.home.office, { list: 'shops', asOf: '2099-01-01T00:00:00Z' })
  const { asOf, startedAt } = await shown(world.home.office, exportId)
  expect(asOf).toBe(startedAt)
})

it('writes what a spreadsheet would run as text', async () => {
  const { office, places, ask } = world.home
  const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠a', ' =1'].map(
    (sign, n) => `${sign}毒面馆${n}`,
  )
  for (const name of hostile)
    got(await ask(office, 'shop.registerShop', caterer(name, { gridId: places.near.gridIds[0] })))
  await world.idle()
  const { exportId } = await order(office, { list: 'shops', q: '毒面馆' })
  const file = await read(exportId)
  const written = column(file.list, '商户').map(String)
  expect(written).toHaveLength(hostile.length)
  expect(written.filter((name) => !name.startsWith("'"))).toEqual([])
  expect(Buffer.from((await fileOf(exportId))?.body ?? []).includes('<f>')).toBe(false)
})

it('is refused where nothing answers, for lists that somebody does not see, and of somebody else', async () => {
  const { office, speak } = world.home
  const ask = async (voice: Voice, asked: Asked) => (await world.ask(voice, 'exports.exportList', { asked })).code
  expect(await ask(office, { list: 'shops', q: '没有的店' })).toBe('export.nothing')
  expect(await ask(speak('security'), { list: 'shops' })).toBe('access.denied')
  expect(await ask(speak('security'), { list: 'people' })).toBeUndefined()
  expect(await ask(speak('inspector'), { list: 'people' })).toBe('access.denied')
  const { exportId } = await order(office, { list: 'shops' })
  const other = await world.ask(speak('stationHead'), 'exports.showExport', { exportId })
  expect(other.code).toBe('export.unknown')
})

it('goes on after a worker that died, with the rows of the day it was asked for', async () => {
  const { office, places, ask } = world.home
  const { s3 } = world.world.clients
  const real = s3.send.bind(s3) as (command: object) => Promise<unknown>
  const dying = vi.spyOn(s3, 'send').mockImplementation((async (command: object) => {
    if (!(command instanceof PutObjectCommand)) return await real(command)
    throw new Error('the worker died')
  }) as never)
  const { exportId, total } = await order(office, { list: 'shops' })
  dying.mockRestore()
  expect(await shown(office, exportId)).toMatchObject({ state: 'writing', written: 0 })
  expect(await fileOf(exportId)).toBeUndefined()
  world.clock.set({ plusSeconds: 400 })
  got(await ask(office, 'shop.registerShop', caterer('后来的面馆', { gridId: places.near.gridIds[0] })))
  await world.idle()
  expect(await shown(office, exportId)).toMatchObject({ state: 'done', total, written: total })
  const names = column((await read(exportId)).list, '商户')
  expect(names).toHaveLength(total)
  expect(names).not.toContain('后来的面馆')
})

it('is taken up again once its message lies among the dead letters', async () => {
  const { s3 } = world.world.clients
  const wake = async () => {
    await timerLambda(world.world)({ name: 'resume-jobs' })
    await world.idle()
  }
  const real = s3.send.bind(s3) as (command: object) => Promise<unknown>
  const dying = vi.spyOn(s3, 'send').mockImplementation((async (command: object) => {
    if (!(command instanceof PutObjectCommand)) return await real(command)
    throw new Error('the store is full')
  }) as never)
  const { exportId, total } = await order(world.home.office, { list: 'people' })
  for (let delivery = 0; delivery < 4; delivery++) {
    world.clock.set({ plusSeconds: 301 })
    await world.idle()
  }
  expect(world.queues.deadLetters('list-export')).toHaveLength(1)
  dying.mockRestore()
  await wake()
  expect(await shown(world.home.office, exportId)).toMatchObject({ state: 'writing' })
  world.clock.set({ plusSeconds: 600 })
  await wake()
  expect(await shown(world.home.office, exportId)).toMatchObject({ state: 'done', written: total })
})
