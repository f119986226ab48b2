import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type House, openHouse } from '../../guards/testing/open-house'
import { collection } from './collection'

let house: House
beforeAll(async () => {
  house = await openHouse()
  for (const district of ['AA1', 'BB2']) {
    for (let n = 0; n < 5; n++) {
      await house.base.commit([notes().insert({ revision: 1, district, n, text: `${district} ${n}` })])
    }
  }
})
afterAll(() => house.close())

const Note = z.object({ revision: z.number(), district: z.string(), n: z.number(), text: z.string() })
const notes = () =>
  collection(house.base.records, {
    name: 'Note',
    schema: Note,
    key: ({ district, n }: { district: string; n: number }) => ({ pk: `D#${district}#NOTES`, sk: `NOTE#${n}` }),
    list: ({ district, n }) => ({ listPk: `D#${district}#LIST`, listSk: String(9 - n) }),
  })

const numbers = ({ items }: { items: readonly { n: number }[] }) => items.map(({ n }) => n)

describe('a cursor', () => {
  it('goes on where the page ended, to the last', async () => {
    const first = await notes().page('D#AA1#NOTES', { limit: 2 })
    const second = await notes().page('D#AA1#NOTES', { limit: 2, cursor: first.cursor })
    const third = await notes().page('D#AA1#NOTES', { limit: 2, cursor: second.cursor })
    expect([first, second, third].map(numbers)).toEqual([[0, 1], [2, 3], [4]])
    expect(third.cursor).toBeUndefined()
  })

  it('of the list goes on in the list’s order, forwards and backwards', async () => {
    const first = await notes().list('D#AA1#LIST', { limit: 3 })
    expect(numbers(first)).toEqual([4, 3, 2])
    expect(numbers(await notes().list('D#AA1#LIST', { limit: 3, cursor: first.cursor }))).toEqual([1, 0])
    expect(numbers(await notes().list('D#AA1#LIST', { limit: 2, reverse: true }))).toEqual([0, 1])
  })

  it('of another partition starts at the beginning and reads nothing of the other', async () => {
    const foreign = await notes().page('D#BB2#NOTES', { limit: 3 })
    const own = await notes().page('D#AA1#NOTES', { limit: 10, cursor: foreign.cursor })
    expect(own.items.map(({ district }) => district)).toEqual(Array.from({ length: 5 }, () => 'AA1'))
    const foreignList = await notes().list('D#BB2#LIST', { limit: 3 })
    expect(numbers(await notes().list('D#AA1#LIST', { limit: 10, cursor: foreignList.cursor }))).toEqual([
      4, 3, 2, 1, 0,
    ])
  })

  const sealed = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')
  const madeUp: readonly (readonly [string, string])[] = [
    ['a word', 'nonsense'],
    ['nothing at all', ''],
    ['a number', sealed(7)],
    ['null', sealed(null)],
    ['half a key', sealed({ pk: 'D#AA1#NOTES', listPk: 'D#AA1#LIST' })],
    ['a key of the wrong types', sealed({ pk: 'D#AA1#NOTES', sk: 3, listPk: 'D#AA1#LIST', listSk: {} })],
    ['an empty sort key', sealed({ pk: 'D#AA1#NOTES', sk: '', listPk: 'D#AA1#LIST', listSk: '' })],
  ]
  it.each(madeUp)('that somebody made up (%s) starts at the beginning', async (_, cursor) => {
    expect(numbers(await notes().page('D#AA1#NOTES', { limit: 2, cursor }))).toEqual([0, 1])
    expect(numbers(await notes().list('D#AA1#LIST', { limit: 2, cursor }))).toEqual([4, 3])
  })

  it('with more in it than a key is read as the key', async () => {
    const cursor = sealed({ pk: 'D#AA1#NOTES', sk: 'NOTE#1', listPk: 'D#AA1#LIST', listSk: '8', more: true })
    expect(numbers(await notes().page('D#AA1#NOTES', { limit: 2, cursor }))).toEqual([2, 3])
    expect(numbers(await notes().list('D#AA1#LIST', { limit: 2, cursor }))).toEqual([0])
  })
})

describe('a kept value', () => {
  const key = { district: 'CC3', n: 1 }
  const first = { ...key, revision: 1, text: 'first' }
  const refusedAt = async (...writes: Parameters<House['base']['commit']>[0]) =>
    (await house.base.commit(writes)).refused

  it('is inserted once, and every change counts', async () => {
    expect(await refusedAt(notes().insert(first))).toBeUndefined()
    expect(await refusedAt(notes().insert(first))).toEqual([0])
    expect(await refusedAt(notes().replace({ ...first, text: 'second' }))).toBeUndefined()
    expect(await notes().get(key)).toEqual({ ...key, revision: 2, text: 'second' })
  })

  it('is not replaced or removed on an older count', async () => {
    expect(await refusedAt(notes().replace(first))).toEqual([0])
    expect(await refusedAt(notes().remove(first))).toEqual([0])
    expect(await refusedAt(notes().remove({ ...first, revision: 2 }))).toBeUndefined()
    expect(await notes().get(key)).toBeUndefined()
  })

  it('of which one is refused takes the whole transaction with it', async () => {
    const other = { ...first, n: 2 }
    expect(await refusedAt(notes().insert(other), notes().replace({ ...first, n: 3 }))).toEqual([1])
    expect(await notes().get({ district: 'CC3', n: 2 })).toBeUndefined()
  })

  it('is read by the beginning of its sort key, all of it', async () => {
    expect(await notes().within('D#AA1#NOTES', 'NOTE#')).toHaveLength(5)
    expect(await notes().within('D#AA1#NOTES', 'NOTE#3')).toHaveLength(1)
  })
})
