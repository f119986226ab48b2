import { expect, it } from 'vitest'
import { handedOn, keepOf, nameIn, whoseOf } from './whose'

const params = { shopId: 'S1', employeeId: 'P1', name: encodeURIComponent('王小满'), courseId: 'C1' }

it('hands on whose it is, and the name as it reads', () => {
  expect(handedOn(params)).toEqual({ shopId: 'S1', employeeId: 'P1', name: '王小满' })
  expect(nameIn({ name: '王小满' })).toBe('王小满')
})

it('is one’s own without a number', () => {
  expect(whoseOf({ shopId: 'S1' })).toEqual({ shopId: 'S1' })
  expect(handedOn({ shopId: 'S1' })).toEqual({ shopId: 'S1' })
  expect([keepOf({ shopId: 'S1' }), keepOf(whoseOf(params))]).toEqual(['S1/own', 'S1/P1'])
})
