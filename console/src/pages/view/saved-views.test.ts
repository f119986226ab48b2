// @vitest-environment node
import { expect, it } from 'vitest'
import { mostViews, nameProblem, renamed, restored, viewAddress, withView } from './saved-views'

const at = (query: string) => new URLSearchParams(query)
const named = (name: string, query = '') => ({ name, query })

it('has an address that shows the whole of it to somebody without the view', () => {
  const address = viewAddress(at('q=x&day=2026-11-20&page=2'), named('未查', 'status=active'))
  expect(Object.fromEntries(at(address))).toEqual({ status: 'active', view: '未查', day: '2026-11-20' })
  expect(viewAddress(at('q=x'), undefined)).toBe('?')
})

it('takes the place of its namesake, else comes last', () => {
  const views = [named('a', 'q=1'), named('b')]
  expect(withView(views, named('a', 'q=2'))).toEqual([named('a', 'q=2'), named('b')])
  expect(withView(views, named('c'))).toEqual([...views, named('c')])
})

it('keeps its place under another name', () => {
  expect(renamed([named('a', 'q=1'), named('b')], 'a', 'c')).toEqual([named('c', 'q=1'), named('b')])
})

it('comes back where it was, unless its place was taken', () => {
  expect(restored([named('a'), named('c')], named('b'), 1).map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  expect(restored([named('b', 'q=2')], named('b'), 0)).toEqual([named('b', 'q=2')])
  const full = Array.from({ length: mostViews }, (_, n) => named(String(n)))
  expect(restored(full, named('b'), 0)).toBe(full)
})

it.each([
  ['  ', undefined, '给视图起个名字'],
  ['名'.repeat(13), undefined, '名字最多 12 个字'],
  [' a ', undefined, '已经有叫“a”的视图'],
  ['a', 'a', undefined],
  ['a', 'b', '已经有叫“a”的视图'],
  ['c', undefined, undefined],
])('judges the name %j (now %j)', (name, own, problem) => {
  expect(nameProblem([named('a'), named('b')], name, own)).toBe(problem)
})
