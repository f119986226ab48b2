import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addGrid, addStation } from '../places/places'
import { stationsPk } from '../places/store'
import { changeShop } from '../register/change-shop'
import { shopsOfGrid } from '../register/shops-of-grid'
import { district, openRegister, type Register } from '../testing/open-register'
import { storedShop } from '../testing/stored-shop'
import { runTransfer } from './run-transfer'
import { showTransfer } from './show-transfers'
import { transferShops } from './transfer-shops'
import { undoTransfer } from './undo-transfer'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
let made = 0
const newNumber = () => {
  made += 1
  return `YX1B${alphabet[Math.floor(made / 961)]}${alphabet[Math.floor(made / 31) % 31]}${alphabet[made % 31]}0`
}
const later = () => register.clock.set({ plusSeconds: 1 })
const newGrids = async (count: number): Promise<string[]> => {
  const { stationId } = await register.change(addStation(register.deps), { name: `所${made++}` })
  const grids: string[] = []
  for (let n = 0; n < count; n++) {
    grids.push((await register.change(addGrid(register.deps), { stationId, name: `${n}网格` })).gridId)
  }
  return grids
}
const placeOfGrid = async (gridId: string) => {
  const stations = await register.deps.store.stations.within(stationsPk(district), '')
  const station = stations.find(({ grids }) => grids.some((grid) => grid.gridId === gridId))
  return { gridId, ...(station && { stationId: station.stationId }) }
}
/** So many shops of a grid, written as they are kept. */
const fill = async (gridId: string | undefined, count: number): Promise<string[]> => {
  const { store, kernel, clock } = register.deps
  const place = gridId ? await placeOfGrid(gridId) : {}
  const shopIds = Array.from({ length: count }, newNumber)
  const createdAt = clock().toISOString()
  const shops = shopIds.map((shopId) => storedShop({ district, shopId, createdAt, ...place }))
  for (let from = 0; from < count; from += 90) {
    await kernel.commit(shops.slice(from, from + 90).map((shop) => store.shops.insert(shop)))
  }
  later()
  return shopIds
}
const transfer = async (what: { shopIds: string[] } | { gridId: string }, toGridId: string) => {
  const begun = await register.change(transferShops(register.deps), { what, toGridId, reason: '网格调整' })
  later()
  return begun
}
const undo = async (transferId: string) => {
  const begun = await register.change(undoTransfer(register.deps), { transferId })
  later()
  return begun
}
const shown = async (transferId: string) => await register.read(showTransfer(register.deps), { transferId })
const gridOf = async (shopId: string) => (await register.deps.store.shops.get({ district, shopId }))?.gridId
const idsIn = async (gridId: string) =>
  (await shopsOfGrid(register.deps.store, district, gridId)).map(({ shopId }) => shopId)
const moveAlone = async (shopId: string, gridId: string) => {
  await register.change(changeShop(register.deps), { shopId, gridId, reason: '单户调整' })
  later()
}

describe('a few shops', () => {
  it('move at once, with their station, and the history says from where, why and who', async () => {
    const [a = '', b = ''] = await newGrids(2)
    const shopIds = await fill(a, 3)
    const begun = await transfer({ shopIds: shopIds.slice(0, 2) }, b)
    expect(begun).toMatchObject({ state: 'done', moved: 2, passedOver: 0, total: 2 })
    expect(await Promise.all(shopIds.map(gridOf))).toEqual([b, b, a])
    const [change] = await register.deps.store.shopChanges.within(`D#${district}#SHOP#${shopIds[0]}`, 'CHANGE#')
    expect(change).toMatchObject({
      by: '陶怀玉',
      operation: 'shop.transferShops',
      reason: '网格调整',
      fields: expect.arrayContaining([{ field: '网格', from: '0网格', to: '1网格' }]),
    })
  })

  it('that are there already stay, and are counted', async () => {
    const [a = '', b = ''] = await newGrids(2)
    const [one = '', two = ''] = await fill(a, 2)
    await moveAlone(one, b)
    expect(await transfer({ shopIds: [one, two] }, b)).toMatchObject({ moved: 1, passedOver: 1 })
  })

  it('go back with one click, those that somebody moved on excepted; a second time they do not', async () => {
    const [a = '', b = '', c = ''] = await newGrids(3)
    const shopIds = await fill(a, 3)
    const { transferId } = await transfer({ shopIds }, b)
    await moveAlone(shopIds[2] ?? '', c)
    expect(await undo(transferId)).toMatchObject({ state: 'done', moved: 2, passedOver: 1, undoes: transferId })
    expect(await Promise.all(shopIds.map(gridOf))).toEqual([a, a, c])
    await expect(undo(transferId)).rejects.toThrow('transfer.undone')
  })

  it('that had no grid have none again', async () => {
    const [a = ''] = await newGrids(1)
    const shopIds = await fill(undefined, 1)
    const { transferId } = await transfer({ shopIds }, a)
    await undo(transferId)
    expect(await Promise.all(shopIds.map(gridOf))).toEqual([undefined])
  })

  it('are refused together when one is unknown, or the grid is', async () => {
    const [a = '', b = ''] = await newGrids(2)
    const shopIds = await fill(a, 1)
    await expect(transfer({ shopIds: [...shopIds, 'YX1ZZZZZ'] }, b)).rejects.toThrow('shop.unknown')
    await expect(transfer({ shopIds }, '01KZZZZZZZZZZZZZZZZZZZZZZZ')).rejects.toThrow('place.unknown')
    await expect(transfer({ gridId: a }, a)).rejects.toThrow('transfer.sameGrid')
    expect(await Promise.all(shopIds.map(gridOf))).toEqual([a])
  })
})

describe('a whole grid', () => {
  it('moves step by step, and back again', async () => {
    const [a = '', b = ''] = await newGrids(2)
    const shopIds = await fill(a, 120)
    const { transferId, state } = await transfer({ gridId: a }, b)
    expect(state).toBe('moving')
    await expect(undo(transferId)).rejects.toThrow('transfer.notFinished')
    await register.workAll()
    expect(await shown(transferId)).toMatchObject({ state: 'done', moved: 120, total: 120 })
    expect(await idsIn(a)).toEqual([])
    expect((await idsIn(b)).toSorted()).toEqual(shopIds.toSorted())
    const back = await undo(transferId)
    await register.workAll()
    expect(await shown(back.transferId)).toMatchObject({ state: 'done', moved: 120, passedOver: 0 })
    expect((await idsIn(a)).toSorted()).toEqual(shopIds.toSorted())
  })

  it('of which each step moves nothing when it comes a second time', async () => {
    const [a = '', b = ''] = await newGrids(2)
    await fill(a, 60)
    const { transferId } = await transfer({ gridId: a }, b)
    const step = { district, transferId, chunk: 0 }
    await runTransfer(register.deps)(step)
    await runTransfer(register.deps)(step)
    expect(await shown(transferId)).toMatchObject({ state: 'moving', moved: 45 })
    await register.workAll()
    expect(await shown(transferId)).toMatchObject({ state: 'done', moved: 60 })
  })

  it('without a shop is done at the first step', async () => {
    const [a = '', b = ''] = await newGrids(2)
    const { transferId } = await transfer({ gridId: a }, b)
    await register.workAll()
    expect(await shown(transferId)).toMatchObject({ state: 'done', moved: 0, total: 0 })
  })

  it('and another against it both end', async () => {
    const [a = '', b = ''] = await newGrids(2)
    const shopIds = [...(await fill(a, 50)), ...(await fill(b, 50))]
    const [there, back] = [await transfer({ gridId: a }, b), await transfer({ gridId: b }, a)]
    await register.workAll()
    expect([(await shown(there.transferId)).state, (await shown(back.transferId)).state]).toEqual(['done', 'done'])
    expect([...(await idsIn(a)), ...(await idsIn(b))].toSorted()).toEqual(shopIds.toSorted())
  })
})

type Event =
  | { readonly do: 'move'; readonly shop: number; readonly grid: number }
  | { readonly do: 'step' | 'crash' | 'repeat' }
  | { readonly do: 'transfer'; readonly from: number; readonly to: number }
  | { readonly do: 'undo' }

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), shop: fc.nat(99), grid: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('step' as const, 'crash' as const, 'repeat' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('transfer' as const), from: fc.nat(2), to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
)

/** What happens between the steps of transfers; a crash loses a step's work before it is written, not its message. */
const happening = (grids: readonly string[], shopIds: readonly string[]) => {
  let last: string | undefined
  let done: object | undefined
  const refusedIsFine = () => undefined
  const run: { readonly [K in Event['do']]: (one: Extract<Event, { do: K }>) => Promise<unknown> } = {
    move: async ({ shop, grid }) => await moveAlone(shopIds[shop % shopIds.length] ?? '', grids[grid] ?? ''),
    step: async () => {
      done = (await register.workOne())?.message ?? done
      later()
    },
    crash: async () => {
      await register.database.feed.idle()
      const lost = register.pending[0]
      const dying = { ...register.deps.kernel, commit: async () => Promise.reject(new Error('the process died')) }
      if (lost?.queue === 'shop-transfer') {
        await runTransfer({ ...register.deps, kernel: dying })(lost.message).catch(refusedIsFine)
      }
    },
    repeat: async () => (done ? await register.run({ queue: 'shop-transfer', message: done }) : undefined),
    transfer: async ({ from, to }) => {
      const begun = transfer({ gridId: grids[from] ?? '' }, grids[to] ?? '')
      last = (await begun.catch(refusedIsFine))?.transferId ?? last
    },
    undo: async () => (last ? await undo(last).catch(refusedIsFine) : undefined),
  }
  return async (one: Event) => await run[one.do](one as never)
}

it('whatever moves a shop while transfers go on and die, it is in one grid, where its history says, and none is lost', async () => {
  const property = fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 14 }), async (events) => {
    const grids = await newGrids(3)
    const shopIds = [...(await fill(grids[0], 50)), ...(await fill(grids[1], 50))]
    const happens = happening(grids, shopIds)
    for (const one of events) await happens(one)
    await register.workAll()
    const listed = (await Promise.all(grids.map(idsIn))).flat()
    expect(listed.toSorted()).toEqual(shopIds.toSorted())
    for (const shopId of shopIds) {
      const changes = await register.deps.store.shopChanges.within(`D#${district}#SHOP#${shopId}`, 'CHANGE#')
      const moved = changes.flatMap(({ fields }) => fields.filter(({ field }) => field === '网格'))
      const path = moved.map(({ from, to }) => [from, to])
      expect(path.slice(1).map(([from]) => from)).toEqual(path.slice(0, -1).map(([, to]) => to))
      const now = await gridOf(shopId)
      if (path.length > 0) expect(path.at(-1)?.[1]).toBe(`${grids.indexOf(now ?? '')}网格`)
    }
  })
  await fc.assert(property, { numRuns: 8 })
}, 300_000)
