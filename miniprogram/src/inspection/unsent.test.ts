import { expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { storageIn } from '../device/storage-in'
import { noteUnsent, unsentOfOthers } from './unsent'

const draft = {
  ...{
    schema: 2 as const,
    stage: 'draft' as const,
    key: 'k',
    inspectionId: 'i',
    version: 1,
    title: '面馆',
    begunAt: 0,
  },
}

it('tells the next on a shared phone how many lie there unsent, and nothing else', () => {
  const phone = memoryStorage()
  noteUnsent(storageIn(phone, 'YX1', 'gu'), [draft, { ...draft, key: 'l' }])
  expect([unsentOfOthers(phone, 'YX1/han'), unsentOfOthers(phone, 'YX1/gu')]).toEqual([2, 0])
  expect(phone.keys().map((key) => phone.read(key))).toEqual([2])
  noteUnsent(storageIn(phone, 'YX1', 'gu'), [])
  expect(unsentOfOthers(phone, undefined)).toBe(0)
})

it('writes nothing for somebody who never had any', () => {
  const phone = memoryStorage()
  noteUnsent(storageIn(phone, 'YX1', 'gu'), [])
  expect(phone.keys()).toEqual([])
})
