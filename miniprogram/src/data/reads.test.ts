import { expect, it } from 'vitest'
import type { Storage } from '../device/storage'
import { storageIn } from '../device/storage-in'
import { memoryStorage } from './memory-storage'
import { readsBudget, withRoom } from './reads'

/** A phone's store that takes so many characters in all. */
const phoneOf = (most: number): Storage => {
  const storage = memoryStorage()
  const lengthOf = (key: string) => JSON.stringify(storage.read(key)).length
  const write = (key: string, value: unknown) => {
    const others = storage.keys().reduce((sum, one) => sum + (one === key ? 0 : lengthOf(one)), 0)
    return others + JSON.stringify(value).length <= most && storage.write(key, value)
  }
  return { ...storage, write }
}

const clock = () => {
  let at = 0
  return () => ++at
}
const answer = (length: number, at = 1) => ({ at, value: 'a'.repeat(length) })
const named = (storage: Storage, of: string) => storage.keys().filter((key) => key.includes(of))

it('keeps the last answers within their budget, and lets the oldest go', () => {
  const phone = phoneOf(10_000_000)
  const { reads } = withRoom(phone, clock())
  const each = readsBudget / 10
  for (let shop = 0; shop < 30; shop++) expect(reads.write(`door/${shop}`, answer(each))).toBe(true)
  expect(named(phone, 'door/')).toEqual(Array.from({ length: 9 }, (_, at) => `door/${at + 21}`))
})

it('counts an answer that was read again once, as the newest', () => {
  const phone = phoneOf(10_000_000)
  const { reads } = withRoom(phone, clock())
  const third = readsBudget / 3 - 1_000
  for (const shop of ['a', 'b', 'a', 'c', 'd']) reads.write(`door/${shop}`, answer(third))
  expect(new Set(named(phone, 'door/'))).toEqual(new Set(['door/a', 'door/c', 'door/d']))
})

it('gives up answers for a draft that finds no room, and nothing else ever', () => {
  const phone = phoneOf(100_000)
  const { reads, own } = withRoom(phone, clock())
  const drafts = storageIn(own, 'YX1', 'gu')
  for (const key of ['inspection/a/head', 'outbox/parcel/a', 'pack/lines']) drafts.write(key, 'x'.repeat(10_000))
  for (let shop = 0; shop < 6; shop++) reads.write(`YX1/gu/door/${shop}`, answer(10_000))
  expect(drafts.write('inspection/b/head', 'x'.repeat(30_000))).toBe(true)
  expect(named(phone, 'door/')).toEqual(['YX1/gu/door/3', 'YX1/gu/door/4', 'YX1/gu/door/5'])
  expect(drafts.write('inspection/c/head', 'x'.repeat(60_000))).toBe(false)
  expect(drafts.keys().filter((key) => !key.startsWith('door/'))).toEqual([
    ...['inspection/a/head', 'outbox/parcel/a', 'pack/lines', 'inspection/b/head'],
  ])
})

it('finds what an earlier version of the app has kept, and never the colleagues, who are needed offline', () => {
  const phone = phoneOf(100_000)
  phone.write('YX1/gu/door/old', answer(60_000))
  phone.write('YX1/gu/colleagues', answer(10_000))
  phone.write('YX1/gu/pack/head', { at: 1, grids: [] })
  const { own } = withRoom(phone, clock())
  expect(own.write('YX1/gu/inspection/a/head', 'x'.repeat(80_000))).toBe(true)
  expect(named(phone, 'YX1/gu')).toEqual(['YX1/gu/colleagues', 'YX1/gu/pack/head', 'YX1/gu/inspection/a/head'])
})

it('leaves the answer before where there is no room for the new one, and still lets it go for a draft', () => {
  const phone = phoneOf(20_000)
  const { reads, own } = withRoom(phone, clock())
  reads.write('door/a', answer(100))
  expect(reads.write('door/a', answer(30_000))).toBe(false)
  expect(phone.read('door/a')).toEqual(answer(100))
  expect(own.write('draft', 'x'.repeat(19_900))).toBe(true)
  expect(phone.read('door/a')).toBeUndefined()
})
