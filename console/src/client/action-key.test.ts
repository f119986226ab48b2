// @vitest-environment node
import { expect, it } from 'vitest'
import { createActionKeys } from './action-key'

const counting = () => {
  let n = 0
  return () => `key-${++n}`
}

it('repeats the key when the same thing is sent again after a lost answer', () => {
  const keys = createActionKeys(counting())
  expect(keys.keyFor({ name: '青石所' })).toBe(keys.keyFor({ name: '青石所' }))
})

it('takes a new key when the person has changed what is sent', () => {
  const keys = createActionKeys(counting())
  expect(keys.keyFor({ name: '青石所' })).not.toBe(keys.keyFor({ name: '柳荫所' }))
})

it('takes a new key for the next deed once an answer has arrived, even with equal input', () => {
  const keys = createActionKeys(counting())
  const first = keys.keyFor({})
  keys.settle()
  expect(keys.keyFor({})).not.toBe(first)
})
