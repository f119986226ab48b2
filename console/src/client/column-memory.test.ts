// @vitest-environment node
import { expect, it } from 'vitest'
import { openColumnMemory } from './column-memory'

const shelf = (written?: string) => {
  const kept = new Map<string, string>(written === undefined ? [] : [['qing.shop-columns.YX1', written]])
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

it('finds again the columns that it kept, beside the views and in its own district only', () => {
  const store = shelf()
  const of = (district: string) => openColumnMemory({ district: () => district, store })
  expect(of('YX1').keep(['name', 'shopId'])).toBe(true)
  expect(of('YX1').read()).toEqual(['name', 'shopId'])
  expect(of('YX2').read()).toEqual([])
  expect(store.getItem('qing.shop-views.YX1')).toBeNull()
})

it.each(['{"name":1}', '[', '"name"'])('reads %s as nobody’s choice', (written) => {
  expect(openColumnMemory({ district: () => 'YX1', store: shelf(written) }).read()).toEqual([])
})
