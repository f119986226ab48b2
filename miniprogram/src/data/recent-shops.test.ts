import { expect, it } from 'vitest'
import { memoryStorage } from './memory-storage'
import { recentShops, rememberShop } from './recent-shops'

it('keeps five shops, the last looked at first, each once', () => {
  const storage = memoryStorage()
  for (const code of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) rememberShop(storage, { code, name: code, address: '' })
  expect(recentShops(storage).map(({ code }) => code)).toEqual(['b', 'f', 'e', 'd', 'c'])
})

it('knows none on a new phone', () => {
  expect(recentShops(memoryStorage())).toEqual([])
})
