import { inspectionStates } from '@app/types/inspection/values'
import { expect, it } from 'vitest'
import { isServed } from './served'

it('is what the shop had a part in, and is over', () => {
  expect(inspectionStates.filter(isServed)).toEqual(['recused', 'submitted', 'obstructed'])
})
