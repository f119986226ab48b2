import { beforeEach, expect, it } from 'vitest'
import { openDistrictMemory } from './district'

const open = (search: string, settled?: string) => openDistrictMemory({ search, settled, store: localStorage })

beforeEach(() => localStorage.clear())

it('follows the address before the settings, and the settings before an earlier choice', () => {
  localStorage.setItem('qing.district', '111')
  expect(open('').read()).toBe('111')
  expect(open('', '990').read()).toBe('990')
  expect(open('?district=YX1', '990').read()).toBe('YX1')
})

it('remembers the choice for the next visit', () => {
  open('').keep('990')
  expect(open('').read()).toBe('990')
})

it('does not take what cannot be a district', () => {
  expect(open('?district=云溪').read()).toBeUndefined()
  localStorage.setItem('qing.district', 'OIS')
  expect(open('').read()).toBeUndefined()
})
