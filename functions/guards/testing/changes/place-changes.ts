import { ulid } from 'ulid'
import { got } from '../ask'
import { inspectorOf, seater } from '../make-people'
import { makeTransfer } from '../make-register'
import { byOffice, type Makers, newShop } from './maker'

/** Stations, grids, who holds them, transfers. */
export const placeChanges = {
  'shop.addStation': byOffice(() => ({ name: `所${ulid()}` })),
  'shop.changeStation': byOffice(({ home }) => ({
    stationId: home.places.far.stationId,
    name: `改名所${ulid()}`,
    phone: '0600-555 0199',
  })),
  'shop.addGrid': byOffice(({ home }) => ({ stationId: home.places.far.stationId, name: `网格${ulid()}` })),
  'shop.appointHolders': byOffice(async ({ ask, home }) => {
    const { stationId } = home.places.far
    const added = await ask(home.office, 'shop.addGrid', { stationId, name: `网格${ulid()}` })
    const { gridId } = got<{ gridId: string }>(added)
    return { gridId, responsibleId: home.personIds.far, deputyIds: [home.personIds.farther], reason: '新设网格' }
  }),
  'shop.handOver': byOffice(async ({ ask, home }) => {
    const gridIds: string[] = []
    const personId = await seater(ask, home.speak)(`leaver-${ulid()}`, inspectorOf(home.places.far, gridIds, 7))
    return { personId, successors: [], endsAccount: false, reason: '调离本所' }
  }),
  'shop.transferShops': byOffice(async (world) => ({
    what: { shopIds: [await newShop(world)] },
    toGridId: world.home.places.far.gridIds[1],
    reason: '网格调整',
  })),
  'shop.undoTransfer': byOffice(async (world) => {
    const { ask, home } = world
    return { transferId: await makeTransfer(ask, home.office, home.places, await newShop(world)) }
  }),
  'shop.setBoundaries': byOffice(async ({ ask, home }) => {
    const { stationId } = home.places.far
    const added = await ask(home.office, 'shop.addGrid', { stationId, name: `网格${ulid()}` })
    const ring: [number, number][] = [
      [106.5, 30],
      [106.6, 30],
      [106.6, 30.1],
      [106.5, 30],
    ]
    const boundary = { type: 'Polygon' as const, coordinates: [ring] }
    return { boundaries: [{ placeId: got<{ gridId: string }>(added).gridId, boundary }] }
  }),
} satisfies Partial<Makers<'shop'>>
