import { expect, it } from 'vitest'
import { readKept } from './kept'
import { memoryStorage } from './memory-storage'
import { toQuery } from './use-query'

const kept = { at: 1_795_000_000_000, value: ['槐荫汤面馆'] }

it.each([
  ['an answer', { value: ['新店'] }, { state: 'ready', value: ['新店'] }],
  ['no network', { offline: true }, { state: 'old', ...kept }],
  ['a failure', { failed: 'E-500' }, { state: 'old', ...kept }],
] as const)('shows on %s what there is, the kept list with its age', (_, outcome, shown) => {
  expect(toQuery<readonly string[]>(outcome, kept)).toEqual(shown)
})

it('shows a refusal even if something is kept: it may no longer be seen', () => {
  const refused = { code: 'access.denied', message: '您没有办理这件事的权限' }
  expect(toQuery({ refused }, kept)).toEqual({ state: 'refused', refused })
})

it('says so when nothing is kept', () => {
  expect(toQuery({ offline: true }, undefined)).toEqual({ state: 'offline' })
  expect(toQuery({ failed: 'E-500' }, undefined)).toEqual({ state: 'failed', number: 'E-500' })
})

it('takes only what was kept by itself', () => {
  const storage = memoryStorage()
  storage.write('a', kept)
  storage.write('b', 'something else')
  expect([readKept(storage, 'a'), readKept(storage, 'b'), readKept(storage, 'c')]).toEqual([kept, undefined, undefined])
})
