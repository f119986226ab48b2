import { afterAll, beforeAll, expect, it } from 'vitest'
import { printSigns } from '../signs/print-signs'
import { district, openRegister, type Register } from '../testing/open-register'
import { storedShop } from '../testing/stored-shop'
import { addGrid, addStation, changeStation, listPlaces } from './places'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const stationNamed = async (name: string) => {
  const { stations } = await register.read(listPlaces(register.deps), {})
  return stations.find((station) => station.name === name)
}

it('gives a station another name and a telephone, and keeps its grids', async () => {
  const { stationId } = await register.change(addStation(register.deps), { name: '青石监管所' })
  await register.change(addGrid(register.deps), { stationId, name: '一网格' })
  await register.change(changeStation(register.deps), { stationId, name: '青石所', phone: '0600-555 0136' })
  expect(await stationNamed('青石监管所')).toBeUndefined()
  expect(await stationNamed('青石所')).toMatchObject({ stationId, phone: '0600-555 0136', grids: [{ name: '一网格' }] })
  await register.change(changeStation(register.deps), { stationId, name: '青石所' })
  expect((await stationNamed('青石所'))?.phone).toBeUndefined()
})

it('refuses the name of another station, and a station that is not there', async () => {
  const { stationId } = await register.change(addStation(register.deps), { name: '柳荫监管所' })
  await register.change(addStation(register.deps), { name: '望桥监管所' })
  const rename = (name: string, id = stationId) =>
    register.change(changeStation(register.deps), { stationId: id, name })
  await expect(rename('望桥监管所')).rejects.toThrow('place.exists')
  await expect(rename('云桥监管所', '01KZZZZZZZZZZZZZZZZZZZZZZZ')).rejects.toThrow('place.unknown')
})

it('prints no sign that leaves the telephone of the station blank', async () => {
  const { stationId } = await register.change(addStation(register.deps), { name: '河沿监管所' })
  const { gridId } = await register.change(addGrid(register.deps), { stationId, name: '一网格' })
  const shop = storedShop({ district, shopId: 'YX1A0901', stationId, gridId })
  await register.deps.kernel.commit([register.deps.store.shops.insert(shop)])
  const print = () => register.change(printSigns(register.deps), { target: { gridId }, image: 'qr' })
  await expect(print()).rejects.toThrow('sign.noPhone')
  await register.change(changeStation(register.deps), { stationId, name: '河沿监管所', phone: '0600-555 0137' })
  expect((await print()).total).toBe(1)
})
