import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findDuplicates } from '../shop/duplicates/find-duplicates'
import { undoImport } from '../shop/import/undo/undo-import'
import { openShopJobs } from '../shop/open-jobs'
import { reactions } from '../shop/reactions'
import { printSigns } from '../shop/signs/print-signs'
import { showSigns } from '../shop/signs/show-signs'
import { begin, confirm, importFile, show } from '../shop/testing/import-file'
import { district, openRegister, type Register } from '../shop/testing/open-register'
import { showTransfer } from '../shop/transfers/show-transfers'
import { transferShops } from '../shop/transfers/transfer-shops'
import { resumeJobs } from './resume-jobs'
import { jobStore } from './store'

const header = '商户名称,许可证,监管所,业态,网格,经营地址\n'
const rowOf = (n: number) => `面馆${n},JY215990414365${n + 10},先锋道所,餐饮服务单位,一网格,建设路${n}号\n`
const sheet = new TextEncoder().encode(header + Array.from({ length: 60 }, (_, n) => rowOf(n)).join(''))

let register: Register
beforeEach(async () => {
  register = await openRegister({ drawSigns: async () => new Uint8Array([1]) })
})
afterEach(() => register.close())

const look = async () => {
  const { deps } = register
  const store = jobStore(register.base.records)
  const jobDeps = { store, kernel: deps.kernel, clock: deps.clock, send: deps.send, reactions }
  await resumeJobs({ ...jobDeps, openJobs: [openShopJobs(deps.store)] })({ district })
}
/** The messages that wait are lost: they lie among the dead letters. */
const lose = async () => {
  await register.database.feed.idle()
  register.pending.splice(0)
}
const minutes = (count: number) => register.clock.set({ plusSeconds: count * 60 })

const stationAndGrids = async () => {
  const [station] = await register.deps.store.stations.within(`D#${district}#STATIONS`, '')
  if (!station) throw new Error('no station')
  await register.deps.kernel.commit([
    register.deps.store.stations.replace({
      ...station,
      phone: '023-60000001',
      grids: [...station.grids, { gridId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB', name: '二网格' }],
    }),
  ])
  return { from: station.grids[0]?.gridId ?? '', to: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB', stationId: station.stationId }
}

type Begun = { readonly isOver: () => Promise<boolean> }
const imported = async () => (await importFile(register, sheet)).importId

/** Each begins a job; a message that gets lost leaves it where it is. */
const jobs: Readonly<Record<string, () => Promise<Begun>>> = {
  'an import that is being read': async () => {
    const importId = await begin(register, sheet)
    return { isOver: async () => (await show(register, importId)).state === 'waiting' }
  },
  'an import that is being stored': async () => {
    const importId = await begin(register, sheet)
    await register.workAll()
    await confirm(register, importId, true)
    return { isOver: async () => (await show(register, importId)).state === 'done' }
  },
  'an import that is being taken back': async () => {
    const importId = await imported()
    await register.change(undoImport(register.deps), { importId, confirm: false })
    return { isOver: async () => (await show(register, importId)).undo?.step === 'looked' }
  },
  'a transfer': async () => {
    await imported()
    const { from, to } = await stationAndGrids()
    const what = { gridId: from }
    const { transferId } = await register.change(transferShops(register.deps), { what, toGridId: to, reason: '调整' })
    return { isOver: async () => (await register.read(showTransfer(register.deps), { transferId })).state === 'done' }
  },
  'an order of signs': async () => {
    await imported()
    const { stationId } = await stationAndGrids()
    const { signJobId } = await register.change(printSigns(register.deps), { target: { stationId }, image: 'qr' })
    return { isOver: async () => (await register.read(showSigns(register.deps), { signJobId })).state === 'done' }
  },
  'a search for duplicates': async () => {
    await imported()
    await register.change(findDuplicates(register.deps), {})
    const stored = async () => await register.deps.store.duplicateSearches.get({ district })
    return { isOver: async () => (await stored())?.finishedAt !== undefined }
  },
}

describe.each(Object.entries(jobs))('%s, whose message got lost', (_, start) => {
  it('goes on by itself after ten minutes, and not before', async () => {
    const { isOver } = await start()
    await lose()
    await look()
    minutes(9)
    await look()
    await register.workAll()
    expect(await isOver()).toBe(false)
    minutes(1)
    await look()
    await register.workAll()
    expect(await isOver()).toBe(true)
  })
})

it('leaves nothing behind of jobs that are over, and nothing at all where there are none', async () => {
  await look()
  const watches = async () => [...(await register.scan()).values()].filter(({ _et }) => _et === 'JobWatch')
  expect(await watches()).toEqual([])
  const { isOver } = await (jobs['a transfer'] as () => Promise<Begun>)()
  await look()
  expect((await watches()).map(({ doc }) => (doc as { jobs: unknown[] }).jobs.length)).toEqual([1])
  await register.workAll()
  await look()
  expect(await isOver()).toBe(true)
  expect((await watches()).map(({ doc }) => (doc as { jobs: unknown[] }).jobs)).toEqual([[]])
})
