import { expect, it } from 'vitest'
import { createActionKeys } from './action-key'

const keys = () => {
  let n = 0
  return createActionKeys(() => `key-${++n}`)
}

it('repeats the key when the same deed is sent again after a lost answer', () => {
  const { keyFor } = keys()
  expect([keyFor({ token: 'a' }), keyFor({ token: 'a' })]).toEqual(['key-1', 'key-1'])
})

it('takes a new key when the person has changed what is sent', () => {
  const { keyFor } = keys()
  expect([keyFor({ token: 'a' }), keyFor({ token: 'b' })]).toEqual(['key-1', 'key-2'])
})

it('takes a new key once the deed is settled', () => {
  const { keyFor, settle } = keys()
  keyFor({})
  settle()
  expect(keyFor({})).toBe('key-2')
})
