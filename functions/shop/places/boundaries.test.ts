import { boundaryFaultNames } from '@app/rules/shop/places/boundary'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { district, openRegister, type Register } from '../testing/open-register'
import { storedShop } from '../testing/stored-shop'
import { listBoundaries, setBoundaries } from './boundaries'
import { checkGrid } from './check-grid'
import { addGrid, addStation } from './places'

let register: Register
let grids: readonly [string, string]
beforeAll(async () => {
  register = await openRegister()
  const { stationId } = await register.change(addStation(register.deps), { name: '青石监管所' })
  const grid = async (name: string) => (await register.change(addGrid(register.deps), { stationId, name })).gridId
  grids = [await grid('西网格'), await grid('东网格')]
})
afterAll(() => register.close())

type Ring = [number, number][]
const square = (west: number, side = 0.01): Ring => [
  [west, 30],
  [west, 30 + side],
  [west + side, 30 + side],
  [west + side, 30],
  [west, 30],
]
const draw = (placeId: string, ring?: Ring) =>
  register.change(setBoundaries(register.deps), {
    boundaries: [{ placeId, ...(ring && { boundary: { type: 'Polygon' as const, coordinates: [ring] } }) }],
  })
const drawn = async () => (await register.read(listBoundaries(register.deps), undefined)).boundaries

describe('a boundary', () => {
  it('is kept, turned counter-clockwise, drawn anew and taken away', async () => {
    const [west] = grids
    await draw(west, square(106))
    const [kept] = await drawn()
    expect(kept).toMatchObject({ placeId: west, boundary: { coordinates: [square(106).toReversed()] } })
    expect((kept?.squareMetres ?? 0) / 1e6).toBeCloseTo(1.07, 1)
    await draw(west, square(106.1))
    expect((await drawn())[0]?.boundary.coordinates[0]?.[0]).toEqual([106.1, 30])
    await draw(west)
    expect(await drawn()).toEqual([])
  })

  it('that crosses itself is refused by name, and with it all that were sent', async () => {
    const [west, east] = grids
    const bow: Ring = [
      [106, 30],
      [106.01, 30.01],
      [106.01, 30],
      [106, 30.02],
      [106, 30],
    ]
    const boundaries = [
      { placeId: west, boundary: { type: 'Polygon' as const, coordinates: [square(106)] } },
      { placeId: east, boundary: { type: 'Polygon' as const, coordinates: [bow] } },
    ]
    const asked = { actor: officeOf(), input: { boundaries }, at: register.clock.now(), browser: '' }
    expect(await setBoundaries(register.deps)(asked)).toMatchObject({
      refused: { code: 'boundary.invalid', detail: [`东网格：${boundaryFaultNames.crossesItself}`] },
    })
    await expect(draw('01KZZZZZZZZZZZZZZZZZZZZZZZ', square(106))).rejects.toThrow('place.unknown')
  })
})

const officeOf = () => ({ kind: 'system' as const, district, job: 'test' })

it('names the shops outside their grid, and where they lie; those without a place are counted', async () => {
  const [west, east] = grids
  await draw(west, square(106))
  await draw(east, square(106.01))
  const { store, kernel } = register.deps
  const at = (longitude: number) => ({
    longitude,
    latitude: 30.005,
    source: 'typed' as const,
    setAt: '2026-03-18T02:00:00.000Z',
    setBy: '陶怀玉',
  })
  const shops = [
    storedShop({ shopId: 'YX1C0001', gridId: west, location: at(106.005) }),
    storedShop({ shopId: 'YX1C0002', gridId: west, location: at(106.015) }),
    storedShop({ shopId: 'YX1C0003', gridId: west, location: at(106.5) }),
    storedShop({ shopId: 'YX1C0004', gridId: west }),
    storedShop({ shopId: 'YX1C0005', gridId: west, location: at(106.5), status: 'closed' }),
  ]
  await kernel.commit(shops.map((shop) => store.shops.insert(shop)))
  expect(await register.read(checkGrid(register.deps), { gridId: west })).toMatchObject({
    outside: [
      { shopId: 'YX1C0002', liesIn: [{ gridId: east, name: '东网格' }] },
      { shopId: 'YX1C0003', liesIn: [] },
    ],
    outsideTotal: 2,
    inside: 1,
    unplaced: 1,
  })
})
