import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Commit } from '../../platform/ports/records'
import { addGrid, addStation } from '../places/places'
import { district, openRegister, type Register } from '../testing/open-register'
import { storedShop } from '../testing/stored-shop'
import { printSigns } from './print-signs'
import { renderSigns } from './render-signs'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

it('orders each picture once although the worker died between two steps and a picture came meanwhile', async () => {
  const { deps } = register
  const { stationId } = await register.change(addStation(deps), { name: '青石监管所', phone: '0600-555 0136' })
  const { gridId } = await register.change(addGrid(deps), { stationId, name: '一网格' })
  const shopOf = (n: number) => storedShop({ district, shopId: `YX1A0${100 + n}`, stationId, gridId })
  const shops = Array.from({ length: 95 }, (_, n) => shopOf(n))
  await deps.kernel.commit(shops.map((shop) => deps.store.shops.insert(shop)))
  const { signJobId } = await register.change(printSigns(deps), { target: { gridId }, image: 'wxacode' })

  let commits = 0
  const dying: Commit = async (writes) => {
    commits += 1
    if (commits > 1) throw new Error('the worker died')
    return await deps.kernel.commit(writes)
  }
  const message = { district, signJobId }
  const attempt = renderSigns({ ...deps, kernel: { ...deps.kernel, commit: dying } })(message)
  await expect(attempt).rejects.toThrow('the worker died')
  const orders = async () =>
    [...(await register.scan()).values()].filter(({ _et }) => _et === 'OutboxEntry').map(({ doc }) => doc as Order)
  const [first] = await orders()
  await deps.objects.put({ key: first?.what.objectKey ?? '', body: new Uint8Array([1]), contentType: 'image/png' })

  await renderSigns(deps)(message)
  expect(new Set((await orders()).map(({ what }) => what.objectKey)).size).toBe(95)
  expect(await orders()).toHaveLength(95)
})

type Order = { readonly what: { readonly objectKey: string } }

it('adds a station of one name once, however many add it at once', async () => {
  const add = async () => await register.change(addStation(register.deps), { name: '柳荫监管所' })
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, add))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const reasons = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.message] : []))
  expect(new Set(reasons)).toEqual(new Set(['place.exists']))
})
