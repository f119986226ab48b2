// @vitest-environment node
import { expect, it } from 'vitest'
import { shopViews } from './shop-view'

const at = (query: string) => new URLSearchParams(query)

it('is conditions and order, in one written form, without what passes or means nothing', () => {
  const query = shopViews.queryOf(at('sort=-lastDay&page=3&day=2026-11-20&view=x&status=active&q=%E9%9D%A2&foo=1'))
  expect(query).toBe(shopViews.queryOf(at('q=%E9%9D%A2&status=active&sort=-lastDay')))
  expect(Object.fromEntries(at(query))).toEqual({ q: '面', status: 'active', sort: '-lastDay' })
})
