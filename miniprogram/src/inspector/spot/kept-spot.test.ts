import { expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import { openSpotBox } from './kept-spot'

it('keeps what is under way at a shop until it is finished', () => {
  const storage = memoryStorage()
  openSpotBox(storage, 'S1').save({ employeeId: 'P1', examId: 'E1' })
  expect(openSpotBox(storage, 'S1').read()).toEqual({ employeeId: 'P1', examId: 'E1' })
  expect(openSpotBox(storage, 'S2').read()).toBeUndefined()
  openSpotBox(storage, 'S1').forget()
  expect(openSpotBox(storage, 'S1').read()).toBeUndefined()
})
