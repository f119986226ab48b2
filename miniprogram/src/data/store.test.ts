import { expect, it, vi } from 'vitest'
import { createStore } from './store'

it('tells every reader of a change, and none of a value that is the same', () => {
  const store = createStore('consumer')
  const reader = vi.fn()
  store.subscribe(reader)
  store.set('inspector')
  store.set('inspector')
  expect(reader).toHaveBeenCalledTimes(1)
  expect(store.get()).toBe('inspector')
})

it('no longer tells a reader that has left, even while it is telling', () => {
  const store = createStore(0)
  const second = vi.fn()
  let leave = () => {}
  store.subscribe(() => leave())
  leave = store.subscribe(second)
  store.set(1)
  store.set(2)
  expect(second.mock.calls.length).toBeLessThan(2)
})
