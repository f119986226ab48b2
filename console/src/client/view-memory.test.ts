// @vitest-environment node
import { expect, it } from 'vitest'
import { openViewMemory } from './view-memory'

const shelf = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}
const view = { name: '未查', query: 'status=active' }

it('finds again what it kept, in its own district and list only', () => {
  const store = shelf()
  const of = (district: string) => openViewMemory({ district: () => district, store, most: 20 })
  expect(of('YX1').keep([view], 'shop')).toBe(true)
  expect(of('YX1').read('shop')).toEqual([view])
  expect(of('YX1').read('staff')).toEqual([])
  expect(of('YX2').read('shop')).toEqual([])
})

it.each([
  ['nothing', null],
  ['half a file', '[{"name":'],
  ['something else', '{"name":"a","query":"b"}'],
  ['views of another shape', '[null,1,"a",{"name":1,"query":"b"},{"name":"a"}]'],
])('reads %s as no views', (_, text) => {
  const store = { getItem: () => text, setItem: () => undefined }
  expect(openViewMemory({ district: () => 'YX1', store, most: 20 }).read('shop')).toEqual([])
})

it('reads a name once, and no more views than a row holds', () => {
  const text = JSON.stringify([
    view,
    { ...view, query: '' },
    ...Array.from({ length: 30 }, (_, n) => ({ name: `${n}`, query: '' })),
  ])
  const store = { getItem: () => text, setItem: () => undefined }
  const views = openViewMemory({ district: () => 'YX1', store, most: 20 }).read('shop')
  expect(views[0]).toEqual(view)
  expect(views.map(({ name }) => name).filter((name) => name === view.name)).toHaveLength(1)
  expect(views).toHaveLength(20)
})

it('says so where the browser keeps nothing', () => {
  const refuse = () => {
    throw new Error('QuotaExceededError')
  }
  const memory = openViewMemory({ district: () => 'YX1', store: { getItem: refuse, setItem: refuse }, most: 20 })
  expect(memory.keep([view], 'shop')).toBe(false)
  expect(memory.read('shop')).toEqual([])
})
