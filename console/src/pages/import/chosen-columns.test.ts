import { expect, it } from 'vitest'
import { asColumns, choose, columnName, isSame } from './chosen-columns'

const chosen = { name: 0, address: 2 } as const

it('gives a column to one field only', () => {
  expect(choose(chosen, 'operator', 2)).toEqual({ name: 0, operator: 2 })
  expect(choose(chosen, 'address', 5)).toEqual({ name: 0, address: 5 })
  expect(choose(chosen, 'address', undefined)).toEqual({ name: 0 })
})

it('tells a choice from what was there', () => {
  expect(isSame(chosen, { address: 2, name: 0 })).toBe(true)
  expect(isSame(chosen, choose(chosen, 'address', 5))).toBe(false)
})

it('is sent in the order of the register', () => {
  expect(asColumns({ address: 2, name: 0 })).toEqual([
    { field: 'name', at: 0 },
    { field: 'address', at: 2 },
  ])
})

it('names a column without a heading by its place', () => {
  expect(columnName({ at: 5, heading: '' })).toBe('第 6 列（没有表头）')
  expect(columnName({ at: 5, heading: '面积' })).toBe('面积')
})
