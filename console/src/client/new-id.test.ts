// @vitest-environment node
import { Id } from '@app/types/platform/contract'
import { expect, it } from 'vitest'
import { newId } from './new-id'

it('makes names that the contract takes, in the order of time', () => {
  const chance = Uint8Array.from({ length: 16 }, (_, n) => n * 17)
  const [before, after] = [newId(1_795_485_000_000, chance), newId(1_795_485_000_001, chance)]
  expect(Id.parse(before)).toBe(before)
  expect(before < after).toBe(true)
  expect(newId(1_795_485_000_000, chance.toReversed())).not.toBe(before)
})
