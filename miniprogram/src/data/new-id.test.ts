import { expect, it } from 'vitest'
import { newId } from './new-id'

it('makes ids that sort by time', () => {
  const ids = [1_795_000_000_000, 1_795_000_000_001, 1_900_000_000_000].map((at) => newId(at, () => 0.5))
  expect([...ids].sort()).toEqual(ids)
})

it.each([0, 0.5, 0.999_999])('has the form that the contract asks for, whatever chance says (%d)', (chance) => {
  expect(newId(1_795_000_000_000, () => chance)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
})
