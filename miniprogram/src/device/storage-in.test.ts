import { expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { storageIn } from './storage-in'

it('hides what one person keeps from the next person on the same phone', () => {
  const whole = memoryStorage()
  const gu = storageIn(whole, 'YX1', 'gu')
  const han = storageIn(whole, 'YX1', 'han')
  gu.write('draft', 1)
  expect([gu.read('draft'), han.read('draft'), han.keys()]).toEqual([1, undefined, []])
  han.remove('draft')
  expect(gu.keys()).toEqual(['draft'])
})
